import { setTimeout } from 'node:timers/promises'
import type { Clock } from '#ports/clock.ts'

/** The machine’s clock. */
export function systemClock(): Clock {
  return { now: () => Date.now(), wait }
}

/** Node fires a longer timer at once (2^31 − 1 ms, about 25 days). */
const timerMsMax = 2_147_483_647

async function wait(ms: number, signal?: AbortSignal): Promise<void> {
  let left = ms
  while (left > 0 && signal?.aborted !== true) {
    const step = Math.min(left, timerMsMax)
    // The one way it rejects is the abort, which is how a wait may end.
    await setTimeout(step, undefined, signal === undefined ? {} : { signal }).catch(() => undefined)
    left -= step
  }
}
