import { dayMs } from '../../model/instant.ts'
import type { ClusterOptions } from './cluster.ts'
import type { Evidence } from './likeness.ts'
import type { Weighing } from './linked.ts'
import { weights } from './weights.ts'

/**
 * Which evidence a batch needs. Where half of all reports have a crowd of others of the same day that say nearly the same,
 * each happening is told by dozens, from as many sides, and two reports of it may have little in common: less is asked there.
 * Asked of so many, the usual evidence would make ten stories of each. Without vectors nobody sees a crowd. Without dates
 * more is asked: time is what tells this year’s happening from last year’s like it.
 */
export function evidenceFor({ grouping, batch, compared }: Weighing, options: ClusterOptions): Evidence {
  const isDated = batch.slots.slice(0, batch.freshCount).some((slot) => (grouping.window.entries[slot]?.profile.at ?? 0) > 0)
  if (!isDated) return options.undated
  const crowds = crowdsOf({ grouping, batch, compared }).toSorted((a, b) => a - b)
  const median = crowds[Math.floor(crowds.length / 2)] ?? 0
  return median >= options.crowdMin ? options.inCrowd : options.usual
}

/** By new article: how many others of the same day say nearly the same; of an open story, in proportion to its size. */
function crowdsOf({ grouping: { window, stories }, batch, compared }: Weighing): readonly number[] {
  const crowds = new Array<number>(batch.freshCount).fill(0)
  const shown = new Map<string, number>()
  for (const id of batch.stories) if (id !== undefined) shown.set(id, (shown.get(id) ?? 0) + 1)
  const dateOf = (place: number): number => window.entries[batch.slots[place] ?? -1]?.profile.at ?? 0
  for (const { one, other, likeness } of compared) {
    if ((likeness.sense ?? 0) < weights.crowdSense || Math.abs(dateOf(one) - dateOf(other)) > dayMs) continue
    const story = batch.stories[other]
    const size = story === undefined ? 1 : (stories.get(story)?.slots.length ?? 1) / (shown.get(story) ?? 1)
    crowds[one] = (crowds[one] ?? 0) + size
    if (other < batch.freshCount) crowds[other] = (crowds[other] ?? 0) + 1
  }
  return crowds
}
