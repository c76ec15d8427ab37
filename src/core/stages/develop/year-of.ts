import { dayMs, type Instant } from '../../model/instant.ts'

/** The year of an instant, to a day: `yearOf(0)` → 1970 */
export function yearOf(at: Instant): number {
  return 1970 + Math.floor(at / yearMs)
}

const yearMs = 365.2425 * dayMs
