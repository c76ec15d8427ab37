import { addDays } from '../model/instant.ts'
import { type Burst, type BurstOptions, burstsOf, type CountedDay } from './burst.ts'
import type { ThingKind, TrendRow, TrendTotal } from './trend.ts'

/** A thing over the days that are shown. */
export type Trend = {
  readonly key: string
  readonly kind: ThingKind
  readonly name: string
  /** Stories first told on the days shown. */
  readonly stories: number
  /** Most outlets on one of the days. */
  readonly outlets: number
  /** Stories in as many days before; absent where the counts do not reach that far back. */
  readonly before?: number
  /** The sections its stories are in, the fullest first. */
  readonly sections: readonly string[]
  /** Every day shown, in order. */
  readonly days: readonly CountedDay[]
  /** Days on which more was told than its past lets expect. */
  readonly bursts: readonly Burst[]
}

export type TrendsInput = {
  readonly rows: readonly TrendRow[]
  readonly totals: readonly TrendTotal[]
  /** The last day shown. */
  readonly to: string
  /** How many days are shown. */
  readonly days: number
}

/**
 * Things over the last days: what most stories named first, then what burst first. `rows` and `totals` are those of one
 * beat, in any order, and reach back before the days shown as far as the past is to be known.
 */
export function trendsOf({ rows, totals, to, days }: TrendsInput, options: BurstOptions): readonly Trend[] {
  const from = addDays(to, 1 - days)
  const past = totals.filter((total) => total.day <= to)
  const beforeFrom = addDays(from, -days)
  const isCounted = past.some(({ day, span }) => span === 'day' && day <= beforeFrom)
  return [...Map.groupBy(rows, (row) => row.key).values()]
    .flatMap((own): readonly Trend[] => {
      const [first] = own
      const shown = own.filter(({ day, span }) => span === 'day' && day >= from && day <= to)
      if (first === undefined || shown.length === 0) return []
      const counted = countedDays(own, past)
      const bursts = burstsOf(counted, options).filter(({ day }) => day >= from)
      const { key, kind, name } = first
      const inWindow = daysShown(counted, from, days)
      return [
        {
          key,
          kind,
          name,
          stories: sum(shown.map(({ stories }) => stories)),
          outlets: Math.max(...inWindow.map(({ outlets }) => outlets)),
          ...(isCounted && {
            before: sum(own.filter(({ day, span }) => span === 'day' && day >= beforeFrom && day < from).map(({ stories }) => stories)),
          }),
          sections: sectionsOf(shown),
          days: inWindow,
          bursts,
        },
      ]
    })
    .sort(fullestFirst)
}

function fullestFirst(one: Trend, other: Trend): number {
  return (
    other.stories - one.stories || other.bursts.length - one.bursts.length || other.outlets - one.outlets || (one.key < other.key ? -1 : 1)
  )
}

/** Every day and week of the beat with what was told of the thing, nothing included. */
function countedDays(own: readonly TrendRow[], totals: readonly TrendTotal[]): readonly CountedDay[] {
  const byDay = Map.groupBy(own, ({ span, day }) => `${span} ${day}`)
  return [...Map.groupBy(totals, ({ span, day }) => `${span} ${day}`)].map(([when, sections]) => {
    const [span = 'day', day = ''] = when.split(' ')
    const of = sum(sections.map(({ stories: count }) => count))
    const rows = byDay.get(when) ?? []
    const stories = sum(rows.map(({ stories: count }) => count))
    // An outlet may stand in two sections: the larger number is the one that is sure.
    const outlets = Math.max(0, ...rows.map((row) => row.outlets))
    return { day, stories, of, outlets, ...(span === 'week' && { isWeek: true as const }) }
  })
}

/** Days on which the desk counted nothing stand with nothing. */
function daysShown(counted: readonly CountedDay[], from: string, days: number): readonly CountedDay[] {
  const byDay = new Map(counted.filter(({ isWeek }) => isWeek === undefined).map((day) => [day.day, day]))
  return Array.from({ length: days }, (_, at) => {
    const day = addDays(from, at)
    return byDay.get(day) ?? { day, stories: 0, of: 0, outlets: 0 }
  })
}

function sectionsOf(rows: readonly TrendRow[]): readonly string[] {
  const counts = [...Map.groupBy(rows, ({ section }) => section)].map(([section, own]) => ({
    section,
    stories: sum(own.map(({ stories }) => stories)),
  }))
  return counts.sort((one, other) => other.stories - one.stories || (one.section < other.section ? -1 : 1)).map(({ section }) => section)
}

/** How far back counts are asked for: as many days before as are shown, and a past to compare with. */
export function pastFrom(to: string, days: number): string {
  return addDays(to, 1 - 2 * days - pastDays)
}

const pastDays = 56

/** Whole days that a window holds at most: what a picture can show. */
export const daysShownMax = 366

/** The number of days a reader asked for: a whole number from 1 to 366. */
export function isDayCount(days: number): boolean {
  return Number.isInteger(days) && days >= 1 && days <= daysShownMax
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
