import { capitalized } from '../../../text/capitalized.ts'
import { countWords } from '../../../text/count-words.ts'
import { dayWords } from '../../../text/day-words.ts'
import { burstWords } from '../../../trends/burst-words.ts'
import { type ThingKind, thingKinds } from '../../../trends/trend.ts'
import type { Trend } from '../../../trends/trends-of.ts'
import { type Html, html, joined } from '../../markup.ts'
import type { TrendsAddress } from '../../places.ts'
import { plainText } from '../../plain.ts'
import { frame } from '../frame.ts'
import { inward, type PageContext } from '../page-context.ts'
import { burstDaysOf, trendBars } from '../trend-bars.ts'
import { trendPlot } from '../trend-plot.ts'

export type TrendsPage = {
  readonly beats: readonly { readonly id: string; readonly title: string }[]
  readonly asked: TrendsAddress & { readonly beat: string; readonly days: number }
  /** Undefined when nothing was counted yet. */
  readonly shown?: {
    readonly from: string
    readonly to: string
    /** The fullest first. */
    readonly trends: readonly Trend[]
    /** How many more there are. */
    readonly moreCount: number
    /** All stories by section, the fullest first. */
    readonly sections: readonly { readonly title: string; readonly days: readonly { readonly day: string; readonly stories: number }[] }[]
  }
  readonly isSample: boolean
}

const trendDays = [7, 14, 28, 90] as const

/** What the stories of a beat name, day by day: a table with a picture in each row, what stands out, and the table to take away. */
export function trendsPage({ beats, asked, shown, isSample }: TrendsPage, context: PageContext): string {
  const main = html`<div class="reading wide"><h1>Trends</h1>
${choices(beats, asked, context)}
${shown === undefined ? nothingYet : shownHtml(shown, asked, context)}</div>`
  return frame({ title: 'Trends', language: 'en', isSample, main, beat: asked.beat, here: { at: 'trends' } }, context)
}

export const kindWords: Readonly<Record<ThingKind, string>> = {
  id: 'id of a record',
  name: 'other name',
  organization: 'organization',
  package: 'package',
  project: 'project',
}

const nothingYet = html`<p>Nothing was counted yet: named things are counted after each edition.</p>`

function choices(beats: TrendsPage['beats'], asked: TrendsPage['asked'], context: PageContext): Html {
  const choice = (words: string, change: Partial<TrendsAddress>, isChosen: boolean): Html =>
    isChosen ? html`<b aria-current="true">${words}</b>` : inward({ at: 'trends', ...asked, ...change }, words, context)
  const { kind: _kind, ...anyKind } = asked
  const everyKind = asked.kind === undefined ? html`<b aria-current="true">all</b>` : inward({ at: 'trends', ...anyKind }, 'all', context)
  return html`<nav class="choices" aria-label="What is shown">
${
  beats.length > 1 &&
  html`<p>Beat: ${joined(
    beats.map(({ id, title }) => choice(title, { beat: id }, id === asked.beat)),
    html` · `,
  )}</p>`
}
<p>Days: ${joined(
    trendDays.map((days) => choice(String(days), { days }, days === asked.days)),
    html` · `,
  )}</p>
<p>Kind: ${joined([everyKind, ...thingKinds.map((kind) => choice(kindWords[kind], { kind }, kind === asked.kind))], html` · `)}</p></nav>`
}

type Shown = NonNullable<TrendsPage['shown']>

function shownHtml(shown: Shown, asked: TrendsPage['asked'], context: PageContext): Html {
  const { from, to, trends, moreCount, sections } = shown
  const all = sections.map(({ days }) => Math.max(0, ...days.map(({ stories }) => stories)))
  const files = (['csv', 'jsonl', 'svg'] as const).map((form) => inward({ at: 'trends', ...asked, form }, formWords[form], context))
  return html`<p>${dayWords(from)} to ${dayWords(to)}. A story counts once, on the day it was first told; copies count for nothing. To take away: ${joined(files, html`, `)}.</p>
${plotsHtml(trends, asked, context)}
${burstsHtml(trends, asked, context)}
<section><h2>Named most</h2>${trends.length === 0 ? html`<p>No story of these days names a thing of this kind.</p>` : thingsTable(trends, asked, context)}
${moreCount > 0 && html`<p class="note">${countWords(moreCount, 'more thing', 'more things')} in the table to take away.</p>`}</section>
<section><h2>Stories by section</h2><div class="scroll" role="region" aria-label="Stories by section" tabindex="0"><table><thead><tr><th scope="col">Section</th><th scope="col" class="number">Stories</th><th scope="col">Day by day</th></tr></thead>
<tbody>${sections.map(({ title, days }) => html`<tr><th scope="row">${title}</th><td class="number">${sum(days)}</td><td>${trendBars({ name: title, days, burstDays: new Set(), most: Math.max(1, ...all), size: 'small' })}</td></tr>\n`)}</tbody></table></div></section>`
}

