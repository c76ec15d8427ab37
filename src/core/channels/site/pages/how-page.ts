import type { Edition } from '../../../model/edition.ts'
import { isoOf, longDate } from '../../../model/instant.ts'
import { html } from '../../markup.ts'
import { countWords, numberWords, reachedWords, timeWords } from '../../wording.ts'
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
<p>It covers what was published after ${time(edition.from)} and up to ${time(edition.cutOff)} (${zone}), and was made at ${time(edition.madeAt)}. It never changes; what was wrong is corrected in a later edition, in public.</p>
<section><h2>Every sentence</h2>
<p>A sentence is printed only with the passages it rests on, and only when they hold its words, names and numbers. What they do not bear is dropped; words taken from the passages themselves leave nothing to repair.</p>
<table><tbody>
<tr><th scope="row">Sentences written</th><td class="number">${numberWords(check.sentences)}</td></tr>
<tr><th scope="row">Printed with citations</th><td class="number">${numberWords(check.cited)}</td></tr>
<tr><th scope="row">Repaired</th><td class="number">${numberWords(check.repaired)}</td></tr>
<tr><th scope="row">Dropped</th><td class="number">${numberWords(check.dropped)}</td></tr>
</tbody></table></section>
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
<section><h2>The length</h2><p>${countWords(edition.words, 'word', 'words')}, ${countWords(edition.readingMinutes, 'minute', 'minutes')} of reading. On a quiet day the paper is shorter; nothing is added to fill it.</p></section>
</div>`
  const title = `How the edition of ${longDate(date)} was made`
  const page = { title, language: edition.language, isSample: edition.isSample, dateline: dateline(edition), main, beat }
  return frame({ ...page, forms: formLinks(edition, context) }, context)
}
