import { weekdays } from '../../languages/english-calendar.ts'
import type { Alignment } from './align.ts'
import { months } from './number-words.ts'
import { sameWords } from './same-words.ts'
import { isOtherSpeaker, isSameSpeaker, type Laid } from './speakers.ts'
import { type Token, unspaced } from './tokens.ts'
import { turnsByCut } from './turns-by-cut.ts'
import {
  bounds,
  comparisons,
  conditions,
  findings,
  formWords,
  measures,
  modals,
  negations,
  offices,
  opposites,
  quantities,
  sayings,
  stages,
  standings,
} from './word-classes.ts'

/** How a claim that is nearly a passage’s own words differs from it, each difference in a word or two. */
export type Differences = {
  /** What decides: the claim says another thing. */
  readonly grave: readonly string[]
  /** Other words, which may mean the same. */
  readonly slight: readonly string[]
}

/** Neighboring tokens without a counterpart on the other side. */
export type Run = { readonly from: number; readonly tokens: readonly Token[] }

/**
 * What a claim changes in the passage that it is nearly the same as. Grave are a number, date, name or office put in, a word that
 * turns the sentence (negation, modality, comparison, how many, `former`) put in or taken out, and a lead or an end left away that
 * governs what was kept: who says it, on what condition, that it is denied. An article, a contraction, a lead-in, an aside, or a day
 * at another place is no difference.
 * `may release 4.0` against `will release 4.0` → grave: `may`, `without “will”`
 */
export function differencesOf(claim: readonly Token[], source: readonly Token[], { pairs }: Alignment): Differences {
  const laid = { claim, source, pairs }
  const kept = new Set(pairs.filter((to) => to !== undefined))
  if (kept.size === 0) return { grave: [], slight: [] }
  const [first, last] = [Math.min(...kept), Math.max(...kept)]
  const put = runsOf(claim, (at) => pairs[at] === undefined)
  const inner = runsOf(source, (at) => at > first && at < last && !kept.has(at))
  const { lead, tail } = outsideOf(source, first, last)
  const goneWords = [...inner, { ...lead, tokens: lead.tokens.slice(-leadReach) }].flatMap(({ tokens }) => tokens.map(({ word }) => word))
  const added = put
    .filter((run) => !isMoved(run, [...inner, lead, tail]) && ![...inner, tail].some((other) => isSameSpeaker(run, other, laid)))
    .flatMap((run) => addedBy(run, laid, goneWords))
    .map((one) => (isOpposite(one.what, goneWords) ? { ...one, isGrave: true } : one))
  const lost = turnsByCut({ source, inner: inner.filter((run) => !isMoved(run, put)), lead, tail })
  const unsaid = lost.filter((word) => !put.some(({ tokens }) => tokens.some((token) => token.word === word)))
  const equal = withoutEquals(unsaid, added)
  const { gone } = equal
  const come = equal.come.filter(({ what }) => !goneWords.some((word) => sameWords.get(word)?.includes(what)))
  return {
    grave: [...come.filter(({ isGrave }) => isGrave).map(({ what }) => what), ...gone.map((word) => `without “${word}”`)],
    slight: come.filter(({ isGrave }) => !isGrave).map(({ what }) => what),
  }
}

/** An opposite right before what was kept: `until 2012` for `since 2012`. */
const leadReach = 2

/** The stretches of neighboring tokens that are of a kind, by their places. */
export function runsOf(tokens: readonly Token[], isIn: (at: number) => boolean): readonly Run[] {
  const runs: { from: number; tokens: Token[] }[] = []
  for (const [at, token] of tokens.entries()) {
    if (!isIn(at)) continue
    const open = runs.at(-1)
    if (open !== undefined && open.from + open.tokens.length === at) open.tokens.push(token)
    else runs.push({ from: at, tokens: [token] })
  }
  return runs
}

const strongMark = /[;:!?。!?|•\n]|\.\s/

