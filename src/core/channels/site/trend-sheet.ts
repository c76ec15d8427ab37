import { countWords } from '../../text/count-words.ts'
import { dayWords } from '../../text/day-words.ts'
import type { Trend } from '../../trends/trends-of.ts'
import { html, markupOf } from '../markup.ts'
import { plainText } from '../plain.ts'
import { barsWords, burstDaysOf } from './trend-bars.ts'
import { plotParts, plotSizes } from './trend-plot.ts'

export type TrendSheet = {
  readonly title: string
  readonly from: string
  readonly to: string
  /** The fullest first; one is drawn large. */
  readonly trends: readonly Trend[]
}

const columns = 3
const [gap, head, labelHigh] = [24, 56, 18] as const

/** The pictures of named things as one SVG file, which needs nothing beside itself: one thing large, several side by side. */
export function trendSheet({ title, from, to, trends }: TrendSheet): string {
  const size = trends.length === 1 ? 'large' : 'small'
  const { width, height } = plotSizes[size]
  const across = Math.min(columns, Math.max(1, trends.length))
  const [wide, high] = [width + gap, height + labelHigh + gap]
  const whole = { width: across * wide + gap, height: head + Math.ceil(trends.length / across) * high + gap }
  // Side by side they are compared, so they share one scale.
  const most = Math.max(1, ...trends.flatMap(({ days }) => days.map((day) => day.stories)))
  const parts = trends.map(({ name, days, bursts, stories }, at) => {
    const plot = { name: plainText(name), days, burstDays: burstDaysOf(bursts), most, size } as const
    const [x, y] = [gap + (at % across) * wide, head + Math.floor(at / across) * high]
    return html`<g transform="translate(${x} ${y})" role="img" aria-label="${barsWords(plot)}"><text y="12" font-size="13" font-weight="600" fill="#1b1a17">${plot.name}, ${stories}</text><g transform="translate(0 ${labelHigh})">${plotParts(plot)}</g></g>\n`
  })
  const none =
    trends.length === 0 &&
    html`<text x="${gap}" y="${head}" font-size="13" fill="#1b1a17">No story of these days names such a thing.</text>`
  const what = `${countWords(trends.length, 'named thing', 'named things')}, ${dayWords(from)} to ${dayWords(to)}${trends.some(({ bursts }) => bursts.length > 0) ? '; a triangle marks a day that stands out against the thing’s own past' : ''}.`
  return markupOf(html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${whole.width} ${whole.height}" width="${whole.width}" height="${whole.height}" font-family="sans-serif"><title>${title}</title><desc>${what}</desc>
<rect width="100%" height="100%" fill="#fdfbf6"/><text x="${gap}" y="24" font-size="18" font-weight="700" fill="#1b1a17">${title}</text><text x="${gap}" y="42" font-size="12" fill="#57534a">${what}</text>
${parts}${none}</svg>
`)
}
