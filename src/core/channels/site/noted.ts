import type { Correction } from '../../model/correction.ts'
import type { Edition } from '../../model/edition.ts'
import { type Html, html } from '../markup.ts'
import { noteDay } from '../notes.ts'
import { claimAnchor, claimHtml } from './claims.ts'

/** The box of what was found wrong since an edition was published, with the way back to each sentence; nothing where there is nothing. */
export function notedHtml(notes: readonly Correction[], edition: Edition): Html | undefined {
  if (notes.length === 0) return undefined
  const rows = notes.map((note) => {
    const back = note.claimId !== undefined && html` <small>· <a href="#${claimAnchor(note.claimId)}">the sentence</a></small>`
    return html`<li><b>${noteDay(note, edition)}</b> ${claimHtml(note.claim, edition)}${back}</li>\n`
  })
  return html`<section class="noted" aria-labelledby="noted"><h2 id="noted">Corrected since</h2>
<p class="note">The edition keeps its text; this was found wrong after it.</p>
<ul>${rows}</ul></section>`
}
