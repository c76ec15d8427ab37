import type { Clock } from '#ports/clock.ts'
import type { Wakeups } from '#ports/wakeups.ts'

/**
 * Wake-ups between the workers of one process. An announcement wakes all who wait; one that nobody waits for is forgotten, so a
 * worker looks at the queue before it waits.
 */
export function localWakeups(clock: Clock): Wakeups {
  let round = new AbortController()
  return {
    announce: () => {
      round.abort()
      round = new AbortController()
    },
    wait: async (ms, signal) => {
      await clock.wait(ms, signal === undefined ? round.signal : AbortSignal.any([round.signal, signal]))
    },
  }
}
