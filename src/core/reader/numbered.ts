import type { Instant } from '../model/instant.ts'

/** Something that came, before it has a number: what it is, whether it is of the paper or of a source, and when it came. */
export type Arrival = {
  readonly key: string
  readonly isOfPaper: boolean
  readonly at: Instant
  /** Of what is told in an order: what is told, and its place there, from 0. Without it the order within a second is any. */
  readonly told?: { readonly within: string; readonly place: number }
}

/**
 * Gives each arrival the number that apps know it by, newest first. The number is made from what it is and when it came, so that it is
 * the same in every list and on every machine, and grows with time, because apps of the Fever protocol ask for “all after this one”:
 * the second since 2020 (31 bits), whether it is of the paper (1 bit), a hash of its key (21 bits), or of what
 * it is told in (13 bits), and its place there (8 bits, the first one highest). It stays below
 * 2^53, the largest that programs in JavaScript can read. Two that would get the same number stand side by side, in the order of their
 * keys: the same again, as long as all of that second are given.
 */
export function numbered<Each extends Arrival>(arrivals: readonly Each[]): readonly (Each & { readonly id: number })[] {
  const taken = new Map<number, string>()
  const byKey = arrivals.toSorted((left, right) => (left.key < right.key ? -1 : Number(left.key > right.key)))
  const all = byKey.flatMap((each) => {
    const start = startOf(each)
    let slot = slotOf(each)
    while (taken.has(start + slot) && taken.get(start + slot) !== each.key) slot = (slot + 1) % slots
    const id = start + slot
    const isKnown = taken.has(id)
    taken.set(id, each.key)
    return isKnown ? [] : [{ ...each, id }]
  })
  return all.sort((left, right) => right.id - left.id)
}

const epoch: Instant = 1_577_836_800_000
const slots = 2 ** 21

function startOf({ at, isOfPaper }: Arrival): number {
  const second = Math.max(0, Math.floor((at - epoch) / 1_000))
  return (second * 2 + Number(isOfPaper)) * slots
}

function slotOf({ key, told }: Arrival): number {
  if (told === undefined) return hashedTo(key) % slots
  return (hashedTo(told.within) % (slots / places)) * places + Math.max(0, places - 1 - told.place)
}

const places = 256

/** FNV-1a, 32 bits (draft-eastlake-fnv): ten thousand keys are numbered for each question, and nobody is kept out by it. */
function hashedTo(key: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
