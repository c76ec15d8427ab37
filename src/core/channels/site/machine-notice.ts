import type { Brief, Edition } from '../../model/edition.ts'
import { claimsOfBrief, printedClaims } from '../../stages/compose/printed.ts'
import { countWords } from '../../text/count-words.ts'
import { type Html, html } from '../markup.ts'
import { plainText } from '../plain.ts'
import { inward, type PageContext } from './page-context.ts'

/**
 * That a machine worded sentences of an edition, or of one story, and which; nothing where none did. Sentences in the sources’ own words
 * and forms filled with counts are not meant.
 */
export function machineNotice(edition: Edition, brief: Brief | undefined, context: PageContext): Html | undefined {
  const claims = brief === undefined ? printedClaims(edition) : claimsOfBrief(brief)
  const count = claims.filter(({ wording }) => wording === 'model').length
  if (count === 0 || edition.model === undefined) return undefined
  const how = inward({ at: 'how', beat: edition.beat, date: edition.date }, 'how', context)
  const sentences = countWords(count, 'sentence', 'sentences')
  return html`<p class="note machine">Machine-written: the language model ${plainText(edition.model.model)} worded ${sentences} ${brief === undefined ? 'of this edition' : 'of this story'}. Each was checked against the passages it cites (${how}).</p>`
}
