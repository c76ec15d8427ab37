import type { Article, Passage } from '../../model/article.ts'
import { screenCandidate } from '../screen/screen-candidate.ts'
import { isQuotable } from '../write/quotable.ts'

/**
 * The passages of a report that a language model may be shown: its title, and the sentences that could be quoted; none that gives
 * orders to machines (`screened` counts these). Whether its publisher allows any at all is `textForModel`’s to say.
 * `shownPassages(article.passages, article)` → `{ shown: […], screened: 0 }`
 */
export function shownPassages(
  passages: readonly Passage[],
  article: Article,
): { readonly shown: readonly Passage[]; readonly screened: number } {
  const quotable = passages.filter((passage) => passage.part === 'title' || isQuotable(passage, article))
  const shown = quotable.filter(({ text }) => screenCandidate(text) === undefined)
  return { shown, screened: quotable.length - shown.length }
}
