import type { Edition, LeftOut } from '../../../model/edition.ts'
import { longDate } from '../../../model/instant.ts'
import type { LeaveOutReason } from '../../../model/reason.ts'
import { kindsOfRule } from '../../../recall/kinds-of-rule.ts'
import { capitalized } from '../../../text/capitalized.ts'
import { countWords, numberWords } from '../../../text/count-words.ts'
import { type Html, html, outbound } from '../../markup.ts'
import { foreignWords, isOlder, type LeftOutGroup, leftOutGroups } from '../../wording.ts'
import { langOf } from '../claims.ts'
import { frame } from '../frame.ts'
import { inward, type PageContext } from '../page-context.ts'
import { dateline } from './edition-page.ts'

/** What of the items is asked for: those of one reason, and those whose title or outlet holds every word. */
export type LeftOutAsked = { readonly reason?: LeaveOutReason; readonly words?: string }

/** Every item an edition left out, by reason; where a reader may ask, only what is asked for. */
export function leftOutPage(edition: Edition, context: PageContext, asked: LeftOutAsked = {}): string {
  const { beat, date } = edition
  const all = leftOutGroups(edition.leftOut)
  const groups = leftOutGroups(edition.leftOut.filter((row) => isAsked(row, asked)))
  const main = html`<div class="reading">
<p class="crumb">${inward({ at: 'edition', beat, date }, `Edition of ${longDate(date)}`, context)}</p>
<h1>Left out</h1>
<p>${countWords(edition.leftOut.length, 'item', 'items')} of this edition’s wire ${edition.leftOut.length === 1 ? 'is' : 'are'} not in the paper. Each has one reason.</p>
${all.length > 1 && html`<ul class="tally">${all.map((group) => html`<li><b>${numberWords(group.rows.length)}</b> ${reasonLink(group, { edition, asked }, context)}</li>`)}</ul>`}
${askForm(edition, context, asked)}${recallForm(edition, context)}${groups.map((group) => groupHtml(group, { edition, asked }, context))}
${groups.length === 0 && edition.leftOut.length > 0 && html`<p>No item left out fits what is asked for. ${inward({ at: 'left-out', beat, date }, 'Show all', context)}.</p>`}
</div>`
  const title = `Left out, ${longDate(date)}`
  const page = { title, language: edition.language, isSample: edition.isSample, dateline: dateline(edition), main, beat }
  const canRecall = context.href({ at: 'recall' }) !== undefined
  return frame({ ...page, ...(canRecall && { islands: ['recall-island'], isSending: true }) }, context)
}

function isAsked({ reason, title, outletName }: LeftOut, asked: LeftOutAsked): boolean {
  if (asked.reason !== undefined && asked.reason !== reason) return false
  const said = folded(`${title} ${outletName}`)
  return folded(asked.words ?? '')
    .split(/\s+/)
    .every((word) => said.includes(word))
}

/** Without case and accents. */
function folded(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
}

type Around = { readonly edition: Edition; readonly asked: LeftOutAsked }

/** To the items of a reason: a page of them where one can ask, else their place on this page. */
function reasonLink({ reason, words }: LeftOutGroup, { edition: { beat, date }, asked }: Around, context: PageContext): Html {
  if (!context.hasIslands) return html`<a href="#r-${reason}">${words}</a>`
  if (reason === asked.reason) return html`<strong aria-current="true">${words}</strong>`
  const more = asked.words === undefined ? {} : { q: asked.words }
  return inward({ at: 'left-out', beat, date, reason, ...more }, words, context)
}

/** Nothing can be asked of a folder. */
function askForm({ beat, date, leftOut }: Edition, context: PageContext, { reason, words = '' }: LeftOutAsked): Html | undefined {
  if (!context.hasIslands || leftOut.length === 0) return undefined
  const isNarrowed = reason !== undefined || words !== ''
  return html`<form action="${context.href({ at: 'left-out', beat, date })}" method="get" role="search"><label for="q">Words in a title or the name of an outlet</label>
<input id="q" name="q" type="search" value="${words}" maxlength="200" autocomplete="off">${reason !== undefined && html`<input type="hidden" name="reason" value="${reason}">`}<button type="submit">Show</button>${isNarrowed && html` ${inward({ at: 'left-out', beat, date }, 'Show all', context)}`}</form>
`
}

function groupHtml(group: LeftOutGroup, { edition, asked }: Around, context: PageContext): Html {
  const title = capitalized(group.words)
  const rows = html`<ul>${group.rows.map((row) => html`<li>${rowHtml(row, edition, context)}</li>\n`)}</ul>`
  const count = countWords(group.rows.length, 'item', 'items')
  // On a first day a thousand older items may come with the feeds; they are there, folded.
  const isFolded = isOlder(group) && asked.reason === undefined && asked.words === undefined
  const list = isFolded ? html`<details><summary>Show ${count}</summary>${rows}</details>` : rows
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
