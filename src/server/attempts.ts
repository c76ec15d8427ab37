import { limits } from '#core/limits.ts'
import type { Clock } from '#ports/clock.ts'

/** Counts wrong tokens, by whatever they are counted by: an address, a name. */
export type Attempts = {
  /** How long to wait before the next attempt under any of these keys, in milliseconds; 0 when it may be made. */
  waitMs(keys: readonly string[]): number
  failed(keys: readonly string[]): void
}

const keysMax = 10_000

/** Opens a count that lets five wrong attempts in five minutes pass under each key. */
export function openAttempts(clock: Pick<Clock, 'now'>): Attempts {
  const times = new Map<string, readonly number[]>()
  const lately = (key: string): readonly number[] => (times.get(key) ?? []).filter((at) => at > clock.now() - limits.signInWindowMs)
  return {
    waitMs: (keys) => Math.max(0, ...keys.map((key) => waitOf(lately(key), clock.now()))),
    failed: (keys) => {
      for (const key of keys) {
        const before = lately(key)
        // The oldest key makes room: the count must not be emptied by whoever can come from many addresses.
        if (times.size >= keysMax && !times.has(key)) times.delete(times.keys().next().value ?? '')
        times.delete(key)
        times.set(key, [...before, clock.now()].slice(-limits.signInFailures))
      }
    },
  }
}

function waitOf(times: readonly number[], now: number): number {
  const [oldest] = times
  return oldest === undefined || times.length < limits.signInFailures ? 0 : oldest + limits.signInWindowMs - now
}
