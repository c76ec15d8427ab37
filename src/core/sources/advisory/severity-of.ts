import type { Severity } from '../../model/item-facts.ts'
import { present } from '../../model/present.ts'
import { cvssScore } from './cvss-score.ts'

/** What a record says of how bad it is, in its own words; each may be missing. */
export type SaidSeverity = {
  readonly level?: string | undefined
  readonly score?: number | undefined
  readonly vector?: string | undefined
}

/**
 * The severity a record states: the level in its word, else that of the score (CVSS 3.1, section 5), the score as stated,
 * else computed from a CVSS 3 vector. Undefined when nothing says a level.
 * `severityOf({ vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' })` → critical, 9.8
 */
export function severityOf({ level, score, vector }: SaidSeverity): Severity | undefined {
  const kept = vector?.trim().slice(0, vectorMax) || undefined
  // Records without a score write 0.
  const stated = score !== undefined && score > 0 && score <= 10 ? score : undefined
  const value = stated ?? (kept === undefined ? undefined : cvssScore(kept))
  const known = levelNamed(level) ?? levelOfScore(value)
  return known === undefined ? undefined : { level: known, ...present({ score: value, vector: kept }) }
}

const vectorMax = 400

function levelNamed(word: string | undefined): Severity['level'] | undefined {
  return levels.get(word?.trim().toLowerCase() ?? '')
}

/** Registers differ in their words: Red Hat says important, Ubuntu negligible, NVD medium. */
const levels: ReadonlyMap<string, Severity['level']> = new Map([
  ['critical', 'critical'],
  ['high', 'high'],
  ['important', 'high'],
  ['low', 'low'],
  ['medium', 'moderate'],
  ['minor', 'low'],
  ['moderate', 'moderate'],
  ['negligible', 'low'],
])

function levelOfScore(score: number | undefined): Severity['level'] | undefined {
  if (score === undefined || score <= 0) return undefined
  if (score < 4) return 'low'
  if (score < 7) return 'moderate'
  return score < 9 ? 'high' : 'critical'
}
