import { dayWords } from '../../text/day-words.ts'
import { type Html, html } from '../markup.ts'
import { type Bars, barsWords } from './trend-bars.ts'

/** A picture with a scale: the same as `Bars`, and a name that no other picture of the page has. */
export type Plot = Omit<Bars, 'size'> & { readonly key: string; readonly size: 'small' | 'large' }

type Sizes = { readonly width: number; readonly height: number; readonly left: number; readonly top: number; readonly foot: number }

/** In units of the picture, which is as wide as its place. */
export const plotSizes = {
  small: { width: 260, height: 84, left: 22, top: 14, foot: 16 },
  large: { width: 760, height: 240, left: 34, top: 18, foot: 24 },
} as const satisfies Readonly<Record<Plot['size'], Sizes>>

/**
 * A picture of counts by day with its scale and its days, as SVG with a title and a description (SVG 2, 5.8) for those who cannot see
 * it. A day that stands out has a triangle over its bar, so that nothing hangs on color. The colors in it are those of paper and
 * ink, for where the picture stands alone; on a page the style sheet’s are stronger.
 */
export function trendPlot(plot: Plot): Html {
  const { key, name, size } = plot
  const { width, height } = plotSizes[size]
  return html`<svg class="plot ${size}" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${key}-t ${key}-d"><title id="${key}-t">${name}</title><desc id="${key}-d">${barsWords(plot)}</desc>${plotParts(plot)}</svg>`
}

/** The parts of a picture without their frame, to be put beside others in one. */
export function plotParts({ days, burstDays, most, size }: Pick<Plot, 'burstDays' | 'days' | 'most' | 'size'>): Html {
  const { width, height, left, top, foot } = plotSizes[size]
  const [high, floor] = [height - top - foot, height - foot]
  const step = (width - left - 2) / Math.max(1, days.length)
  const full = Math.max(1, most)
  const bars = days.map(({ day, stories }, at) => {
    if (stories === 0) return undefined
    const tall = rounded((stories / full) * high)
    const x = rounded(left + at * step)
    const isBurst = burstDays.has(day)
    const bar = html`<rect class="${isBurst ? 'burst' : 'bar'}" fill="${isBurst ? '#9a3412' : '#57534a'}" x="${x}" y="${rounded(floor - tall)}" width="${rounded(Math.max(1, step - Math.min(3, step / 4)))}" height="${tall}"><title>${dayWords(day)}: ${stories}</title></rect>`
    return isBurst ? html`${bar}<path class="burst" fill="#9a3412" d="${triangle(x + step / 2 - 1, floor - tall - 3)}"/>` : bar
  })
  const lines = scaleOf(full).map((count) => {
    const y = rounded(floor - (count / full) * high)
    return html`<path class="axis" stroke="#cfc9bb" d="M${left} ${y}H${width}"/><text x="${left - 4}" y="${y + 4}" text-anchor="end" font-size="11" font-family="sans-serif" fill="#57534a">${count}</text>`
  })
  return html`<g>${lines}</g><g>${bars}</g><g>${dayLabels(days, { left, step, y: height - 4, isSmall: size === 'small' })}</g>`
}

/** None, the most, and the middle where it is a whole number and there is room for it. */
function scaleOf(most: number): readonly number[] {
  return most >= 4 && most % 2 === 0 ? [0, most / 2, most] : [0, most]
}

/** A day in words, with the space beside it; the first and the last stand whole within the picture. */
const labelWide = 72

type Labels = { readonly left: number; readonly step: number; readonly y: number; readonly isSmall: boolean }

/** The first and the last day, and between them as many as there is room for. */
function dayLabels(days: Plot['days'], { left, step, y, isSmall }: Labels): readonly Html[] {
  const last = days.length - 1
  const every = Math.max(1, Math.ceil(labelWide / step))
  const clear = labelWide * 1.4
  const label = (at: number, anchor: 'end' | 'middle' | 'start'): Html => {
    const x = rounded(left + at * step + (anchor === 'start' ? 0 : anchor === 'end' ? step - 2 : step / 2))
    return html`<text x="${x}" y="${y}" text-anchor="${anchor}" font-size="11" font-family="sans-serif" fill="#57534a">${dayWords(days[at]?.day ?? '')}</text>`
  }
  if (last < 0) return []
  if (last === 0) return [label(0, 'start')]
  const between = isSmall
    ? []
    : days.map((_day, at) => at).filter((at) => at % every === 0 && at * step >= clear && (last - at) * step >= clear)
  return [label(0, 'start'), ...between.map((at) => label(at, 'middle')), label(last, 'end')]
}

function triangle(x: number, y: number): string {
  return `M${rounded(x)} ${rounded(y)}l-5 -8h10z`
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