/** The files of what is shown, in words. */
export const formWords = { csv: 'the table as CSV', jsonl: 'as JSON lines', svg: 'the pictures as SVG' } as const

/** So many pictures stand before the table; it has all of them, smaller. */
const plotsMax = 9

function plotsHtml(trends: readonly Trend[], asked: TrendsPage['asked'], context: PageContext): Html | undefined {
  const shown = trends.slice(0, plotsMax)
  if (shown.length === 0) return undefined
  // Side by side they are compared, so they share one scale.
  const most = Math.max(...shown.flatMap(({ days }) => days.map((day) => day.stories)))
  const hasBurst = shown.some(({ bursts }) => bursts.length > 0)
  const plots = shown.map((trend, at) => {
    const { name, stories, days, bursts } = trend
    const plot = trendPlot({ key: `plot-${at}`, name: plainText(name), days, burstDays: burstDaysOf(bursts), most, size: 'small' })
    return html`<div><h3>${thingLink(trend, asked, context)} <span class="note">${countWords(stories, 'story', 'stories')}</span></h3>${plot}</div>\n`
  })
  return html`<section><h2>In pictures</h2><div class="plots">${plots}</div>
<p class="note">Stories by day; all of these pictures have one scale${hasBurst && '; a triangle marks a day that stands out against the thing’s own past'}.</p></section>`
}

function burstsHtml(trends: readonly Trend[], asked: TrendsPage['asked'], context: PageContext): Html | undefined {
  const bursts = trends
    .flatMap((trend) => trend.bursts.map((burst) => ({ trend, burst })))
    .sort((one, other) => (one.burst.day < other.burst.day ? 1 : -1))
  if (bursts.length === 0) return undefined
  return html`<section><h2>Standing out</h2><ul>${bursts.map(({ trend, burst }) => html`<li>${thingLink(trend, asked, context)}, ${burstWords(burst)}</li>\n`)}</ul></section>`
}

function thingsTable(trends: readonly Trend[], asked: TrendsPage['asked'], context: PageContext): Html {
  return html`<div class="scroll" role="region" aria-label="Things named most" tabindex="0"><table><thead><tr><th scope="col">Thing</th><th scope="col" class="number">Stories</th><th scope="col">Day by day</th><th scope="col" class="number">Before</th><th scope="col" class="number">Outlets</th><th scope="col">Kind</th></tr></thead>
<tbody>${trends.map((trend) => thingRow(trend, asked, context))}</tbody></table></div>
<p class="note">Before: in as many days earlier, where they were counted. Outlets: with reports of their own, on the fullest day. Each picture has its own height; marked days stand out against the thing’s own past.</p>`
}

function thingRow(trend: Trend, asked: TrendsPage['asked'], context: PageContext): Html {
  const { kind, name, stories, before, outlets, days, bursts } = trend
  const most = Math.max(...days.map((day) => day.stories))
  const picture = trendBars({ name: plainText(name), days, burstDays: burstDaysOf(bursts), most, size: 'small' })
  return html`<tr><th scope="row">${thingLink(trend, asked, context)}</th><td class="number">${stories}</td><td>${picture}</td><td class="number">${before ?? '–'}</td><td class="number">${outlets}</td><td>${capitalized(kindWords[kind])}</td></tr>\n`
}

function thingLink({ key, name }: Trend, { beat, days }: TrendsPage['asked'], context: PageContext): Html {
  return inward({ at: 'trends', beat, days, thing: key }, plainText(name), context)
}

function sum(days: readonly { readonly stories: number }[]): number {
  return days.reduce((total, { stories }) => total + stories, 0)
}
