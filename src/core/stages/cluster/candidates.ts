import { bucketsOf } from './buckets.ts'
import { weights } from './weights.ts'
import { informationOf, signsOf, type Window } from './window.ts'

/**
 * The articles of the window that may report the same as one, likeliest first: those that share its rarest words, a link, a
 * record, or a bucket of vectors. Looks at so many places of the index and no more, however much the window holds.
 */
export function candidatesOf(window: Window, slot: number): readonly number[] {
  const entry = window.entries[slot]
  if (!entry) return []
  const found = new Map<number, number>()
  const meet = (other: number, worth: number): void => {
    if (other !== slot && window.entries[other] !== undefined) found.set(other, (found.get(other) ?? 0) + worth)
  }
  const commonFrom = Math.max(weights.commonMin, window.counts.live * weights.commonShare)
  const byRarity = [...entry.finders].sort((a, b) => (window.storyCounts[a] ?? 0) - (window.storyCounts[b] ?? 0) || a - b)
  let left: number = weights.lookedMax
  for (const term of byRarity) {
    const posting = window.byTerm[term] ?? []
    if (posting.length > commonFrom) continue
    const worth = informationOf(window, term) ** 2
    left -= eachLately(posting, Math.min(left, weights.postingMax), (other) => meet(other, worth))
    if (left <= 0) break
  }
  for (const sign of signsOf(entry)) eachLately(window.bySign.get(sign) ?? [], weights.signsMax, (other) => meet(other, signWorth))
  for (const bucket of bucketsOf(entry.dense))
    eachLately(window.byBucket.get(bucket) ?? [], weights.bucketMax, (other) => meet(other, bucketWorth))
  return [...found]
    .sort(([a, worth], [b, other]) => other - worth || a - b)
    .slice(0, weights.candidatesMax)
    .map(([other]) => other)
}

const signWorth = 1_000
const bucketWorth = 8

/** The last ones of a posting; answers how many it looked at. */
function eachLately(posting: readonly number[], max: number, meet: (slot: number) => void): number {
  const from = Math.max(0, posting.length - max)
  for (let at = posting.length - 1; at >= from; at -= 1) meet(posting[at] ?? -1)
  return posting.length - from
}
