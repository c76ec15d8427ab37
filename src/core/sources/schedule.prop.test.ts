import { array, assert, integer, option, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { dayMs, hourMs } from '../model/instant.ts'
import { present } from '../model/present.ts'
import type { SourceState } from '../model/source.ts'
import { nextFetchAt, nextTryAt, type Pace } from './schedule.ts'

const seed = 3
const runs = { seed, numRuns: 500 }
const pace: Pace = { everyMs: hourMs, quietMs: 6 * hourMs, everyMaxMs: dayMs }
const instants = integer({ min: 0, max: 4e12 })
const waits = integer({ min: 0, max: 400 * dayMs })
const hours = array(integer({ min: 0, max: 23 }), { maxLength: 24 })
const days = array(integer({ min: 0, max: 6 }), { maxLength: 7 })
const absent = { nil: undefined }
const states = record({
  changedAt: option(instants, absent),
  changeGapMs: option(waits, absent),
  wishes: option(record({ waitMs: option(waits, absent), skipHours: option(hours, absent), skipDays: option(days, absent) }), absent),
}).map((state) => present(state) as Pick<SourceState, 'wishes' | 'changeGapMs' | 'changedAt'>)

function isWelcome(at: number, { skipHours = [], skipDays = [] }: NonNullable<SourceState['wishes']> = {}): boolean {
  return !skipHours.includes(Math.floor(at / hourMs) % 24) && !skipDays.includes((Math.floor(at / dayMs) + 4) % 7)
}

test('a healthy source is never asked within the minimum, and always within a day and the days it skips', () => {
  assert(
    property(instants, states, option(waits, absent), (now, state, freshForMs) => {
      const at = nextFetchAt({ now, sourceId: `source-${now}`, freshForMs, state }, pace)
      expect(Number.isInteger(at)).toBe(true)
      expect(at).toBeGreaterThanOrEqual(now + pace.everyMs)
      expect(at).toBeLessThanOrEqual(now + pace.everyMaxMs * 1.05 + 7 * dayMs + 2 * hourMs)
    }),
    runs,
  )
})

test('a source is asked at no hour it skips, unless it skips them all', () => {
  assert(
    property(instants, states, (now, state) => {
      const at = nextFetchAt({ now, sourceId: `source-${now}`, state }, pace)
      const skipped = state.wishes
      const isNeverWelcome = new Set(skipped?.skipHours).size === 24 || new Set(skipped?.skipDays).size === 7
      expect(isNeverWelcome || isWelcome(at, skipped)).toBe(true)
    }),
    runs,
  )
})

test('a source that fails is tried again, not before its server allows it, and not later for failing once less', () => {
  assert(
    property(instants, integer({ min: 1, max: 1e6 }), integer({ min: 0, max: dayMs }), (now, strikes, retryAfterMs) => {
      const failure = { code: 'fetch/status', at: 'https://a.example/', why: 'busy', retryAfterMs } as const
      const after = (count: number): number => nextTryAt({ now, sourceId: 'source-1', state: {}, strikes: count, failure }, pace) - now
      expect(after(strikes)).toBeGreaterThanOrEqual(Math.max(retryAfterMs, hourMs))
      expect(after(strikes)).toBeLessThanOrEqual(1.05 * dayMs)
      expect(after(strikes + 1)).toBeGreaterThanOrEqual(after(strikes))
    }),
    runs,
  )
})
