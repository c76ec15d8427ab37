import type { Edition, LeftOut } from '../../../model/edition.ts'
import { longDate } from '../../../model/instant.ts'
import { type Html, html, outbound } from '../../markup.ts'
import { capitalized, countWords, foreignWords, isOlder, type LeftOutGroup, leftOutGroups, numberWords } from '../../wording.ts'
import { langOf } from '../claims.ts'
import { frame } from '../frame.ts'
import { inward, type PageContext } from '../page-context.ts'
import { dateline } from './edition-page.ts'

/** Every item an edition left out, by reason. */
export function leftOutPage(edition: Edition, context: PageContext): string {
  const { beat, date } = edition
  const groups = leftOutGroups(edition.leftOut)
  const main = html`<div class="reading">
<p class="crumb">${inward({ at: 'edition', beat, date }, `Edition of ${longDate(date)}`, context)}</p>
<h1>Left out</h1>
<p>${countWords(edition.leftOut.length, 'item', 'items')} of this edition’s wire ${edition.leftOut.length === 1 ? 'is' : 'are'} not in the paper. Each has one reason.</p>
${groups.length > 1 && html`<ul class="tally">${groups.map((group) => html`<li><b>${numberWords(group.rows.length)}</b> <a href="#r-${group.reason}">${group.words}</a></li>`)}</ul>`}
${groups.map((group) => groupHtml(group, edition, context))}
</div>`
  const title = `Left out, ${longDate(date)}`
  return frame({ title, language: edition.language, isSample: edition.isSample, dateline: dateline(edition), main, beat }, context)
}

function groupHtml(group: LeftOutGroup, edition: Edition, context: PageContext): Html {
  const title = capitalized(group.words)
  const rows = html`<ul>${group.rows.map((row) => html`<li>${rowHtml(row, edition, context)}</li>\n`)}</ul>`
  const count = countWords(group.rows.length, 'item', 'items')
  // On a first day a thousand older items may come with the feeds; they are there, folded.
  const list = isOlder(group) ? html`<details><summary>Show ${count}</summary>${rows}</details>` : rows
  return html`<section id="r-${group.reason}"><h2>${title} <span class="note">${group.reason}, ${numberWords(group.rows.length)}</span></h2>${list}</section>`
}

function rowHtml(row: LeftOut, edition: Edition, context: PageContext): Html {
  const foreign = foreignWords(row.language, edition)
  const why = context.href({ at: 'why', id: row.itemKey }) !== undefined && html` ${inward({ at: 'why', id: row.itemKey }, 'why', context)}`
  return html`<span${langOf(row.language, edition)}>${outbound(row.url, row.title)}</span>, ${row.outletName}${foreign && ` (${foreign})`}${why}`
}
