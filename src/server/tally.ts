import type { Clock } from '#ports/clock.ts'

/** Counts what is asked in a minute, and by whom. */
export type Tally = {
  /** Counts one more for the key; false when there were as many as allowed in this minute already. */
  take(key: string, perMinute: number): boolean
}

const keysMax = 10_000

/** Opens a count that begins anew with every minute of the clock. */
export function openTally(clock: Clock): Tally {
  const counts = new Map<string, number>()
  let minute = 0
  return {
    take: (key, perMinute) => {
      const now = Math.floor(clock.now() / 60_000)
      if (now !== minute || counts.size >= keysMax) counts.clear()
      minute = now
      const count = counts.get(key) ?? 0
      if (count >= perMinute) return false
      counts.set(key, count + 1)
      return true
    },
  }
}
