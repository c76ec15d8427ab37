import type { Edition } from '../../../model/edition.ts'
import { isoOf, longDate } from '../../../model/instant.ts'
import { countWords, numberWords } from '../../../text/count-words.ts'
import { type Html, html } from '../../markup.ts'
import { modelWords, reachedWords, timeWords } from '../../wording.ts'
import { frame } from '../frame.ts'
import { inward, type PageContext } from '../page-context.ts'
import { dateline, formLinks } from './edition-page.ts'

/** How an edition was made and checked, in numbers a reader can add up. */
export function howPage(edition: Edition, context: PageContext): string {
  const { beat, date, zone, check, accounting } = edition
  const time = (at: number) => html`<time datetime="${isoOf(at)}">${timeWords(at, zone)}</time>`
  const main = html`<div class="reading">
<p class="crumb">${inward({ at: 'edition', beat, date }, `Edition of ${longDate(date)}`, context)}</p>
<h1>How this edition was made</h1>
<p>It covers what was published after ${time(edition.from)} and up to ${time(edition.cutOff)} (${zone}), and was made at ${time(edition.madeAt)}. It never changes; what was wrong is noted beside it and in the next edition, in public.</p>
<section><h2>Every sentence</h2>
<p>A sentence is printed only with the passages it rests on, and only when they bear it: every number, date, version, name, office and quotation, every “not” and “may”, and who says it. What they do not bear is cited anew once, else told in a passage’s own words, else dropped.</p>
<table><tbody>
<tr><th scope="row">Sentences written</th><td class="number">${numberWords(check.sentences)}</td></tr>
<tr><th scope="row">Printed with citations</th><td class="number">${numberWords(check.cited)}</td></tr>
<tr><th scope="row">Repaired</th><td class="number">${numberWords(check.repaired)}</td></tr>
<tr><th scope="row">Told in a passage’s own words instead</th><td class="number">${numberWords(check.replaced ?? 0)}</td></tr>
<tr><th scope="row">Dropped</th><td class="number">${numberWords(check.dropped)}</td></tr>
<tr><th scope="row">Borne by nothing but a headline</th><td class="number">${numberWords(check.weak ?? 0)}</td></tr>
</tbody></table></section>
${
  edition.model !== undefined &&
  html`<section><h2>The language model</h2>
<p>It was shown single sentences of one story at a time and pointed at those it said again. It chose no story, no source and no link, and every sentence of its own was checked like any other.</p>
<p>${modelWords(edition).join(' ')}</p></section>`
}
<section><h2>Every item</h2>
<p>What was collected is shown, merged into a story that is told, or left out with a reason.</p>
<table><tbody>
<tr><th scope="row">Shown</th><td class="number">${numberWords(accounting.shown)}</td></tr>
<tr><th scope="row">Merged</th><td class="number">${numberWords(accounting.merged)}</td></tr>
<tr><th scope="row">${inward({ at: 'left-out', beat, date }, 'Left out', context)}</th><td class="number">${numberWords(accounting.leftOut)}</td></tr>
<tr class="sum"><th scope="row">Collected</th><td class="number">${numberWords(accounting.collected)}</td></tr>
</tbody></table></section>
<section><h2>Every source</h2>
<p>${inward({ at: 'edition-sources', beat, date }, reachedWords(edition), context)}. An outlet that repeats another’s text counts once.</p></section>
<section><h2>The length</h2><p>${countWords(edition.words, 'word', 'words')}, ${countWords(edition.readingMinutes, 'minute', 'minutes')} of reading. On a quiet day the paper is shorter; nothing is added to fill it.</p></section>${sealed(edition, context)}
</div>`
  const title = `How the edition of ${longDate(date)} was made`
  const page = { title, language: edition.language, isSample: edition.isSample, dateline: dateline(edition), main, beat }
  return frame({ ...page, forms: formLinks(edition, context) }, context)
}

/** What the edition can be checked by, and how; nothing where it is not signed. */
function sealed({ beat, date, signedBy }: Edition, context: PageContext): Html | undefined {
  if (signedBy === undefined) return undefined
  const file = (name: 'evidence.json' | 'evidence.json.minisig' | 'minisign.pub') =>
    inward({ at: 'evidence', beat, date, name }, name, context)
  return html`<section><h2>Check it yourself</h2>
<p>The evidence file holds every sentence with its passages, the hashes of what was fetched, every decision, and the SHA-256 of each file of this edition: ${file('evidence.json')}, signed in ${file('evidence.json.minisig')} with the key ${file('minisign.pub')}.</p>
<p><code>headwater verify .</code> in the edition’s folder finds a changed byte without any network; <code>minisign -Vm evidence.json -P ${signedBy}</code> checks the signature alone.</p></section>`
}
