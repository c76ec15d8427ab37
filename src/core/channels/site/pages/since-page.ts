import type { Edition } from '../../../model/edition.ts'
import type { Since, StorySince } from '../../../since/since-of.ts'
import { type Html, html } from '../../markup.ts'
import { claimsSince, sinceCounts, sinceParts } from '../../since.ts'
import { evidenceOf } from '../../telling.ts'
import { citesHtml, claimHtml, langOf } from '../claims.ts'
import { evidenceHtml } from '../evidence.ts'
import { frame } from '../frame.ts'
import { inward, type PageContext } from '../page-context.ts'

export type SincePage = {
  readonly since: Since
  /** What the moment was named by: `28 May`, `the edition of 27 May`. */
  readonly named: string
  readonly newest: Edition
  /** The date in the form. */
  readonly date: string
  /** Whether the reader asked for what came since an edition: then all of it is read now. */
  readonly isReading: boolean
}

/** What is new by story since a date or an edition, with the passages that show it. */
export function sincePage({ since, named, newest, date, isReading }: SincePage, context: PageContext): string {
  const parts = sinceParts(since)
  const claims = parts.flatMap(({ stories }) => stories.flatMap(claimsSince))
  const { beat } = newest
  const main = html`<div class="reading"${isReading && html` data-beat="${beat}" data-edition="${newest.id}" data-date="${newest.date}"`}>
<h1>New since ${named}</h1>
<p>${sinceCounts(since)}.</p>
<p id="last-read" data-beat="${beat}" hidden><a href="${context.href({ at: 'since' })}">What is new since this browser read the paper last</a></p>
<form action="${context.href({ at: 'since' })}" method="get"><label for="date">Since the beginning of this day</label>
<input id="date" name="date" type="date" value="${date}" required><input type="hidden" name="beat" value="${beat}"><button type="submit">Show</button></form>
${parts.map(({ title, stories }) => html`<section><h2>${title}</h2><ul class="since">${stories.map((story) => html`<li data-story="${story.brief.storyId}">${storyHtml(story, context)}</li>\n`)}</ul></section>`)}</div>
${evidenceHtml(evidenceOf(claims), newest, context)}`
  const page = { title: `Since ${named}`, language: newest.language, isSample: newest.isSample, main, beat, here: { at: 'since' } as const }
  return frame({ ...page, islands: ['cite-island', 'since-island'] }, context)
}

function storyHtml(story: StorySince, context: PageContext): Html {
  const { brief, edition } = story
  const { text, language } = brief.headline
  const lang = langOf(language, edition)
  const headline = lang ? html`<span${lang}>${text}</span>` : html`${text}`
  const link = inward({ at: 'story', beat: edition.beat, date: edition.date, storyId: brief.storyId }, headline, context)
  const sentences = claimsSince(story).map((claim) =>
    claim.text === text ? citesHtml(claim, edition) : html`${claimHtml(claim, edition)} `,
  )
  return html`<h3>${link}</h3><p>${sentences}</p>`
}
