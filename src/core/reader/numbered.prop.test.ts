import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entryNumber, longId } from './entry-number.ts'
import { numbered } from './numbered.ts'

const arrival = fc.record({
  key: fc.string({ maxLength: 8 }),
  isOfPaper: fc.boolean(),
  at: fc.integer({ min: 1_577_836_800_000, max: 1_577_836_800_000 + 3_000 }),
})
const arrivals = fc.uniqueArray(arrival, { selector: ({ key }) => key, maxLength: 60 })

test('gives every arrival a number of its own that any program can read, the same in any order and growing with time', () => {
  fc.assert(
    fc.property(arrivals, fc.infiniteStream(fc.nat()), (given, dice) => {
      const once = numbered(given)
      const shuffled = given.map((each) => ({ each, at: dice.next().value })).sort((one, other) => one.at - other.at)
      expect(numbered(shuffled.map(({ each }) => each))).toEqual(once)
      expect(new Set(once.map(({ id }) => id)).size).toBe(given.length)
      expect(once.every(({ id }) => Number.isSafeInteger(id))).toBe(true)
      for (const [at, { at: time }] of once.entries()) {
        const next = once[at + 1]
        if (next !== undefined) expect(Math.floor(next.at / 1_000)).toBeLessThanOrEqual(Math.floor(time / 1_000))
      }
    }),
  )
})

test('puts two that would get one number side by side', () => {
  // Places 255 and 300 of one list both get the lowest number of it.
  const told = (place: number) => ({ key: `k${place}`, isOfPaper: true, at: 1_600_000_000_000, told: { within: 'edition-1', place } })
  const ids = numbered([told(300), told(255), told(0)]).map(({ key, id }) => ({ key, id }))
  expect(ids.map(({ key }) => key)).toEqual(['k0', 'k300', 'k255'])
  expect((ids[1]?.id ?? 0) - (ids[2]?.id ?? 0)).toBe(1)
})

test('stays below the largest whole number of a program in JavaScript until 2088', () => {
  const [last] = numbered([{ key: 'a', isOfPaper: true, at: 3_723_753_600_000 }])
  expect(last?.id).toBeLessThan(Number.MAX_SAFE_INTEGER)
})

test('reads every form that apps write a number in', () => {
  fc.assert(
    fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), (id) => {
      expect(entryNumber(longId(id))).toBe(id)
      expect(entryNumber(String(id))).toBe(id)
      expect(entryNumber(longId(id).slice(-16))).toBe(id)
    }),
  )
  for (const odd of ['', '-1', '1.5', ' 1', '0x1', 'ffffffffffffffff', longId(0).slice(0, -1), '99999999999999999'])
    expect(entryNumber(odd), odd).toBeUndefined()
})
