/**
 * How much of two sets is in both, 0 to 1 (Jaccard 1901); 0 for two empty ones.
 * `commonShare(new Set(['a', 'b']), new Set(['b', 'c']))` → 1/3
 */
export function commonShare<Thing>(one: ReadonlySet<Thing>, other: ReadonlySet<Thing>): number {
  let common = 0
  for (const thing of one) if (other.has(thing)) common += 1
  return common === 0 ? 0 : common / (one.size + other.size - common)
}
