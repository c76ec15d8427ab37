import type { ItemFacts, Severity } from '../../model/item-facts.ts'
import { recordIdsOf } from '../../text/record-ids.ts'

export type FoundSeverity = {
  /** The base score as told: `9.8`. */
  readonly score?: string
  readonly level?: Severity['level']
  /** The records it is told of. */
  readonly ids: readonly string[]
  /** The text it stands in, and how it stands there; the fields of an advisory stand in none. */
  readonly text?: string
  readonly what: string
}

/**
 * How bad some texts, or an advisory’s own fields, say a flaw is: its CVSS base score; of an advisory without one, its level.
 * `severityIn(['CVE-2026-99010 has a CVSS score of 9.8'], undefined)` → score 9.8 of CVE-2026-99010
 */
export function severityIn(texts: readonly string[], facts: ItemFacts | undefined): FoundSeverity | undefined {
  if (facts?.is === 'advisory' && facts.severity !== undefined) {
    const { score, level } = facts.severity
    const ids = [facts.id, ...facts.aliases]
    return score === undefined ? { level, ids, what: level } : { score: String(score), ids, what: String(score) }
  }
  for (const text of texts) {
    const found = scored.exec(text.slice(0, textMax))
    const score = found?.[1] ?? found?.[2]
    if (found !== null && score !== undefined && Number(score) <= 10) {
      const own = idsIn([text])
      return { score, ids: own.length > 0 ? own : idsIn(texts), text, what: found[0] }
    }
  }
  return undefined
}

/** Levels from the mildest on. */
export const levels: readonly string[] = ['low', 'moderate', 'high', 'critical']

const textMax = 2_000
const scored = /\bCVSS[^.\n]{0,40}?\b(\d{1,2}\.\d)\b|\bseverity (?:score|rating) of (\d{1,2}\.\d)\b/i

function idsIn(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => recordIdsOf(text).map(({ id }) => id)).slice(0, 20)
}
