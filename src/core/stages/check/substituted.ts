import type { Nearest } from './likeness.ts'
import type { Token } from './tokens.ts'
import { formWords } from './word-classes.ts'

/** So many tokens around a place are looked at. */
const reach = 4

/**
 * The names and numbers of a claim that stand where its nearest stretch has another name or number between the same words: `Ada
 * Holm closed the vote` against `Bo Lind closed the vote`, whatever else the passages say of Ada Holm.
 */
export function substituted(claim: readonly Token[], { tokens, alignment: { pairs } }: Nearest): readonly string[] {
  const said = new Set(claim.map(({ form }) => form))
  const known = new Set(tokens.map(({ form }) => form))
  return claim.flatMap((token, at) => {
    const kind = tellingKind(token)
    if (kind === undefined || pairs[at] !== undefined || known.has(token.form)) return []
    // A capital at the beginning of a sentence may be no name’s.
    const isOther = (other: Token): boolean =>
      tellingKind(other) === kind && !other.isFirst && !said.has(other.form) && !isKin(token, other)
    const instead = placeOf(at, pairs, tokens).find(isOther)
    return instead === undefined ? [] : [`${token.word} for ${instead.word}`]
  })
}

/** `Trinidad` and `Trinidadian` */
function isKin({ form }: Token, other: Token): boolean {
  return form.startsWith(other.form) || other.form.startsWith(form)
}

function tellingKind({ kind, isCapital, word, form }: Token): 'name' | 'number' | undefined {
  if (kind === 'number' || kind === 'date') return form === '#1' ? undefined : 'number'
  return kind === 'word' && isCapital && !formWords.has(word) ? 'name' : undefined
}

/** The tokens of the source between the counterparts of the claim’s neighbors; at an end of the claim, those right beside. */
function placeOf(at: number, pairs: readonly (number | undefined)[], tokens: readonly Token[]): readonly Token[] {
  const before = pairs.slice(0, at).findLast((to) => to !== undefined)
  const after = pairs.slice(at + 1).find((to) => to !== undefined)
  if (after !== undefined) return tokens.slice(Math.max(before === undefined ? 0 : before + 1, after - reach), after)
  return before === undefined ? [] : tokens.slice(before + 1, before + 1 + reach)
}
