import { type Failure, failures } from '../../../model/failure.ts'
import type { Instant } from '../../../model/instant.ts'
import type { RightsSignal } from '../../../model/rights.ts'
import type { Role } from '../../../model/source.ts'
import { askedWords } from '../../../rights/rights-words.ts'
import { countWords } from '../../../text/count-words.ts'
import { shownAddress } from '../../../text/shown-address.ts'
import { type Html, html, outbound } from '../../markup.ts'
import { roleWords, timeWords, unbroken } from '../../wording.ts'
import { frame } from '../frame.ts'
import { inward, type PageContext } from '../page-context.ts'

/** How one source does now. */
export type SourceHealth = {
  readonly id: string
  readonly title: string
  readonly target: string
  readonly role: Role
  readonly itemCount: number
  readonly okAt?: Instant
  readonly nextAt?: Instant
  readonly failingSince?: Instant
  readonly failure?: Failure
  readonly isRetired: boolean
  /** What its publisher asks for its texts, when it asks anything. */
  readonly signals?: readonly RightsSignal[]
}

export type LiveSources = {
  readonly rows: readonly SourceHealth[]
  /** Words that a title or address has to hold, and whether only those that fail are asked for. */
  readonly asked: { readonly words?: string; readonly isFailing?: boolean }
  /** How many sources there are in all, and how many of them fail. */
  readonly total: number
  readonly failingTotal: number
  readonly zone: string
  readonly isSample: boolean
}

/** Every source with its health, its last good answer and its next fetch; those that fail come first. */
export function liveSourcesPage({ rows, asked, total, failingTotal, zone, isSample }: LiveSources, context: PageContext): string {
  const failing = rows.filter((row) => row.failure !== undefined)
  const well = rows.filter((row) => row.failure === undefined)
  const main = html`<div class="reading wide"><h1>Sources</h1>
<p>${countWords(total, 'source', 'sources')}, ${failingTotal === 0 ? 'none failing' : `${failingTotal} failing`}.</p>
<form action="${context.href({ at: 'sources' })}" method="get" role="search"><label for="q">Words in a title or an address</label>
<input id="q" name="q" type="search" value="${asked.words ?? ''}" maxlength="200" autocomplete="off"><label class="choice"><input type="checkbox" name="state" value="failing"${asked.isFailing === true && html` checked`}>Only those that fail</label><button type="submit">Show</button></form>
${rows.length === 0 && html`<p>No source fits what is asked for. ${inward({ at: 'sources' }, 'Show all', context)}.</p>`}
${failing.length > 0 && html`<section><h2>Failing</h2><dl>${failing.map((row) => failingHtml(row, zone))}</dl></section>`}
${
  well.length > 0 &&
  html`<section><h2>Well</h2><div class="scroll" role="region" aria-label="Sources that are well" tabindex="0"><table><thead><tr><th scope="col">Source</th><th scope="col" class="number">Items</th><th scope="col">Last answer</th><th scope="col">Next</th></tr></thead>
<tbody>${well.map((row) => wellHtml(row, zone))}</tbody></table></div></section>`
}</div>`
  return frame({ title: 'Sources', language: 'en', isSample, main, here: { at: 'sources' } }, context)
}

function failingHtml(row: SourceHealth, zone: string): Html | undefined {
  if (!row.failure) return undefined
  const { title, fix } = failures[row.failure.code]
  const since = row.failingSince === undefined ? '' : ` Since ${when(row.failingSince, zone)}.`
  const next = row.isRetired ? ' It is not asked any more.' : row.nextAt === undefined ? '' : ` Next try ${when(row.nextAt, zone)}.`
  return html`<dt>${titleHtml(row)}</dt><dd>${title}: ${row.failure.why}${since}${next} <code>${row.failure.code}</code><br><span class="note">${fix}</span></dd>`
}

/** With a link, unless the address holds a key: then it is the operator’s alone. */
function titleHtml({ target, title }: SourceHealth): Html {
  return shownAddress(target) === target ? outbound(target, title) : html`${title}`
}

function wellHtml(row: SourceHealth, zone: string): Html {
  const last = row.okAt === undefined ? 'not yet' : when(row.okAt, zone)
  const next = row.nextAt === undefined ? 'now' : when(row.nextAt, zone)
  return html`<tr><td>${titleHtml(row)} <span class="note">${roleWords[row.role]}${rightsNote(row)}</span></td><td class="number">${row.itemCount}</td><td>${last}</td><td>${next}</td></tr>\n`
}

function rightsNote({ signals }: SourceHealth): string {
  const words = askedWords(signals)
  return words.length === 0 ? '' : `; ${words.join(', ')}`
}

function when(at: Instant, zone: string): string {
  return unbroken(timeWords(at, zone))
}
