import { expect, test } from 'vitest'
import { minuteMs } from '#core/model/instant.ts'
import { openTally } from './tally.ts'

function tallyAt(clock: { at: number }) {
  return openTally({ now: () => clock.at, wait: async () => undefined })
}

test('as many as allowed are let in within a minute, by each key for itself', () => {
  const clock = { at: 0 }
  const tally = tallyAt(clock)
  expect([1, 2, 3].map(() => tally.take('a', 2))).toEqual([true, true, false])
  expect(tally.take('b', 2)).toBe(true)
  clock.at += minuteMs
  expect(tally.take('a', 2)).toBe(true)
})

test('who comes from very many addresses wins nothing back: neither for one of them nor for what is counted of all', () => {
  const tally = tallyAt({ at: 0 })
  let letIn = 0
  for (let address = 0; address < 25_000; address += 1) if (tally.take(`address ${address}`, 1) && tally.take('all', 60)) letIn += 1
  expect(letIn).toBe(60)
  expect(tally.take('address 24999', 1)).toBe(false)
})
