import type { Edition, SourceNote } from '../../../model/edition.ts'
import { failures } from '../../../model/failure.ts'
import { longDate } from '../../../model/instant.ts'
import { type Html, html } from '../../markup.ts'
import { reachedWords, roleWords, timeWords } from '../../wording.ts'
import { frame } from '../frame.ts'
import { inward, type PageContext } from '../page-context.ts'
import { dateline } from './edition-page.ts'

/** The sources an edition was made from, those that failed first: a broken source is news for the reader. */
export function editionSourcesPage(edition: Edition, context: PageContext): string {
  const { beat, date } = edition
  const missing = edition.sources.filter((source) => source.failure !== undefined)
  const reached = edition.sources.filter((source) => source.failure === undefined)
  const main = html`<div class="reading">
<p class="crumb">${inward({ at: 'edition', beat, date }, `Edition of ${longDate(date)}`, context)}</p>
<h1>Sources of the day</h1>
<p>${reachedWords(edition)}.</p>
${missing.length > 0 && html`<section><h2>Missing</h2><dl>${missing.map((source) => missingHtml(source, edition))}</dl></section>`}
<section><h2>Reached</h2><table><thead><tr><th scope="col">Source</th><th scope="col">Role</th><th scope="col" class="number">Items</th></tr></thead>
<tbody>${reached.map((source) => html`<tr><td>${source.title}</td><td>${roleWords[source.role]}</td><td class="number">${source.itemCount}</td></tr>\n`)}</tbody></table></section>
</div>`
  const title = `Sources, ${longDate(date)}`
  return frame({ title, language: edition.language, isSample: edition.isSample, dateline: dateline(edition), main, beat }, context)
}

function missingHtml({ title, failure, failingSince }: SourceNote, edition: Edition): Html | undefined {
  if (!failure) return undefined
  const { title: what, fix } = failures[failure.code]
  const since = failingSince !== undefined && ` Since ${timeWords(failingSince, edition.zone)}.`
  return html`<dt>${title}</dt><dd>${what}: ${failure.why}${since} <code>${failure.code}</code> ${failure.at}<br><span class="note">${fix}</span></dd>`
}
