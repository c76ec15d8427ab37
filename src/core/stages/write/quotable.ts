import type { Article, Passage } from '../../model/article.ts'
import { leaningOf } from './leaning.ts'
import { isPrintable } from './printable.ts'

/**
 * Whether a passage can stand alone in an edition, as it is: a whole statement that leans on nothing before it.
 * `isQuotable('Tarn 4.0, which drops the old lock manager, came out on Monday.')` → true
 */
export function isQuotable(passage: Passage, article: Article): boolean {
  const text = passage.text.trim()
  const { on } = leaningOf(text, article.language)
  return isPrintable(text, passage, article) && (on === 'nothing' || on === 'subject')
}
