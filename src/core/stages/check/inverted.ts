import type { Token } from './tokens.ts'
import { formWords } from './word-classes.ts'

/** So far from the deed its doer and whom it is done to are looked for. */
const reach = 3
const tokensMax = 200

/**
 * The deed that a claim turns round: one name right before it and another right behind, and in the source the other way round.
 * `OpenAI bought Lampo` against `Lampo bought OpenAI` → `bought`. Undefined where one of both says `by`: a passive turns it too.
 */
export function inverted(claim: readonly Token[], source: readonly Token[]): string | undefined {
  if (hasBy(claim) !== hasBy(source)) return undefined
  for (const deed of deedsIn(claim)) {
    const same = deedsIn(source).filter(({ form }) => form === deed.form)
    const isTurned = same.some(({ before, behind }) => shares(before, deed.behind) && shares(behind, deed.before))
    const isKept = same.some(({ before, behind }) => shares(before, deed.before) || shares(behind, deed.behind))
    if (isTurned && !isKept) return deed.word
  }
  return undefined
}

const hasBy = (tokens: readonly Token[]): boolean => tokens.some(({ word }) => word === 'by')

type Deed = { readonly word: string; readonly form: string; readonly before: ReadonlySet<string>; readonly behind: ReadonlySet<string> }

/** The words in lower case that have names near them on both sides. */
function deedsIn(tokens: readonly Token[]): readonly Deed[] {
  return tokens.slice(0, tokensMax).flatMap((token, at) => {
    if (token.kind !== 'word' || token.isCapital || formWords.has(token.word)) return []
    const before = namesIn(tokens.slice(Math.max(0, at - reach), at))
    const behind = namesIn(tokens.slice(at + 1, at + 1 + reach))
    return before.size > 0 && behind.size > 0 ? [{ word: token.word, form: token.form, before, behind }] : []
  })
}

function namesIn(tokens: readonly Token[]): ReadonlySet<string> {
  return new Set(tokens.flatMap(({ kind, isCapital, word, form }) => (kind === 'word' && isCapital && !formWords.has(word) ? [form] : [])))
}

function shares(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((form) => other.has(form))
}
