/**
 * The buckets of a vector: like vectors share at least one with high probability (random hyperplanes, Charikar 2002). The
 * planes are axes and differences of axes of the vector itself, so that they need no dice: bit `n` of a table is the sign of
 * the difference of two of its numbers. No vector, no buckets.
 */
export function bucketsOf(dense: Float32Array | undefined): readonly number[] {
  if (dense === undefined || dense.length < bitCount * 2) return []
  const buckets: number[] = []
  for (let table = 0; table < tableCount; table += 1) {
    let bits = 0
    for (let bit = 0; bit < bitCount; bit += 1) {
      const [one, other] = [placeOf(table, bit, 1), placeOf(table, bit, 2)]
      const difference = (dense[one % dense.length] ?? 0) - (dense[other % dense.length] ?? 0)
      bits = bits * 2 + (difference > 0 ? 1 : 0)
    }
    buckets.push(table * 2 ** bitCount + bits)
  }
  return buckets
}

const tableCount = 8
const bitCount = 11

/** A place chosen by a fixed mix of numbers: spread over the vector, and the same on every machine. */
function placeOf(table: number, bit: number, side: number): number {
  let mixed = Math.imul(table * 64 + bit * 4 + side, 0x9e3779b1)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b)
  return (mixed ^ (mixed >>> 13)) >>> 0
}
