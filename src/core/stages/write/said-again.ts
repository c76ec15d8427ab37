import { shareOfSmaller } from '../../text/common-share.ts'

/** What two sentences are compared by: words that carry meaning, and figures. */
export type Said = {
  readonly words: ReadonlySet<string>
  readonly figures: ReadonlySet<string>
  /** Its report, and where it stands there, from 0. */
  readonly article: { readonly id: string }
  readonly at: number
}

/**
 * Whether two sentences say the same: most words of the shorter one stand in the other, or a good part of
 * them beside the same figure, less beside two, or where both open their reports. Two outlets tell one fact in words of their own, and seldom in
 * figures of their own.
 */
export function isSaidAgain(a: Said, b: Said): boolean {
  const share = shareOfSmaller(a.words, b.words)
  const figuresShared = [...a.figures].filter((figure) => b.figures.has(figure)).length
  // Two reports of one happening begin with it.
  const areLeads = a.article.id !== b.article.id && a.at + b.at <= leadAtMax
  return (
    share > sharedMax ||
    (figuresShared > 0 && share > sharedWithFigureMax) ||
    (figuresShared > 1 && share > sharedWithFiguresMax) ||
    (areLeads && (share > sharedOfLeadsMax || isMuchOfLeads(a, b, share)))
  )
}

/** Long first sentences share less of their words, and more of them. */
function isMuchOfLeads(a: Said, b: Said, share: number): boolean {
  return share > sharedOfLongLeadsMax && share * Math.min(a.words.size, b.words.size) >= sharedOfLongLeadsMin
}

/** Figures of two digits and more; smaller ones are in half of all sentences. `figuresOf('1,200 of 3')` → 1200 */
export function figuresOf(text: string): ReadonlySet<string> {
  const plain = (text.match(/\d[\d.,]*\d/g) ?? []).map((figure) => figure.replace(/,(?=\d{3}\b)/g, ''))
  return new Set(plain.filter((figure) => !/^(?:19|20)\d\d$/.test(figure)))
}

/** A byline or a dateline may stand before the first sentence. */
const leadAtMax = 1
const sharedMax = 0.55
const sharedWithFigureMax = 0.35
const sharedWithFiguresMax = 0.2
const sharedOfLeadsMax = 0.3
const sharedOfLongLeadsMax = 0.25
const sharedOfLongLeadsMin = 5
