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
      if (now !== minute) counts.clear()
      minute = now
      const count = counts.get(key) ?? 0
      // The key that was not asked for longest makes room: the count must not be emptied by whoever can come from many addresses.
      if (counts.size >= keysMax && !counts.has(key)) counts.delete(counts.keys().next().value ?? '')
      counts.delete(key)
      const isLetIn = count < perMinute
      counts.set(key, isLetIn ? count + 1 : count)
      return isLetIn
    },
  }
}
