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
 * them beside the same figure, or where both open their reports. Two outlets tell one fact in words of their own, and seldom in
 * figures of their own.
 */
export function isSaidAgain(a: Said, b: Said): boolean {
  const share = wordsShared(a.words, b.words)
  const isSameFigure = [...a.figures].some((figure) => b.figures.has(figure))
  // Two reports of one happening begin with it.
  const areLeads = a.article.id !== b.article.id && a.at + b.at <= leadAtMax
  return share > sharedMax || (isSameFigure && share > sharedWithFigureMax) || (areLeads && share > sharedOfLeadsMax)
}

/** Share of the shorter text’s words that the other holds too, 0 to 1. */
export function wordsShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length
  return shared / Math.max(1, Math.min(a.size, b.size))
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
const sharedOfLeadsMax = 0.3
