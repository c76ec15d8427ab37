import type { Brief } from '../../model/edition.ts'
import type { Place } from '../plan/plan.ts'
import { claimsOfBrief, wordsOf } from './printed.ts'

export type Placed = { readonly brief: Brief; readonly place: Place }

/**
 * Keeps an edition within the beat’s limit of words: the last lines in brief go first, then the last section items. Top
 * stories and what continues stay. Answers what goes.
 */
export function beyondWords(placed: readonly Placed[], wordsMax: number): readonly Placed[] {
  let words = wordsOf(placed.flatMap(({ brief }) => claimsOfBrief(brief)))
  const gone: Placed[] = []
  for (const place of ['brief', 'section'] as const) {
    for (const candidate of placed.filter((one) => one.place === place).reverse()) {
      if (words <= wordsMax) return gone
      words -= wordsOf(claimsOfBrief(candidate.brief))
      gone.push(candidate)
    }
  }
  return gone
}
