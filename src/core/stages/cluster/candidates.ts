import { bucketsOf } from './buckets.ts'
import type { Entry } from './entry.ts'
import { weights } from './weights.ts'
import { informationOf, roomOf, signsOf, type Window } from './window.ts'

/** An article that others are looked up for, and the terms that tell. */
export type Sought = { readonly slot: number; readonly entry: Entry; readonly terms: readonly number[] }

/** What an article is looked up by; undefined for one that has left. */
export function soughtAt(window: Window, slot: number): Sought | undefined {
  const entry = window.entries[slot]
  return entry && { slot, entry, terms: tellingTerms(window, entry.finders) }
}

/**
 * The articles of the window that may report the same as one, likeliest first: those that share its rarest words, a link, a
 * record, or a bucket of vectors. Looks at so many places of the index and no more, however much the window holds, and only
 * at slots below `before`: a batch is not looked for in itself.
 */
export function candidatesOf(window: Window, { slot, entry, terms }: Sought, before: number): readonly number[] {
  const { worth, found } = roomOf(window)
  const meet = (other: number, more: number): void => {
    if (other === slot) return
    if (worth[other] === 0) found.push(other)
    worth[other] = (worth[other] ?? 0) + more
  }
  let left: number = weights.lookedMax
  for (const term of terms) {
    const posting = window.byTerm[term] ?? []
    const more = informationOf(window, term) ** 2
    left -= eachLately(posting, { before, max: Math.min(left, weights.postingMax) }, (other) => meet(other, more))
    if (left <= 0) break
  }
  for (const sign of signsOf(entry))
    eachLately(window.bySign.get(sign) ?? [], { before, max: weights.signsMax }, (other) => meet(other, signWorth))
  for (const bucket of bucketsOf(entry.dense))
    eachLately(window.byBucket.get(bucket) ?? [], { before, max: weights.bucketMax }, (other) => meet(other, bucketWorth))
  const best = bestOf(found, worth).filter((other) => window.entries[other] !== undefined)
  for (const other of found) worth[other] = 0
  found.length = 0
  return best
}

/**
 * The terms by which others are found, the rarest first: nobody has its own, and nearly everything has the common ones. A few
 * are looked up however common they are, or else of a flood of one title nobody would find another.
 */
function tellingTerms({ storyCounts, byTerm, counts }: Window, terms: Int32Array): readonly number[] {
  const commonFrom = Math.max(weights.commonMin, counts.live * weights.commonShare)
  return [...terms]
    .filter((term) => (byTerm[term]?.length ?? 0) > 1)
    .sort((a, b) => (storyCounts[a] ?? 0) - (storyCounts[b] ?? 0) || a - b)
    .filter((term, rank) => rank < tellingMin || (byTerm[term]?.length ?? 0) <= commonFrom)
}

const tellingMin = 4

/** The likeliest ones. What has a fraction of the best one’s worth shares a word with it, which most articles do. */
function bestOf(found: readonly number[], worth: Float64Array): readonly number[] {
  let most = 0
  for (const other of found) most = Math.max(most, worth[other] ?? 0)
  const likely: number[] = []
  for (const other of found) if ((worth[other] ?? 0) >= most * worthShare) likely.push(other)
  return likely.sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0) || a - b).slice(0, weights.candidatesMax)
}

const worthShare = 0.15

const signWorth = 1_000
const bucketWorth = 8

type Lately = { readonly before: number; readonly max: number }

/** The last ones of a posting below a slot; answers how many it looked at. */
function eachLately(posting: readonly number[], { before, max }: Lately, meet: (slot: number) => void): number {
  const end = endBelow(posting, before)
  const from = Math.max(0, end - max)
  for (let at = end - 1; at >= from; at -= 1) meet(posting[at] ?? -1)
  return end - from
}

/** How many of a rising list are below a number (binary search). */
function endBelow(posting: readonly number[], before: number): number {
  let [low, high] = [0, posting.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((posting[middle] ?? 0) < before) low = middle + 1
    else high = middle
  }
  return low
}
