/** Which rows hold a key: a hash table of whole numbers, small enough to hold the keys of 200,000 articles. */
export type Postings = {
  /** Notes that a row holds a key; of each key only the first `holdersMax` rows are noted. */
  add(key: number, row: number): void
  /** Calls back with every row noted for the key, the last one first. */
  each(key: number, visit: (row: number) => void): void
}

/**
 * Opens an empty table: open addressing with linear probing (Knuth, volume 3, 6.4), the rows of a key chained. A key that
 * stands in every text costs no more than one that stands in `holdersMax`.
 */
export function openPostings(holdersMax: number): Postings {
  let slots = { keys: new Int32Array(slotsAtFirst), heads: new Int32Array(slotsAtFirst), counts: new Uint8Array(slotsAtFirst) }
  let chain = { rows: new Int32Array(slotsAtFirst), next: new Int32Array(slotsAtFirst) }
  let keyCount = 0
  // Zero stands for “none”, so that rows are noted from place 1 on.
  let noted = 1

  const slotOf = (key: number): number => {
    const mask = slots.keys.length - 1
    let at = Math.imul(key, 0x9e3779b1) & mask
    while (slots.heads[at] !== 0 && slots.keys[at] !== key) at = (at + 1) & mask
    return at
  }
  const grow = (): void => {
    const before = slots
    const size = before.keys.length * 2
    slots = { keys: new Int32Array(size), heads: new Int32Array(size), counts: new Uint8Array(size) }
    before.heads.forEach((head, at) => {
      if (head === 0) return
      const to = slotOf(before.keys[at] ?? 0)
      slots.keys[to] = before.keys[at] ?? 0
      slots.heads[to] = head
      slots.counts[to] = before.counts[at] ?? 0
    })
  }
  return {
    add(key, row) {
      if (keyCount * 2 > slots.keys.length) grow()
      const at = slotOf(key)
      const head = slots.heads[at] ?? 0
      if ((slots.counts[at] ?? 0) >= holdersMax) return
      if (head === 0) keyCount += 1
      if (noted === chain.rows.length) chain = { rows: doubled(chain.rows), next: doubled(chain.next) }
      chain.rows[noted] = row
      chain.next[noted] = head
      slots.keys[at] = key
      slots.heads[at] = noted
      slots.counts[at] = (slots.counts[at] ?? 0) + 1
      noted += 1
    },
    each(key, visit) {
      for (let at = slots.heads[slotOf(key)] ?? 0; at !== 0; at = chain.next[at] ?? 0) visit(chain.rows[at] ?? 0)
    },
  }
}

const slotsAtFirst = 1_024

function doubled(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2)
  larger.set(numbers)
  return larger
}
