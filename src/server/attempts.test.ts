import { expect, test } from 'vitest'
import { limits } from '#core/limits.ts'
import { openAttempts } from './attempts.ts'

test('five failures under any key close it until the first of them is forgotten', () => {
  const clock = { at: 0 }
  const attempts = openAttempts({ now: () => clock.at })
  expect(limits.signInFailures).toBe(5)
  for (let time = 0; time < 5; time += 1) {
    expect(attempts.waitMs(['address a', `name ${time}`])).toBe(0)
    attempts.failed(['address a', `name ${time}`])
    clock.at += 1_000
  }
  expect(attempts.waitMs(['address a'])).toBe(limits.signInWindowMs - 5_000)
  expect([attempts.waitMs(['address b', 'name 1']), attempts.waitMs(['address b', 'address a'])]).toEqual([
    0,
    limits.signInWindowMs - 5_000,
  ])
  clock.at = limits.signInWindowMs
  expect(attempts.waitMs(['address a'])).toBe(0)
})

test('a flood of keys forgets the oldest ones, and not the one that is being tried', () => {
  const attempts = openAttempts({ now: () => 0 })
  for (let time = 0; time < 5; time += 1) attempts.failed(['old'])
  for (let key = 0; key < 9_999; key += 1) attempts.failed([`key ${key}`])
  expect(attempts.waitMs(['old'])).toBeGreaterThan(0)
  attempts.failed(['one more'])
  expect([attempts.waitMs(['old']), attempts.waitMs(['key 0'])]).toEqual([0, 0])
})
