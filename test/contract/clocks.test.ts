import { expect, it } from 'vitest'
import { systemClock } from '#adapters/clock/system.ts'
import { virtualClock } from '#adapters/clock/virtual.ts'
import { localWakeups } from '#adapters/queue/local/wakeups.ts'
import { clockContract } from './clock.contract.ts'
import { wakeupsContract } from './wakeups.contract.ts'

clockContract('the machine’s clock', systemClock)
clockContract('a virtual clock', () => virtualClock(1_000))
wakeupsContract('one process', () => localWakeups(systemClock()))

it('plays a year without waiting for it, and can be set', async () => {
  const clock = virtualClock(1_000)
  await clock.wait(31_536_000_000)
  expect(clock.now()).toBe(31_536_001_000)
  clock.set(5)
  expect(clock.now()).toBe(5)
})

it('does not fire at once when a wait is longer than a timer can be', async () => {
  const stop = new AbortController()
  let isOver = false
  const wait = systemClock()
    .wait(2 ** 31, stop.signal)
    .then(() => {
      isOver = true
    })
  await systemClock().wait(10)
  expect(isOver).toBe(false)
  stop.abort()
  await wait
})
