import type { Source } from '../../../model/source.ts'
import { countWords, numberWords } from '../../../text/count-words.ts'
import { shownAddress } from '../../../text/shown-address.ts'
import { type Html, html } from '../../markup.ts'
import { roleWords } from '../../wording.ts'
import { frame } from '../frame.ts'
import { inward, type PageContext } from '../page-context.ts'
import { settingsWays } from './settings-page.ts'

/** What stands at an address that somebody typed, before it is added. */
export type SourceFound = {
  readonly title: string
  readonly kind: string
  readonly target: string
  readonly language?: string
  readonly items: number
  /** Other feeds that the page announces, or other kinds that know the place. */
  readonly others: readonly string[]
}

export type SourcesOutcome =
  | { readonly is: 'found'; readonly found: SourceFound }
  | { readonly is: 'added' | 'removed' | 'known'; readonly title: string; readonly target: string }
  | { readonly is: 'none'; readonly typed: string; readonly why: string; readonly fix: string }
  | {
      readonly is: 'imported'
      readonly added: number
      readonly known: number
      readonly refused: readonly { readonly title: string; readonly address: string; readonly why: string }[]
    }

export type SettingsSources = {
  readonly sources: readonly Pick<Source, 'id' | 'title' | 'kind' | 'target' | 'role'>[]
  /** How many there are in all, and the words that those shown have to hold. */
  readonly total: number
  readonly words: string
  readonly outcome?: SourcesOutcome
  readonly mayChange: boolean
  readonly isSample: boolean
}

/** Sources to add by address or list, and to take out. */
export function settingsSourcesPage(shown: SettingsSources, context: PageContext): string {
  const { sources, total, words, outcome, mayChange, isSample } = shown
  const action = context.href({ at: 'settings-sources' })
  const main = html`<div class="reading wide"><h1>Add and remove sources</h1>
<p>${settingsWays(context)} · ${inward({ at: 'sources' }, 'How they do', context)}</p>
${outcome !== undefined && outcomeHtml(outcome, action)}
${mayChange ? formsHtml(outcome, action) : html`<p class="noted">Only who is signed in can change them: <code>headwater open</code> prints an address that signs you in.</p>`}
<section><h2>${countWords(total, 'source', 'sources')}</h2>
${mayChange && html`<p><a href="/sources.opml" download>Take the list elsewhere (OPML)</a></p>`}
<form action="${action}" method="get" role="search"><label for="q">Words in a title or an address</label><input id="q" name="q" type="search" value="${words}" maxlength="200" autocomplete="off"><button type="submit" class="quiet">Show</button></form>
${sources.length === 0 ? html`<p>${total === 0 ? 'There is none yet.' : 'None fits these words.'}</p>` : listHtml(sources, { action, mayChange })}</section></div>`
  return frame({ title: 'Add and remove sources', language: 'en', isSample, main, isSending: true }, context)
}

function formsHtml(outcome: SourcesOutcome | undefined, action: string | undefined): Html {
  const typed = outcome?.is === 'none' ? outcome.typed : ''
  return html`<form action="${action}" method="post"><label for="address">Address of a feed, or of a page, a project, a channel that has one</label>
<input id="address" name="address" type="text" inputmode="url" value="${typed}" placeholder="https://" autocomplete="off" spellcheck="false" required><button name="do" value="look">Look</button></form>
<form action="${action}" method="post" enctype="multipart/form-data"><label for="list">A list from another reader (OPML, 10 MiB at most)</label>
<input id="list" name="list" type="file" accept=".opml,.xml,text/x-opml,application/xml" required><button name="do" value="import">Import</button></form>`
}

function outcomeHtml(outcome: SourcesOutcome, action: string | undefined): Html {
  switch (outcome.is) {
    case 'found':
      return foundHtml(outcome.found, action)
    case 'added':
      return html`<section class="noted" role="status"><h2>Added</h2><p>${outcome.title}. It is fetched now.</p></section>`
    case 'removed':
      return html`<section class="noted" role="status"><h2>Removed</h2><p>${outcome.title}. Its items, articles and editions stay. It can be added again: <code>${shownAddress(outcome.target)}</code></p></section>`
    case 'known':
      return html`<section class="noted" role="status"><h2>It is there already</h2><p>${outcome.title}, <code>${shownAddress(outcome.target)}</code></p></section>`
    case 'none':
      return html`<section class="noted" role="alert"><h2>Nothing was added</h2><p>${shownAddress(outcome.typed)}: ${outcome.why} ${outcome.fix}</p></section>`
    case 'imported':
      return html`<section class="noted" role="status"><h2>${countWords(outcome.added, 'source', 'sources')} added</h2><p>${numberWords(outcome.known)} were there already.</p>${outcome.refused.length > 0 && html`<p>${numberWords(outcome.refused.length)} could not be added:</p><ul>${outcome.refused.slice(0, refusedShown).map(({ title, address, why }) => html`<li>${title} (${shownAddress(address)}): ${why}</li>`)}</ul>`}</section>`
  }
}

const refusedShown = 50

function foundHtml({ title, kind, target, language, items, others }: SourceFound, action: string | undefined): Html {
  return html`<section class="noted" role="status"><h2>Found: ${title}</h2>
<p>${kind === 'feed' ? 'A feed' : kind} at <code>${target}</code>, ${countWords(items, 'item', 'items')}${language !== undefined && html`, language ${language}`}. Nothing was added yet.</p>
${others.length > 0 && html`<p class="note">Also there: ${others.join(', ')}</p>`}
<form action="${action}" method="post"><input type="hidden" name="kind" value="${kind}"><input type="hidden" name="target" value="${target}">${language !== undefined && html`<input type="hidden" name="language" value="${language}">`}
<label for="title">Its name</label><input id="title" name="title" type="text" value="${title}" maxlength="200"><button name="do" value="add">Add</button></form></section>`
}

type Around = { readonly action: string | undefined; readonly mayChange: boolean }

function listHtml(sources: SettingsSources['sources'], { action, mayChange }: Around): Html {
  const rows = sources.map(
    ({ id, title, kind, target, role }) =>
      html`<tr><th scope="row">${title}<br><span class="note">${roleWords[role]}, ${kind} ${shownAddress(target)}</span></th>${mayChange && html`<td><button name="source" value="${id}" class="quiet" aria-label="Remove ${title}">Remove</button></td>`}</tr>\n`,
  )
  return html`<form action="${action}" method="post"><input type="hidden" name="do" value="remove"><div class="scroll" role="region" aria-label="Sources" tabindex="0"><table><thead><tr><th scope="col">Source</th>${mayChange && html`<th scope="col">Remove</th>`}</tr></thead><tbody>${rows}</tbody></table></div></form>`
}
