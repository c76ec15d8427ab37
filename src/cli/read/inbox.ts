/** Events in the order in which they came, taken one at a time: a key typed ahead waits until the page it is meant for is there. */
export type Inbox<Event> = { put(event: Event): void; next(): Promise<Event>; readonly isEmpty: () => boolean }

/** An empty inbox. */
export function openInbox<Event>(): Inbox<Event> {
  const waiting: Event[] = []
  let taker: ((event: Event) => void) | undefined
  return {
    put(event) {
      const take = taker
      taker = undefined
      if (take === undefined) waiting.push(event)
      else take(event)
    },
    next() {
      const first = waiting.shift()
      if (first !== undefined) return Promise.resolve(first)
      return new Promise((resolve) => {
        taker = resolve
      })
    },
    isEmpty: () => waiting.length === 0,
  }
}
