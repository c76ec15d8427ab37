import type { Burst } from './burst.ts'
import type { Trend } from './trends-of.ts'

/** What may be said in one sentence about a thing of a day, over counted facts. */
export type TrendFact = {
  readonly key: string
  readonly name: string
  readonly burst: Burst
  /** Stories of the days shown. */
  readonly stories: number
  readonly days: number
}

/** The bursts that end on a date, the least expected first: what an edition of that date may tell its readers of the trends. */
export function trendFacts(trends: readonly Trend[], date: string): readonly TrendFact[] {
  return trends
    .flatMap(({ key, name, bursts, stories, days }) =>
      bursts.filter(({ day }) => day === date).map((burst) => ({ key, name, burst, stories, days: days.length })),
    )
    .sort((one, other) => one.burst.chance - other.burst.chance || (one.key < other.key ? -1 : 1))
}
