/**
 * How many things two lists have in common in the same order (longest common subsequence), of at most 400 things each.
 * `commonOrder(['a', 'b', 'c'], ['b', 'x', 'c'])` → 2
 */
export function commonOrder(one: readonly unknown[], other: readonly unknown[]): number {
  const [a, b] = [one.slice(0, lengthMax), other.slice(0, lengthMax)]
  let row = new Uint16Array(b.length + 1)
  let next = new Uint16Array(b.length + 1)
  for (const thing of a) {
    for (let at = 0; at < b.length; at += 1) {
      next[at + 1] = thing === b[at] ? (row[at] ?? 0) + 1 : Math.max(next[at] ?? 0, row[at + 1] ?? 0)
    }
    const done = next
    next = row
    row = done
  }
  return row[b.length] ?? 0
}

const lengthMax = 400
