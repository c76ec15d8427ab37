import { countWords } from '../../text/count-words.ts'
import { dayWords } from '../../text/day-words.ts'
import type { CountedDay } from '../../trends/burst.ts'
import type { Trend } from '../../trends/trends-of.ts'
import { type Html, html } from '../markup.ts'

/** What a picture shows: counts by day, and the days that stand out. */
export type Bars = {
  /** Whose counts: the first words of the text that stands for the picture. */
  readonly name: string
  readonly days: readonly Pick<CountedDay, 'day' | 'stories'>[]
  readonly burstDays: ReadonlySet<string>
  /** Height of the highest bar, in stories: pictures of one table share it or have their own. */
  readonly most: number
  readonly size: 'small' | 'large'
}

/** In pixels. Many days have narrow bars, so that a row of a table stays a row. */
const sizes = { small: { bar: 7, gap: 1, height: 24, widthMax: 240 }, large: { bar: 22, gap: 3, height: 120, widthMax: 760 } } as const

/**
 * A picture of counts by day, drawn here as SVG: no script, no style of its own, in the colors of the page. Its text says what
 * it shows: the sum and the fullest day. A day without stories has a line of one unit, so that it is seen to be there.
 */
export function trendBars({ name, days, burstDays, most, size }: Bars): Html {
  const { bar, gap, height, widthMax } = sizes[size]
  const step = Math.max(2, Math.min(bar + gap, Math.floor(widthMax / Math.max(1, days.length))))
  const width = step * days.length
  const bars = days.map(({ day, stories }, at) => {
    const tall = stories === 0 ? 1 : Math.max(3, Math.round((stories / Math.max(1, most)) * (height - 1)))
    const mark = stories === 0 ? 'none' : burstDays.has(day) ? 'burst' : 'day'
    return html`<rect class="${mark}" x="${at * step}" y="${height - tall}" width="${Math.max(1, step - gap)}" height="${tall}"/>`
  })
  return html`<svg class="bars" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${barsWords({ name, days, burstDays })}">${bars}</svg>`
}

/** The last days of bursts: a burst of three days is marked where it ends. */
export function burstDaysOf(bursts: Trend['bursts']): ReadonlySet<string> {
  return new Set(bursts.map(({ day }) => day))
}

/** A picture in words: the sum, the fullest day, the days that stand out. */
export function barsWords({ name, days, burstDays }: Pick<Bars, 'burstDays' | 'days' | 'name'>): string {
  const total = days.reduce((sum, { stories }) => sum + stories, 0)
  const fullest = days.reduce((best, day) => (day.stories > best.stories ? day : best), { day: '', stories: 0 })
  const most = fullest.stories === 0 ? '' : `, most on ${dayWords(fullest.day)}: ${fullest.stories}`
  const standing = burstDays.size === 0 ? '' : `, standing out on ${[...burstDays].map(dayWords).join(', ')}`
  return `${name}: ${countWords(total, 'story', 'stories')} in ${countWords(days.length, 'day', 'days')}${most}${standing}`
}
