import type { Article } from '../../model/article.ts'
import { dayOf } from '../../model/instant.ts'

/**
 * Whether a title says that its page is of an earlier year than its date: link lists mark what is old with its year behind the
 * title (Hacker News asks for it in its guidelines), and the date is that of the link. Of 1,631 labelled items of six days no
 * one with such a mark was news.
 * `isOfEarlierYear({ title: 'What color is your function? (2015)', publishedAt: … })` → true, in 2026
 */
export function isOfEarlierYear({ title, publishedAt }: Pick<Article, 'title' | 'publishedAt'>): boolean {
  const year = /[(（]((?:19|20)\d\d)[)）]\s*(?:\[[a-z]{1,8}\])?\s*$/iu.exec(title.slice(-endChars))?.[1]
  return year !== undefined && Number(year) < Number(dayOf(publishedAt, 'UTC').slice(0, 4))
}

/** The mark stands at the end. */
const endChars = 40
