import { expect, it } from 'vitest'
import { addDays } from '../model/instant.ts'
import { burstDefaults } from './burst-defaults.ts'
import type { TrendRow } from './trend.ts'
import { trendFacts } from './trend-facts.ts'
import { trendsOf } from './trends-of.ts'

const firstDay = '2026-03-02'
const to = addDays(firstDay, 20)
const totals = Array.from({ length: 21 }, (_, at) => {
  return ['news', 'security'].map((section) => ({ beat: 'weirs', section, span: 'day' as const, day: addDays(firstDay, at), stories: 15 }))
}).flat()

function row(name: string, at: number, more: Partial<TrendRow> = {}): TrendRow {
  const day = addDays(firstDay, at)
  return {
    key: `project:${name}`,
    kind: 'project',
    name,
    beat: 'weirs',
    section: 'news',
    span: 'day',
    day,
    stories: 1,
    outlets: 2,
    ...more,
  }
}

const rows = [
  row('lamp', 3),
  row('lamp', 18, { stories: 2 }),
  row('lamp', 18, { section: 'security', stories: 3, outlets: 4 }),
  row('gantry', 20, { stories: 4, outlets: 3 }),
  row('long ago', 2),
]

it('gives each thing of the days shown with all its days, what was before, and its sections', () => {
  const [lamp, gantry, ...others] = trendsOf({ rows, totals, to, days: 7 }, burstDefaults)
  expect(others).toEqual([])
  expect(lamp).toMatchObject({ name: 'lamp', stories: 5, outlets: 4, before: 0, sections: ['security', 'news'] })
  expect(lamp?.days.map(({ stories, of }) => [stories, of])).toEqual([0, 0, 0, 0, 5, 0, 0].map((stories) => [stories, 30]))
  expect(gantry).toMatchObject({ name: 'gantry', stories: 4 })
})

it('does not say what was before where nothing was counted before', () => {
  expect(trendsOf({ rows, totals, to, days: 14 }, burstDefaults)[0]).not.toHaveProperty('before')
  expect(trendsOf({ rows, totals, to, days: 10 }, burstDefaults)[0]).toHaveProperty('before', 1)
})

it('says which things stand out on a date, the least expected first', () => {
  const trends = trendsOf({ rows, totals, to, days: 7 }, burstDefaults)
  expect(trendFacts(trends, to)).toMatchObject([{ name: 'gantry', burst: { kind: 'new', stories: 4 }, stories: 4, days: 7 }])
  expect(trendFacts(trends, addDays(firstDay, 18))).toMatchObject([{ name: 'lamp', burst: { kind: 'burst' } }])
  expect(trendFacts(trends, firstDay)).toEqual([])
})

it('is the same in whatever order the rows come', () => {
  const there = trendsOf({ rows, totals, to, days: 7 }, burstDefaults)
  expect(trendsOf({ rows: rows.toReversed(), totals: totals.toReversed(), to, days: 7 }, burstDefaults)).toEqual(there)
})
