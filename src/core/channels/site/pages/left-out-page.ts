import type { Edition, LeftOut } from '../../../model/edition.ts'
import { longDate } from '../../../model/instant.ts'
import { type Html, html, outbound } from '../../markup.ts'
import { countWords, foreignWords, type LeftOutGroup, leftOutGroups } from '../../wording.ts'
import { langOf } from '../claims.ts'
import { frame } from '../frame.ts'
import { inward, type PageContext } from '../page-context.ts'
import { dateline } from './edition-page.ts'

/** Every item an edition left out, by reason. */
export function leftOutPage(edition: Edition, context: PageContext): string {
  const { beat, date } = edition
  const main = html`<div class="reading">
<p class="crumb">${inward({ at: 'edition', beat, date }, `Edition of ${longDate(date)}`, context)}</p>
<h1>Left out</h1>
<p>${countWords(edition.leftOut.length, 'item', 'items')} of this edition’s wire are not in the paper. Each has one reason.</p>
${leftOutGroups(edition.leftOut).map((group) => groupHtml(group, edition, context))}
</div>`
  const title = `Left out, ${longDate(date)}`
  return frame({ title, language: edition.language, isSample: edition.isSample, dateline: dateline(edition), main, beat }, context)
}

function groupHtml(group: LeftOutGroup, edition: Edition, context: PageContext): Html {
  return html`<section><h2>${group.words.charAt(0).toLocaleUpperCase('en') + group.words.slice(1)} <span class="note">${group.reason}, ${group.rows.length}</span></h2>
<ul>${group.rows.map((row) => html`<li>${rowHtml(row, edition, context)}</li>\n`)}</ul></section>`
}

function rowHtml(row: LeftOut, edition: Edition, context: PageContext): Html {
  const foreign = foreignWords(row.language, edition)
  const why = context.href({ at: 'why', id: row.itemKey }) !== undefined && html` ${inward({ at: 'why', id: row.itemKey }, 'why', context)}`
  return html`<span${langOf(row.language, edition)}>${outbound(row.url, row.title)}</span>, ${row.outletName}${foreign && ` (${foreign})`}${why}`
}
