/** A priority queue: what `isBefore` puts first comes out first. Binary heap (Williams 1964). */
export type Heap<Entry> = { push(entry: Entry): void; pop(): Entry | undefined }

/** An empty heap. `const heap = heapOf<number>((a, b) => a > b)` gives the greatest first. */
export function heapOf<Entry>(isBefore: (a: Entry, b: Entry) => boolean): Heap<Entry> {
  const entries: Entry[] = []
  return {
    push(entry) {
      entries.push(entry)
      rise(entries, isBefore)
    },
    pop() {
      const first = entries[0]
      const last = entries.pop()
      if (entries.length > 0 && last !== undefined) {
        entries[0] = last
        sink(entries, isBefore)
      }
      return first
    },
  }
}

function rise<Entry>(entries: Entry[], isBefore: (a: Entry, b: Entry) => boolean): void {
  for (let at = entries.length - 1; at > 0; ) {
    const parent = (at - 1) >> 1
    const [below, above] = [entries[at], entries[parent]]
    if (below === undefined || above === undefined || !isBefore(below, above)) return
    entries[at] = above
    entries[parent] = below
    at = parent
  }
}

function sink<Entry>(entries: Entry[], isBefore: (a: Entry, b: Entry) => boolean): void {
  for (let at = 0; ; ) {
    const left = 2 * at + 1
    const [above, a, b] = [entries[at], entries[left], entries[left + 1]]
    if (above === undefined || a === undefined) return
    const [child, below] = b !== undefined && isBefore(b, a) ? [left + 1, b] : [left, a]
    if (!isBefore(below, above)) return
    entries[at] = below
    entries[child] = above
    at = child
  }
}
