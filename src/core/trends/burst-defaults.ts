import type { BurstOptions } from './burst.ts'

/**
 * What counts as a burst. Read over four recorded weeks of about thirty stories a day: these give about one burst a day or fewer, and
 * each of them was in the news; see docs/decisions/0023-trends-table.md.
 */
export const burstDefaults: BurstOptions = {
  halfLifeDays: 28,
  storiesMin: 3,
  outletsMin: 2,
  chanceMax: 0.002,
  timesMin: 2,
  historyMin: 5,
}
