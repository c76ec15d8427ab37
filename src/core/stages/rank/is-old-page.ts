import type { Article } from '../../model/article.ts'
import { addDays, dayMs, dayOf, type Instant, isDate, startOfDay } from '../../model/instant.ts'

/**
 * Whether a page says that it is older than its date, which is that of a link to it. Link lists mark what is old with its year
 * behind the title (Hacker News asks for it in its guidelines), and many addresses hold the day their page was written. Of 1,631
 * labelled items of six days no one with such a mark was news, and none of 18 whose address names a day more than a week back.
 * `isOldPage({ title: 'What color is your function? (2015)', publishedAt: … })` → true, in 2026
 * `isOldPage({ url: 'https://lamp.example/2026/02/03/tarn', discussionUrl: …, publishedAt: … })` → true, from 11 February 2026 on
 */
export function isOldPage(article: Pick<Article, 'title' | 'url' | 'role' | 'discussionUrl' | 'publishedAt'>): boolean {
  const { title, url, role, discussionUrl, publishedAt } = article
  const year = /[(（]((?:19|20)\d\d)[)）]\s*(?:\[[a-z]{1,8}\])?\s*$/iu.exec(title.slice(-endChars))?.[1]
  if (year !== undefined && Number(year) < Number(dayOf(publishedAt, 'UTC').slice(0, 4))) return true
  // A paper's own feed knows better than its addresses when it published.
  if (role !== 'aggregator' && discussionUrl === undefined) return false
  const writtenBy = endOfDayIn(url)
  return writtenBy !== undefined && publishedAt - writtenBy > oldMs
}

/** The mark stands at the end. */
const endChars = 40
/** What is passed on within a week may still be news. */
const oldMs = 7 * dayMs

/** The end of the day that a path names, or of the month where it names no more; undefined where it names none. */
function endOfDayIn(url: string): Instant | undefined {
  if (!URL.canParse(url)) return undefined
  const [, year, month, day] = /\/(20\d\d)[/_-](\d\d?)(?:[/_-](\d\d?))?(?=[/_-]|$)/.exec(new URL(url).pathname) ?? []
  if (year === undefined || month === undefined) return undefined
  const [inMonth, inDay] = [month.padStart(2, '0'), (day ?? '01').padStart(2, '0')]
  const written = `${year}-${inMonth}-${inDay}`
  if (!isDate(written)) return undefined
  const nextMonth = `${addDays(`${year}-${inMonth}-28`, 4).slice(0, 7)}-01`
  return startOfDay(day === undefined ? nextMonth : addDays(written, 1), 'UTC')
}
