import { dayMs, type Instant } from '../model/instant.ts'
import { present } from '../model/present.ts'
import type { SourceState } from '../model/source.ts'

export type Changes = Pick<SourceState, 'changedAt' | 'changeGapMs'>

/** How much the newest gap counts against all before it. */
const newestShare = 0.5
const gapMaxMs = 30 * dayMs

/**
 * How often a source changes, after one more reading that brought `newCount` items nobody knew: the time since the change
 * before it, shared among the new items, moves the average half the way. The first reading counts as a change, whatever it
 * brought: from then on the source was watched.
 * `changesAfter({ changedAt: 0 }, { now: 2 * hourMs, newCount: 4 })` → `{ changedAt: 2 * hourMs, changeGapMs: hourMs / 2 }`
 */
export function changesAfter(known: Changes, { now, newCount }: { readonly now: Instant; readonly newCount: number }): Changes {
  const { changedAt, changeGapMs } = known
  if (changedAt === undefined) return { changedAt: now }
  if (newCount === 0) return { changedAt, ...present({ changeGapMs }) }
  const gapMs = Math.min(Math.max(0, now - changedAt) / newCount, gapMaxMs)
  const before = changeGapMs ?? gapMs
  return { changedAt: now, changeGapMs: Math.round(before + newestShare * (gapMs - before)) }
}
