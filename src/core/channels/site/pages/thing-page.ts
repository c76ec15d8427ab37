import { capitalized } from '../../../text/capitalized.ts'
import { countWords } from '../../../text/count-words.ts'
import { dayWords } from '../../../text/day-words.ts'
import { burstWords } from '../../../trends/burst-words.ts'
import type { Trend } from '../../../trends/trends-of.ts'
import { type Html, html, joined, outbound } from '../../markup.ts'
import { plainText } from '../../plain.ts'
import { langOf } from '../claims.ts'
import { frame } from '../frame.ts'
import { inward, type PageContext } from '../page-context.ts'
import { burstDaysOf } from '../trend-bars.ts'
import { trendPlot } from '../trend-plot.ts'
import { formWords, kindWords } from './trends-page.ts'

/** A story that names the thing: a link into the paper when an edition told it, else out to its lead article. */
type NamingStory = {
  readonly id: string
  /** When it was first told: the day it is counted on. */
  readonly day: string
  readonly title: string
  readonly language: string
  readonly url: string
  readonly outletName: string
  readonly isTold: boolean
}

export type ThingPage = {
  readonly trend: Trend
  readonly beat: string
  readonly to: string
  readonly from: string
  /** The newest first. */
  readonly stories: readonly NamingStory[]
  readonly storiesMax: number
  readonly isSample: boolean
}

/** One named thing: its picture, its days as a table, when it stood out, and the stories that name it. */
export function thingPage({ trend, beat, from, to, stories, storiesMax, isSample }: ThingPage, context: PageContext): string {
  const { name, kind, days, bursts } = trend
  const most = Math.max(...days.map((day) => day.stories))
  const picture = trendPlot({ key: 'plot', name: plainText(name), days, burstDays: burstDaysOf(bursts), most, size: 'large' })
  const told = days.filter(({ stories: count, outlets }) => count + outlets > 0)
  const files = (['csv', 'jsonl', 'svg'] as const).map((form) =>
    inward({ at: 'trends', beat, days: days.length, thing: trend.key, form }, formWords[form], context),
  )
  // A phrase as it stands; marks within a name part it into words, as they do in the texts.
  const search = { q: plainText(name) }
  const main = html`<div class="reading"><p class="crumb">${inward({ at: 'trends', beat, days: days.length }, 'Trends', context)}</p>
<h1>${plainText(name)}</h1><p>${capitalized(kindWords[kind])}: ${countWords(trend.stories, 'story', 'stories')} from ${dayWords(from)} to ${dayWords(to)}${trend.before !== undefined && `, ${trend.before} in as many days before`}.</p>
<figure class="trend"><div class="scroll" role="region" aria-label="Picture" tabindex="0">${picture}</div><figcaption class="note">Stories by day, ${dayWords(from)} to ${dayWords(to)}; at most ${countWords(most, 'story', 'stories')}${bursts.length > 0 && '; a triangle marks a day that stands out against its own past'}.</figcaption></figure>
<p class="note">To take away: ${joined(files, html`, `)}. To be told of what comes: ${inward({ at: 'search-feed', search, form: 'atom' }, 'a feed of reports that hold its name', context)}; ${inward({ at: 'search', ...search }, 'all such reports', context)}.</p>
${bursts.length > 0 && html`<section><h2>Standing out</h2><ul>${bursts.map((burst) => html`<li>${burstWords(burst)}</li>`)}</ul></section>`}
<section><h2>Stories, by the day they were first told</h2><ul>${stories.map((story) => html`<li>${storyLine(story, beat, context)}</li>\n`)}</ul>
${stories.length >= storiesMax && html`<p class="note">The newest ${storiesMax}.</p>`}</section>
<section><h2>Day by day</h2><table><thead><tr><th scope="col">Day</th><th scope="col" class="number">Stories</th><th scope="col" class="number">Outlets</th><th scope="col" class="number">All stories</th></tr></thead>
<tbody>${told.toReversed().map(({ day, stories: count, outlets, of }) => html`<tr><th scope="row">${dayWords(day)}</th><td class="number">${count}</td><td class="number">${outlets}</td><td class="number">${of}</td></tr>\n`)}</tbody></table></section></div>`
  return frame({ title: `${plainText(name)}: trend`, language: 'en', isSample, main, beat }, context)
}

function storyLine({ id, day, title, language, url, outletName, isTold }: NamingStory, beat: string, context: PageContext): Html {
  const words = html`<span${langOf(language, { language: 'en' })}>${plainText(title)}</span>`
  const link = isTold ? inward({ at: 'story', beat, date: day, storyId: id }, words, context) : outbound(url, words)
  return html`<span class="note">${dayWords(day)}</span> ${link} <span class="note">${outletName}</span>`
}