/** The tokens of its own sentence that were left away before and behind what was kept. */
function outsideOf(source: readonly Token[], first: number, last: number): { readonly lead: Run; readonly tail: Run } {
  const isEdge = (at: number): boolean => source[at]?.isFirst === true || strongMark.test(source[at]?.gap ?? '')
  let from = first
  while (from > 0 && !isEdge(from)) from -= 1
  let to = last + 1
  while (to < source.length && !isEdge(to)) to += 1
  return { lead: { from, tokens: source.slice(from, first) }, tail: { from: last + 1, tokens: source.slice(last + 1, to) } }
}

const textOf = ({ tokens }: Run): string => ` ${tokens.map(({ form }) => form).join(' ')} `

/** A day, or who said it, may stand at another place; a name alone may not, for who did it and to whom would change. */
function isMoved(run: Run, others: readonly Run[]): boolean {
  // `Holm said` and `said Holm`.
  const isSaying = run.tokens.some(({ word }) => sayings.has(word) || findings.has(word))
  const isFree = run.tokens.every(
    (token) => isTime(token) || (token.kind === 'word' && (!token.isCapital || formWords.has(token.word)) && !isTurning(token.word)),
  )
  if (isSaying) return others.some((other) => run.tokens.every(({ form }) => other.tokens.some((token) => token.form === form)))
  return isFree && others.some((other) => textOf(other).includes(textOf(run)))
}

const dayNames = new Set([...weekdays.map((day) => day.toLowerCase()), 'today', 'yesterday', 'tomorrow'])

export function isTime({ word, form, kind }: Token): boolean {
  return kind === 'date' || dayNames.has(word) || months.has(word) || /^#(?:19|20)\d\d$/.test(form)
}

function isTurning(word: string): boolean {
  return negations.has(word) || modals.has(word) || standings.has(word) || comparisons.has(word) || conditions.has(word)
}

/** `rose` for `fell`: whether one of the words that went says the opposite. */
function isOpposite(what: string, gone: readonly string[]): boolean {
  return opposites.some(
    ([one, other]) =>
      (isForm(what, one) && gone.some((word) => isForm(word, other))) || (isForm(what, other) && gone.some((word) => isForm(word, one))),
  )
}

/** `increased` is a form of `increase`, `lower` of `low`. */
function isForm(word: string, base: string): boolean {
  return word === base || (base.length > 3 && word.startsWith(base.replace(/e$/, '')) && word.length <= base.length + 3)
}

type Added = { readonly what: string; readonly isGrave: boolean }

function addedBy(run: Run, laid: Laid, gone: readonly string[]): readonly Added[] {
  const isSpeaker = isOtherSpeaker(run, laid)
  return run.tokens.flatMap((token, at): readonly Added[] => {
    const { word } = token
    if (bounds.has(word) && laid.claim[run.from + at + 1]?.kind === 'number') return [{ what: word, isGrave: true }]
    const isLight = token.kind === 'word' && formWords.has(word) && !isTurning(word) && !isOpposite(word, gone)
    return isLight ? [] : [{ what: word, isGrave: isSpeaker || isGrave(token) }]
  })
}

/** A number, a date, a name, or a word of a class that turns a sentence. A capital at its beginning may be a name’s. */
function isGrave({ word, kind, isCapital }: Token): boolean {
  if (kind !== 'word' || isCapital || isTurning(word) || /\d/.test(word)) return true
  return (
    measures.has(word) ||
    quantities.has(word) ||
    offices.has(word) ||
    offices.has(word.replace(/s$/, '')) ||
    stages.has(word) ||
    // Nothing tells the grave ones.
    unspaced.test(word)
  )
}

const plainSayings = new Set([...sayings].filter((word) => !/^(?:confirm|admit|acknowledge|reveal|accus|predict)/.test(word)))
const plainNegations = new Set(['not', 'no'])

/** `found no evidence` is `not found any evidence`, and `says` is `believes`: a word of one class stands for one that went. */
function withoutEquals(
  gone: readonly string[],
  come: readonly Added[],
): { readonly gone: readonly string[]; readonly come: readonly Added[] } {
  let left = gone
  const rest = come.filter(({ what }) => {
    const same = left.findIndex((word) => [plainNegations, plainSayings].some((words) => words.has(what) && words.has(word)))
    if (same !== -1) left = left.toSpliced(same, 1)
    return same === -1
  })
  return { gone: left, come: rest }
}
