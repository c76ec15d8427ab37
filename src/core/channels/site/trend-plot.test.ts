import { describe, expect, it } from 'vitest'
import { addDays } from '../../model/instant.ts'
import type { Trend } from '../../trends/trends-of.ts'
import { markupOf } from '../markup.ts'
import { trendPlot } from './trend-plot.ts'
import { trendSheet } from './trend-sheet.ts'

const daysOf = (counts: readonly number[]) => counts.map((stories, at) => ({ day: addDays('2026-05-01', at), stories }))
const drawn = (counts: readonly number[], bursts: readonly string[] = [], most = Math.max(1, ...counts)): string =>
  markupOf(trendPlot({ key: 'plot', name: 'Gantry <b>', days: daysOf(counts), burstDays: new Set(bursts), most, size: 'large' }))
const numbers = (svg: string, name: string): readonly number[] =>
  [...svg.matchAll(new RegExp(`<rect[^>]* ${name}="([^"]+)"`, 'g'))].map(([, value]) => Number(value))

describe('the picture of a trend', () => {
  it('has a title and a description that say what it shows', () => {
    const svg = drawn([0, 2, 5], ['2026-05-03'])
    expect(svg).toContain('role="img" aria-labelledby="plot-t plot-d"')
    expect(svg).toContain('<title id="plot-t">Gantry &lt;b&gt;</title>')
    expect(svg).toMatch(/<desc id="plot-d">Gantry &lt;b&gt;: 7 stories in 3 days, most on 3 May: 5, standing out on 3 May<\/desc>/)
  })

  it('draws a bar as high as its day has stories, all within the picture, and none for a day without', () => {
    const svg = drawn([4, 0, 2, 1])
    const heights = numbers(svg, 'height')
    expect(heights).toHaveLength(3)
    expect([heights[0], heights[0]]).toEqual([2 * (heights[1] ?? 0), 4 * (heights[2] ?? 0)])
    for (const x of numbers(svg, 'x')) expect(x).toBeLessThan(760)
    expect(numbers(drawn([0, 0]), 'height')).toEqual([])
  })

  it('marks a day that stands out by a shape, not by a color alone', () => {
    expect(drawn([1, 5], ['2026-05-02']).match(/<path class="burst"/g)).toHaveLength(1)
    expect(drawn([1, 5])).not.toContain('burst')
  })

  it.each([1, 2, 7, 14, 28, 90, 366])('names the first and the last of %i days, and no names run into each other', (count) => {
    const svg = drawn(Array.from({ length: count }, () => 1))
    const labels = [...svg.matchAll(/<text x="([\d.]+)" y="236" text-anchor="(\w+)"/g)].map(([, x, anchor]) => {
      const wide = 68
      const left = anchor === 'start' ? 0 : anchor === 'end' ? wide : wide / 2
      return { from: Number(x) - left, to: Number(x) - left + wide }
    })
    expect(labels).toHaveLength(count === 1 ? 1 : Math.max(2, labels.length))
    for (const [at, { from }] of labels.entries()) if (at > 0) expect(from).toBeGreaterThanOrEqual(labels[at - 1]?.to ?? 0)
  })

  it('holds no style and no script, so that the strictest policy shows it', () => {
    expect(drawn([1, 2], ['2026-05-01'])).not.toMatch(/ style=|<style|<script| on\w+=/)
  })
})

describe('the pictures as a file', () => {
  const trend = (name: string, counts: readonly number[]): Trend => ({
    key: `project:${name}`,
    kind: 'project',
    name,
    stories: counts.reduce((sum, count) => sum + count, 0),
    outlets: 1,
    sections: [],
    days: daysOf(counts).map((day) => ({ ...day, of: 9, outlets: 1 })),
    bursts: [],
  })
  const sheet = (trends: readonly Trend[]): string => trendSheet({ title: 'Named most', from: '2026-05-01', to: '2026-05-02', trends })

  it('puts several side by side on one scale, and one large', () => {
    const svg = sheet([trend('a', [4, 0]), trend('b', [0, 2])])
    const [one, other] = numbers(svg.replace(/<rect width[^>]*>/, ''), 'height')
    expect(one).toBe(2 * (other ?? 0))
    expect(sheet([trend('a', [1, 1])])).toContain('viewBox="0 0 808 ')
    expect(svg).not.toContain('triangle')
  })

  it('shows names of strangers as text, and says so when there is nothing to draw', () => {
    expect(sheet([trend('</text><script>\u202e', [1, 1])])).not.toMatch(/<script>|\u202e/)
    expect(sheet([])).toContain('No story of these days names such a thing.')
  })
})
