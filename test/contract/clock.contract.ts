import { describe, expect, it } from 'vitest'
import type { Clock } from '#ports/clock.ts'

/** What every Clock must do. */
export function clockContract(name: string, open: () => Clock): void {
  describe(`${name} as a clock`, () => {
    it('has moved on by at least the wait', async () => {
      const clock = open()
      const before = clock.now()
      await clock.wait(20)
      // Node’s timers and its clock count from different starts and may differ by a millisecond.
      expect(clock.now() - before).toBeGreaterThanOrEqual(19)
    })

    it('does not wait for nothing or less', async () => {
      const clock = open()
      await clock.wait(0)
      await clock.wait(-5_000)
    })

    it('stops waiting when the signal aborts, before or after', async () => {
      const clock = open()
      const stop = new AbortController()
      const wait = clock.wait(60_000_000, stop.signal)
      stop.abort()
      await wait
      const before = clock.now()
      await clock.wait(60_000_000, stop.signal)
      expect(clock.now() - before).toBeLessThan(10_000)
    })
  })
}
