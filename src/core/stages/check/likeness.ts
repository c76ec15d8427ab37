import { type Abbreviation, abbreviated, abbreviationsIn } from './abbreviations.ts'
import { type Alignment, align, weightOf } from './align.ts'
import { months } from './number-words.ts'
import { type Token, tokensOf } from './tokens.ts'
import { formWords } from './word-classes.ts'

/** Passages made ready to be compared: each as tokens, and all their forms together. */
export type Source = {
  readonly passages: readonly (readonly Token[])[]
  readonly forms: ReadonlySet<string>
  readonly abbreviations: readonly Abbreviation[]
}

/** Reads passages. A month is held by a date in it: `in March` by `on 23 March`. */
export function sourceOf(passages: readonly string[]): Source {
  const whole = passages.map(tokensOf)
  const abbreviations = whole.flatMap(abbreviationsIn)
  const read = whole.map((tokens) => abbreviated(tokens, abbreviations))
  const forms = read.flatMap((tokens) => tokens.flatMap(({ form, kind }) => (kind === 'date' ? [form, ...monthForms(form)] : [form])))
  return { passages: read, forms: new Set(forms), abbreviations }
}

function monthForms(date: string): readonly string[] {
  const month = Number(date.slice(1, 3))
  return [...months].flatMap(([name, number]) => (number === month ? [name, date.slice(0, 3)] : []))
}

/** A stretch of a source that is near to a claim, and how the claim lies along it. */
export type Nearest = { readonly tokens: readonly Token[]; readonly alignment: Alignment }

export type Likeness = {
  /** The stretches nearest to the claim, the nearest first. */
  readonly nearest: readonly Nearest[]
  /** Share of the claim’s content words that the passages hold between them, 0 to 1. */
  readonly coverage: number
  /** The same of the one passage that holds most, and of three that follow one another. */
  readonly ofOne: number
  readonly ofThree: number
}

const alignedMax = 4
/** The next passage is looked at too where one alone does not hold the whole: texts are parted at other places than claims. */
const wholeMin = 0.9
const gainMin = 0.08

/** How much of a claim its passages hold, all of them, the best one and the best three in a row; and which stretch is nearest. */
export function likenessOf(claim: readonly Token[], { passages, forms }: Source): Likeness {
  const content = new Set(claim.filter(isContent).map(({ form }) => form))
  const sets = passages.map((tokens) => new Set(tokens.flatMap(({ form }) => (content.has(form) ? [form] : []))))
  const share = (held: number): number => (content.size === 0 ? 1 : held / content.size)
  const threes = sets.map((_set, at) => new Set(sets.slice(Math.max(0, at - 1), at + 2).flatMap((set) => [...set])).size)
  return {
    nearest: nearestOf(claim, { passages, sets }),
    coverage: share([...content].filter((form) => forms.has(form)).length),
    ofOne: share(Math.max(0, ...sets.map(({ size }) => size))),
    ofThree: share(Math.max(0, ...threes)),
  }
}

/** Whether a token carries meaning by itself. A lone hiragana is mostly an ending or a particle. */
export function isContent({ word, kind }: Token): boolean {
  return kind !== 'sign' && !(kind === 'word' && (formWords.has(word) || hiragana.test(word)))
}

const hiragana = /^\p{Script=Hiragana}$/u

type Compared = { readonly passages: readonly (readonly Token[])[]; readonly sets: readonly ReadonlySet<string>[] }

function nearestOf(claim: readonly Token[], { passages, sets }: Compared): readonly Nearest[] {
  const order = sets.map(({ size }, at) => ({ size, at })).toSorted((a, b) => b.size - a.size || a.at - b.at)
  const chosen = order.slice(0, alignedMax)
  const found = chosen.map(({ at }): Nearest => ({ tokens: passages[at] ?? [], alignment: align(claim, passages[at] ?? []) }))
  const best = Math.max(0, ...found.map(({ alignment }) => alignment.share))
  const top = chosen[0]?.at
  if (top !== undefined && passages.length > 1 && best < wholeMin) {
    const around = passages.slice(Math.max(0, top - 1), top + 2)
    const tokens = around.flat()
    const alignment = align(claim, tokens)
    const isGain = alignment.share > best + gainMin && isWholesale(claim, around, alignment)
    if (isGain) found.push({ tokens, alignment })
  }
  return found.toSorted((a, b) => b.alignment.share - a.alignment.share)
}

/** Whether a claim takes several words of each passage it takes any of: a lone number of the next one is no part of this one. */
function isWholesale(claim: readonly Token[], around: readonly (readonly Token[])[], { pairs }: Alignment): boolean {
  const ends = around.map((_tokens, at) => around.slice(0, at + 1).flat().length)
  const places = pairs.flatMap((to, at) => (to !== undefined && claim[at] !== undefined && isContent(claim[at]) ? [to] : []))
  const taken = ends.map((end, at) => places.filter((to) => to < end && to >= (ends[at - 1] ?? 0)).length)
  return taken.every((count) => count === 0 || count >= takenMin)
}

const takenMin = 3

/** Share of a stretch that a claim takes of it, form words counting a quarter, 0 to 1: a claim may say a whole sentence, and more. */
export function takenOf({ tokens, alignment }: Nearest): number {
  const taken = new Set(alignment.pairs)
  const whole = tokens.reduce((sum, token) => sum + weightOf(token), 0)
  const held = tokens.reduce((sum, token, at) => (taken.has(at) ? sum + weightOf(token) : sum), 0)
  return whole === 0 ? 0 : held / whole
}

/** How close together in the source that stands which a claim keeps of it: its length by the length of the stretch, at most 1. */
export function densityOf(claim: readonly Token[], { alignment }: Nearest): number {
  const all = alignment.pairs.flatMap((to, at) => (to === undefined ? [] : [{ to, token: claim[at] }]))
  const content = all.filter(({ token }) => token !== undefined && isContent(token))
  const places = (content.length > 0 ? content : all).map(({ to }) => to)
  return places.length === 0 ? 0 : Math.min(1, claim.length / (Math.max(...places) - Math.min(...places) + 1))
}
