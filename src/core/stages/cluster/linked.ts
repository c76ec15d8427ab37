import type { Batch } from './batch.ts'
import type { ClusterOptions } from './cluster.ts'
import { evidenceFor } from './crowd.ts'
import type { Grouping } from './grouper.ts'
import { compare, type Evidence, type Likeness, scaleOf, similarityOf } from './likeness.ts'
import { type Edge, linkage } from './linkage.ts'
import { type Veto, vetoOf } from './veto.ts'
import { weights } from './weights.ts'

/** Two articles by their places in the batch, how like they are, and why. */
export type Pair = Edge & { readonly likeness: Likeness }
export type VetoedPair = Pair & { readonly veto: Veto }

export type Linked = {
  /** By place in the batch: the first place of its group. */
  readonly groupOf: readonly number[]
  readonly pairs: readonly Pair[]
  readonly vetoed: readonly VetoedPair[]
  readonly evidence: Evidence
}

/** Two places of a batch, the later one first, and what the articles there have in common. */
export type Compared = { readonly one: number; readonly other: number; readonly likeness: Likeness }

/** Compares the new articles of a batch with each other and with the stories near them, and groups what belongs together. */
export function linked(grouping: Grouping, batch: Batch, options: ClusterOptions): Linked & Pick<Weighing, 'compared'> {
  const weighing = { grouping, batch, compared: comparisons(grouping, batch, options) }
  return { ...linkedBy(evidenceFor(weighing, options), weighing), compared: weighing.compared }
}

/** A batch with what its articles have in common. */
export type Weighing = { readonly grouping: Grouping; readonly batch: Batch; readonly compared: readonly Compared[] }

/** The same by evidence that is known already. */
export function linkedBy(evidence: Evidence, { grouping, batch, compared }: Weighing): Linked {
  const { window } = grouping
  const pairs: Pair[] = []
  const vetoed: VetoedPair[] = []
  for (const { one, other, likeness } of compared) {
    const similarity = similarityOf(likeness, evidence)
    const [mine, theirs] = [window.entries[batch.slots[one] ?? -1], window.entries[batch.slots[other] ?? -1]]
    if ((similarity < weights.similarityFloor && !likeness.isOneOutlet) || !mine || !theirs) continue
    const veto = vetoOf(window, mine, theirs)
    if (veto) vetoed.push({ one, other, similarity, likeness, veto })
    else pairs.push({ one, other, similarity, likeness })
  }
  const { homes, settled } = batch
  const { similarityMin } = evidence
  const groupOf = linkage({ homes, settled, edges: pairs, apart: [...vetoed, ...batch.apart], similarityMin })
  return { groupOf, pairs, vetoed, evidence }
}

/** What the articles of a batch have in common with those they are to be compared with. */
export function comparisons(
  { window }: Grouping,
  { slots, near, freshCount }: Batch,
  { storyAgeMaxMs }: ClusterOptions,
): readonly Compared[] {
  const scale = scaleOf(window)
  const found: Compared[] = []
  for (let one = 0; one < freshCount; one += 1) {
    const slot = slots[one] ?? -1
    const at = window.entries[slot]?.profile.at ?? 0
    compare(scale, slot, (against) => {
      for (const other of near[one] ?? []) {
        const theirs = slots[other] ?? -1
        if (Math.abs((window.entries[theirs]?.profile.at ?? 0) - at) > storyAgeMaxMs) continue
        const likeness = against(theirs)
        if (likeness) found.push({ one, other, likeness })
      }
    })
  }
  return found
}
