import { citedPassages } from '../../../model/cited-passages.ts'
import type { Correction } from '../../../model/correction.ts'
import type { Claim, Edition } from '../../../model/edition.ts'
import { dayOf, longDate } from '../../../model/instant.ts'
import { countWords } from '../../../text/count-words.ts'
import { type Html, html, joined, outbound } from '../../markup.ts'
import { passageWords } from '../../wording.ts'
import { langOf } from '../claims.ts'
import { frame } from '../frame.ts'
import { inward, type PageContext } from '../page-context.ts'

export type CorrectionRow = { readonly note: Correction; readonly edition: Edition; readonly wrong?: Claim }

export type CorrectionsPage = {
  /** The newest first. */
  readonly rows: readonly CorrectionRow[]
  readonly rowsMax: number
  /** Whether those by a person or those by a source alone were asked for. */
  readonly by?: Correction['by']
  readonly isSample: boolean
}

/** Everything that was found wrong in editions after they were published: what was told, what is to be known, and who found it. */
export function correctionsPage({ rows, rowsMax, by, isSample }: CorrectionsPage, context: PageContext): string {
  const choice = (words: string, of?: Correction['by']): Html =>
    of === by
      ? html`<b aria-current="true">${words}</b>`
      : inward({ at: 'corrections', ...(of !== undefined && { by: of }) }, words, context)
  const byDay = Map.groupBy(rows, ({ note, edition }) => dayOf(note.at, edition.zone))
  const feed = inward({ at: 'corrections-feed', form: 'atom' }, 'a feed', context)
  const main = html`<div class="reading"><h1>Corrections</h1>
<p>An edition keeps its text. What is found wrong in it later stands beside it, in the next edition, and here; also as ${feed}.</p>
<nav class="choices" aria-label="Whose corrections"><p>${joined([choice('All'), choice('Found at the source', 'source'), choice('By this desk', 'person')], html` · `)}</p></nav>
${rows.length === 0 && html`<p>Nothing was corrected${by !== undefined && ' so'}.</p>`}
${[...byDay].map(([day, of]) => html`<section><h2>${longDate(day)}</h2><ul class="corrections">${of.map((row) => html`<li>${rowHtml(row, context)}</li>\n`)}</ul></section>`)}
${rows.length >= rowsMax && html`<p class="note">The newest ${countWords(rowsMax, 'correction', 'corrections')}.</p>`}</div>`
  return frame({ title: 'Corrections', language: 'en', isSample, main, here: { at: 'corrections' } }, context)
}

function rowHtml({ note, edition, wrong }: CorrectionRow, context: PageContext): Html {
  const { beat, date, beatTitle } = edition
  const { claim, storyId } = note
  const told =
    wrong &&
    html`<p class="told-wrong"><span class="note">Told:</span> <q${langOf(wrong.language, { language: 'en' })}>${wrong.text}</q></p>`
  const sources = citedPassages([claim]).map((citation) => outbound(citation.url, passageWords(citation, edition)))
  const ways = [
    inward({ at: 'edition', beat, date }, `${beatTitle}, ${longDate(date).replace(/^\w+, /, '')}`, context),
    storyId === undefined ? undefined : inward({ at: 'story', beat, date, storyId }, 'the story', context),
    ...sources,
  ]
  return html`<p class="kicker">${note.by === 'source' ? 'Found at the source' : 'By this desk'}</p>${told}<p${langOf(claim.language, { language: 'en' })}>${claim.text}</p><p class="from">${joined(ways, html` · `)}</p>`
}
