import type { Article } from '../model/article.ts'
import { isSecondHand } from '../model/source.ts'

/**
 * How far an article stands from the happening it tells, 0 to 7: a copy farther than a list or a forum, these farther than a
 * headline without text. A full report, or the first-hand text itself, is 0.
 */
export function distanceOf({ reprintOf, role, form }: Article): number {
  return (reprintOf === undefined ? 0 : 4) + (isSecondHand(role) ? 2 : 0) + (form === 'headline' ? 1 : 0)
}
