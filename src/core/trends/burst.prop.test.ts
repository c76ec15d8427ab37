import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../model/instant.ts'
import { burstsOf, type CountedDay } from './burst.ts'
import { burstDefaults as options } from './burst-defaults.ts'

const firstDay = '2026-03-02'
const settings = { seed: 9, numRuns: 200 }

/** Days from a Monday on: how many stories of how many, from as many outlets as stories. */
function series(counts: readonly (readonly [stories: number, of: number])[], from = firstDay): readonly CountedDay[] {
  return counts.map(([stories, of], at) => ({ day: addDays(from, at), stories, of, outlets: stories }))
}

const anySeries = fc.array(
  fc.nat({ max: 12 }).chain((stories) => fc.tuple(fc.constant(stories), fc.integer({ min: stories, max: 80 }))),
  { minLength: 1, maxLength: 60 },
)

describe('bursts', () => {
  it('are the same in whatever order the days come', () => {
    fc.assert(
      fc.property(anySeries, (counts) => {
        const days = series(counts)
        const shuffled = days.toSorted((one, other) =>
          one.day.split('').reverse().join('') < other.day.split('').reverse().join('') ? -1 : 1,
        )
        expect(burstsOf(shuffled, options)).toEqual(burstsOf(days, options))
      }),
      settings,
    )
  })

  it('move with the dates and do not change', () => {
    fc.assert(
      fc.property(anySeries, fc.integer({ min: -500, max: 500 }), (counts, shift) => {
        const moved = burstsOf(series(counts, addDays(firstDay, shift)), options)
        expect(moved).toEqual(burstsOf(series(counts), options).map((burst) => ({ ...burst, day: addDays(burst.day, shift) })))
      }),
      settings,
    )
  })

  it('do not depend on how many other stories there are, as long as their number stays in proportion', () => {
    fc.assert(
      fc.property(anySeries, fc.integer({ min: 2, max: 50 }), (counts, times) => {
        const more = burstsOf(series(counts.map(([stories, of]) => [stories, of * times])), options)
        const once = burstsOf(series(counts), options)
        expect(more.map(({ day, kind }) => [day, kind])).toEqual(once.map(({ day, kind }) => [day, kind]))
      }),
      settings,
    )
  })

  it('never come from a steady thing, however much is told of it and however the week goes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 6 }), (stories, quiet) => {
        const counts = Array.from({ length: 60 }, (_, at) => (at % 7 >= 5 ? ([0, quiet] as const) : ([stories, stories * 4] as const)))
        expect(burstsOf(series(counts), options)).toEqual([])
      }),
      settings,
    )
  })

  it('are no less of a burst with more stories on the day', () => {
    fc.assert(
      fc.property(anySeries, fc.integer({ min: 0, max: 30 }), (counts, stories) => {
        const last = (count: number) =>
          burstsOf(series([...counts, [count, 200]]), options).some(({ day }) => day === addDays(firstDay, counts.length))
        if (last(stories)) expect(last(stories + 1)).toBe(true)
      }),
      settings,
    )
  })
})

describe('a burst', () => {
  const quiet = Array.from({ length: 20 }, (_, at) => [at % 5 === 0 ? 1 : 0, 30] as const)

  it('is a day far above its own past', () => {
    const found = burstsOf(series([...quiet, [6, 30]]), options)
    expect(found).toMatchObject([{ day: addDays(firstDay, 20), days: 1, kind: 'burst', stories: 6 }])
    expect(found[0]?.expected).toBeLessThan(0.5)
  })

  it('is new where nothing named the thing before', () => {
    const nothing = quiet.map(() => [0, 30] as const)
    expect(burstsOf(series([...nothing, [3, 30]]), options)).toMatchObject([{ kind: 'new', stories: 3 }])
  })

  it('may take three days none of which stands out alone', () => {
    expect(burstsOf(series([...quiet, [2, 30], [2, 30], [2, 30]]), options)).toMatchObject([{ days: 3, stories: 6 }])
  })

  it('needs as many outlets and stories as are asked for, and a past', () => {
    const one = series([...quiet, [6, 30]]).map((day) => ({ ...day, outlets: Math.min(1, day.outlets) }))
    expect(burstsOf(one, options)).toEqual([])
    expect(burstsOf(series([...quiet, [2, 30]]), options)).toEqual([])
    expect(burstsOf(series([[6, 30]]), options)).toEqual([])
  })

  it('is not what comes every Monday', () => {
    const weeks = Array.from({ length: 42 }, (_, at) => [at % 7 === 0 ? 4 : 0, 30] as const)
    expect(burstsOf(series(weeks), options).filter(({ day }) => day > addDays(firstDay, 35))).toEqual([])
  })

  it('is not a day after the desk stood still, on which everything comes at once', () => {
    const counts = [...Array.from({ length: 20 }, () => [1, 30] as const), [0, 0] as const, [0, 0] as const, [4, 120] as const]
    expect(burstsOf(series(counts), options)).toEqual([])
  })

  it('is held against weeks, too, where only weeks are kept', () => {
    const weeks = Array.from({ length: 8 }, (_, at) => ({
      day: addDays(firstDay, 7 * at - 70),
      stories: 30,
      of: 200,
      outlets: 5,
      isWeek: true as const,
    }))
    expect(burstsOf([...weeks, ...series([[6, 30]])], options)).toEqual([])
    expect(burstsOf([...weeks.map((week) => ({ ...week, stories: 0, outlets: 0 })), ...series([[6, 30]])], options)).toMatchObject([
      { kind: 'new' },
    ])
  })
})
