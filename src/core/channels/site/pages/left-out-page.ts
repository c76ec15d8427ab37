import type { Edition, LeftOut } from '../../../model/edition.ts'
import { longDate } from '../../../model/instant.ts'
import { kindsOfRule } from '../../../recall/kinds-of-rule.ts'
import { capitalized } from '../../../text/capitalized.ts'
import { countWords, numberWords } from '../../../text/count-words.ts'
import { type Html, html, outbound } from '../../markup.ts'
import { foreignWords, isOlder, type LeftOutGroup, leftOutGroups } from '../../wording.ts'
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
${recallForm(edition, context)}${groups.map((group) => groupHtml(group, edition, context))}
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

/** One form for the buttons of all rows; where nobody may recall there is none. */
function recallForm({ beat }: Edition, context: PageContext): Html | undefined {
  const action = context.href({ at: 'recall' })
  if (action === undefined) return undefined
  return html`<p>An item left out by mistake? <em>Recall</em> shows the rule that would let it and its like in; nothing changes before you say so. ${inward({ at: 'recall' }, 'The rules so far', context)}.</p>
<form id="recall" method="get" action="${action}"><input type="hidden" name="beat" value="${beat}"></form>
`
}

function rowHtml(row: LeftOut, edition: Edition, context: PageContext): Html {
  const foreign = foreignWords(row.language, edition)
  const why = context.href({ at: 'why', id: row.itemKey }) !== undefined && inward({ at: 'why', id: row.itemKey }, 'why', context)
  const isRecallable = kindsOfRule(row.reason).length > 0 && context.href({ at: 'recall' }) !== undefined
  const recall =
    isRecallable &&
    html` <button class="recall" form="recall" name="item" value="${row.itemKey}" aria-label="Recall: ${row.title}">Recall</button>`
  return html`<span${langOf(row.language, edition)}>${outbound(row.url, row.title)}</span>, ${row.outletName}${foreign && ` (${foreign})`} <span class="acts">${why}${recall}</span>`
}
