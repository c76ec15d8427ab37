import { describe, it } from 'vitest'
import type { Wakeups } from '#ports/wakeups.ts'

/** What every Wakeups must do. */
export function wakeupsContract(name: string, open: () => Wakeups): void {
  describe(`${name} as wake-ups`, () => {
    it('wakes all who wait', async () => {
      const wakeups = open()
      const waits = [wakeups.wait(60_000), wakeups.wait(60_000)]
      wakeups.announce()
      await Promise.all(waits)
    })

    it('resolves after the time when nothing is announced', async () => {
      await open().wait(1)
    })

    it('resolves when the signal aborts', async () => {
      const stop = new AbortController()
      const wait = open().wait(60_000, stop.signal)
      stop.abort()
      await wait
    })

    it('wakes again after it has woken once', async () => {
      const wakeups = open()
      wakeups.announce()
      const wait = wakeups.wait(60_000)
      wakeups.announce()
      await wait
    })
  })
}
