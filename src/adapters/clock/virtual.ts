import type { Instant } from '#core/model/instant.ts'
import type { Clock } from '#ports/clock.ts'

/** A clock whose time passes only when somebody waits or sets it. */
export type VirtualClock = Clock & {
  /** Jumps to a time, forward or back. */
  set(at: Instant): void
}

/** A clock that plays a day in a second: a wait moves its time by that much, at once. */
export function virtualClock(start: Instant): VirtualClock {
  let now = start
  return {
    now: () => now,
    wait: async (ms, signal) => {
      if (signal?.aborted !== true && ms > 0) now += ms
    },
    set: (at) => {
      now = at
    },
  }
}
