import { describe, expect, it } from 'vitest'
import { dayMs, hourMs, instantOf, isoOf, minuteMs } from '../model/instant.ts'
import type { SourceState } from '../model/source.ts'
import { nextFetchAt, nextTryAt, type Pace } from './schedule.ts'

const pace: Pace = { everyMs: hourMs, quietMs: 6 * hourMs, everyMaxMs: dayMs }
/** Friday, 6 March 2026, 10:00 in GMT. */
const now = instantOf('2026-03-06T10:00:00Z') ?? 0
const failure = { code: 'fetch/network', at: 'https://a.example/', why: 'it is away' } as const

type Wanted = Pick<SourceState, 'wishes' | 'changeGapMs' | 'changedAt'> & { readonly freshForMs?: number }

function waitOf({ freshForMs, ...state }: Wanted): number {
  return nextFetchAt({ now, sourceId: 'source-1', freshForMs, state }, pace) - now
}

/** Up to a twentieth later and never earlier. */
function expectWait(waitMs: number, leastMs: number): void {
  expect(waitMs).toBeGreaterThanOrEqual(leastMs)
  expect(waitMs).toBeLessThanOrEqual(leastMs * 1.05)
}

describe('the next fetch of a healthy source', () => {
  it('comes after the minimum when nobody asks for more', () => {
    expectWait(waitOf({}), hourMs)
    expectWait(waitOf({ freshForMs: 5 * minuteMs, wishes: { waitMs: minuteMs } }), hourMs)
  })

  it('comes after the longest wish, and within a day', () => {
    expectWait(waitOf({ freshForMs: 3 * hourMs, wishes: { waitMs: 2 * hourMs } }), 3 * hourMs)
    expectWait(waitOf({ freshForMs: 2 * hourMs, wishes: { waitMs: 8 * hourMs } }), 8 * hourMs)
    expectWait(waitOf({ wishes: { waitMs: 30 * dayMs } }), dayMs)
  })

  it('comes rarely for a source that seldom changes, and never rarer than the desk wants', () => {
    expectWait(waitOf({ changedAt: now - 30 * minuteMs, changeGapMs: 30 * minuteMs }), hourMs)
    expectWait(waitOf({ changedAt: now, changeGapMs: dayMs }), 2 * hourMs)
    expectWait(waitOf({ changedAt: now, changeGapMs: 7 * dayMs }), 6 * hourMs)
    expectWait(waitOf({ changedAt: now - 2 * dayMs, changeGapMs: hourMs }), 4 * hourMs)
  })

  it('comes at a whole millisecond, whatever the gaps', () => {
    expect(nextFetchAt({ now, sourceId: 'source-1', state: { changedAt: now - 13 * hourMs - 1, changeGapMs: 7 } }, pace) % 1).toBe(0)
  })

  it('stays at the minimum for a source that is new', () => {
    expectWait(waitOf({ changedAt: now }), hourMs)
  })

  it('keeps to the hours and days at which the source wants to be left alone', () => {
    const skip = (wishes: SourceState['wishes']) => isoOf(nextFetchAt({ now, sourceId: 'source-1', state: { wishes } as Wanted }, pace))
    expect(skip({ skipHours: [11, 12, 13] })).toMatch(/^2026-03-06T14:0/)
    expect(skip({ skipHours: [22, 23, 0, 11] })).toMatch(/^2026-03-06T12:0/)
    expect(skip({ skipDays: [5] })).toMatch(/^2026-03-07T00:0/)
    expect(skip({ skipDays: [5, 6, 0], skipHours: [0, 1] })).toMatch(/^2026-03-09T02:0/)
  })

  it('takes a source that is never to be asked for one that said nothing', () => {
    expectWait(waitOf({ wishes: { skipDays: [0, 1, 2, 3, 4, 5, 6] } }), hourMs)
  })

  it('is spread, the same for a source and not the same for all', () => {
    const at = (sourceId: string) => nextFetchAt({ now, sourceId, state: {} }, pace)
    expect(at('source-1')).toBe(at('source-1'))
    expect(new Set(Array.from({ length: 20 }, (_, place) => at(`source-${place}`))).size).toBeGreaterThan(15)
  })
})

describe('the next try of a source that failed', () => {
  const tryAfter = (strikes: number, retryAfterMs?: number) =>
    nextTryAt(
      { now, sourceId: 'source-1', state: {}, strikes, failure: retryAfterMs === undefined ? failure : { ...failure, retryAfterMs } },
      pace,
    ) - now

  it('comes after one hour, two, four, up to a day, without end', () => {
    for (const [strikes, hours] of [
      [1, 1],
      [2, 2],
      [3, 4],
      [4, 8],
      [5, 16],
      [6, 24],
      [7, 24],
      [500, 24],
    ] as const) {
      expectWait(tryAfter(strikes), hours * hourMs)
    }
  })

  it('comes when the server says, when that is later', () => {
    expectWait(tryAfter(1, 5 * hourMs), 5 * hourMs)
    expectWait(tryAfter(6, 5 * minuteMs), dayMs)
  })

  it('keeps to the hours of the source', () => {
    const at = nextTryAt({ now, sourceId: 'source-1', state: { wishes: { skipHours: [11] } }, strikes: 1, failure }, pace)
    expect(isoOf(at)).toMatch(/^2026-03-06T12:0/)
  })
})
