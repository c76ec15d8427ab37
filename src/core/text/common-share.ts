/**
 * How much of two sets is in both, 0 to 1 (Jaccard 1901); 0 for two empty ones.
 * `commonShare(new Set(['a', 'b']), new Set(['b', 'c']))` → 1/3
 */
export function commonShare<Thing>(one: ReadonlySet<Thing>, other: ReadonlySet<Thing>): number {
  const common = commonCount(one, other)
  return common === 0 ? 0 : common / (one.size + other.size - common)
}

/** How much of the smaller of two sets the other holds too, 0 to 1 (Szymkiewicz–Simpson); 0 where one is empty. */
export function shareOfSmaller<Thing>(one: ReadonlySet<Thing>, other: ReadonlySet<Thing>): number {
  return commonCount(one, other) / Math.max(1, Math.min(one.size, other.size))
}

function commonCount<Thing>(one: ReadonlySet<Thing>, other: ReadonlySet<Thing>): number {
  let common = 0
  for (const thing of one) if (other.has(thing)) common += 1
  return common
}
