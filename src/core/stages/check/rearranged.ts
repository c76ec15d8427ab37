import { type Alignment, align } from './align.ts'
import { differencesOf, isTime, runsOf } from './differences.ts'
import { isContent } from './likeness.ts'
import type { Token } from './tokens.ts'
import { sayings } from './word-classes.ts'

/**
 * What a sentence in a model’s words turns by leaving words of its passage away or by putting them into another order. Nearly all
 * of its words are the passage’s, so it is held to these, however few of them it keeps. Only a day, and who said it, may stand at
 * another place, and nobody may come to what was said of somebody else: `Holm was arrested` is made of `the man who threatened Holm was
 * arrested`, and of `Holm’s lawyer was arrested`.
 * `rearranged(tokensOf('Plugins may break Holm.'), tokensOf('Holm may break plugins.'), 'Holm may break plugins.')` → `['plugins', …]`
 */
export function rearranged(tokens: readonly Token[], source: readonly Token[], passage: string): readonly string[] {
  const alignment = align(tokens, source)
  const known = new Set(source.map(({ form }) => form))
  const put = runsOf(tokens, (at) => alignment.pairs[at] === undefined)
  const moved = put
    .filter((run) => run.tokens.length === 1 || !run.tokens.some(({ word }) => sayings.has(word)))
    .flatMap((run) =>
      run.tokens.filter((token) => isContent(token) && !isTime(token) && !timeNouns.has(token.word) && known.has(token.form)),
    )
  const elsewhere = new Set(put.flatMap((run) => run.tokens.map(({ form }) => form)))
  return [
    ...differencesOf(tokens, source, alignment).grave,
    ...moved.map(({ word }) => word),
    ...lostHeads(source, alignment, elsewhere),
    ...lostEnd(source, alignment),
    ...lostThings(tokens, passage),
  ]
}

const timeNouns = new Set(['year', 'month', 'week', 'morning', 'afternoon', 'evening', 'night'])
const parting = /[,;:–—-]/
/** What stands before these hangs together with what stands behind them. */
const binding = new Set(
  'which who whom whose that where of for by with against from to on in at like than as after before over about'.split(' '),
)
const relatives = new Set(['which', 'who', 'whom', 'whose', 'that', 'where'])
/** `Maintainer Ada Holm`, `The new` */
const addressMax = 2

/** The last word of what was left away before something that hung on it: `The lawyer of`, `cleared of`, `mends a flaw that`. */
function lostHeads(source: readonly Token[], { pairs }: Alignment, elsewhere: ReadonlySet<string>): readonly string[] {
  const kept = new Set(pairs.filter((to) => to !== undefined))
  const first = Math.min(...kept)
  const isGone = (token: Token): boolean => !elsewhere.has(token.form)
  const lead = source.slice(0, Number.isFinite(first) ? first : 0).filter(isGone)
  const isParted = parting.test(source[first]?.gap ?? '')
  const isLost = lead.some(isContent) && !isParted && (lead.length > addressMax || binding.has(lead.at(-1)?.word ?? ''))
  const inner = runsOf(source, (at) => at > first && !kept.has(at)).filter((run) => kept.has(run.from + run.tokens.length))
  const turned = inner.filter(({ tokens }) => {
    const last = tokens.at(-1)?.word ?? ''
    return tokens.length > 1 && (relatives.has(last) || (binding.has(last) && tokens.some((token) => isContent(token) && isGone(token))))
  })
  return [...(isLost ? [lead] : []), ...turned.map(({ tokens }) => tokens)].map((tokens) => `without “${tokens.at(-1)?.word ?? ''}”`)
}

/** In scripts without blanks the end of a sentence may say who says it, that it may be, or that it is not. */
function lostEnd(source: readonly Token[], { pairs }: Alignment): readonly string[] {
  const last = source.at(-1)
  return last !== undefined && unspaced.test(last.word) && !pairs.includes(source.length - 1) ? [`without “${last.word}”`] : []
}

const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]$/u

const owning = /([\p{L}\p{N}]{2,40})['’]s? ([\p{L}\p{N}]{2,40})/gu
const owningMax = 20

/** Things that were left away behind whose they are: `Holm` for `Holm’s lawyer`. */
function lostThings(claim: readonly Token[], passage: string): readonly string[] {
  const said = claim.map(({ word }) => word)
  return [...passage.matchAll(owning)].slice(0, owningMax).flatMap(([, owner = '', thing = '']) => {
    const at = said.indexOf(owner.toLowerCase())
    return at === -1 || said.includes(thing.toLowerCase()) ? [] : [`without “${thing}”`]
  })
}
