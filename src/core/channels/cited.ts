import type { Citation, Claim, Edition } from '../model/edition.ts'
import { orderedCitations } from './telling.ts'
import { citationWords } from './wording.ts'

/** Citations that a reader would see under the same words: several passages of one report, or one count. */
export type Cited = { readonly words: string; readonly isPrimary: boolean; readonly citations: readonly [Citation, ...Citation[]] }

/**
 * The citations of a claim as they are printed, in the order of `orderedCitations`: those with the same words stand together,
 * so that an outlet is named once, with all its passages behind it. Counts stand alone, because each has stories of its own.
 * Example: three passages of one report → `[{ words: 'The Kernel Post, 3 March', isPrimary: false, citations: [a, b, c] }]`.
 */
export function citedOf(claim: Claim, edition: Edition): readonly Cited[] {
  const byWords = new Map<string, Cited>()
  for (const [place, citation] of orderedCitations(claim).entries()) {
    const words = citationWords(citation, edition)
    const isPrimary = citation.kind === 'passage' && citation.isPrimary
    const key = citation.kind === 'count' ? `count ${place}` : `${isPrimary} ${words}`
    const known = byWords.get(key)
    byWords.set(key, { words, isPrimary, citations: known ? [...known.citations, citation] : [citation] })
  }
  return [...byWords.values()]
}
