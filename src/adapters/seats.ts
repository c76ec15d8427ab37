/** A number of seats that are taken and given back; who finds none waits in line. */
export type Seats = {
  /** Resolves to true with a seat, or to false without one when the signal aborts. */
  take(signal?: AbortSignal): Promise<boolean>
  give(): void
}

/** Opens so many seats, first come, first served. */
export function openSeats(count: number): Seats {
  let free = count
  const line = new Set<(isMine: boolean) => void>()
  return {
    take: (signal) => {
      if (signal?.aborted) return Promise.resolve(false)
      if (free > 0) {
        free -= 1
        return Promise.resolve(true)
      }
      return new Promise((resolve) => {
        const settle = (isMine: boolean): void => {
          line.delete(settle)
          signal?.removeEventListener('abort', giveUp)
          resolve(isMine)
        }
        const giveUp = (): void => settle(false)
        signal?.addEventListener('abort', giveUp, { once: true })
        line.add(settle)
      })
    },
    give: () => {
      const next = line.values().next()
      if (next.done) free += 1
      else next.value(true)
    },
  }
}
