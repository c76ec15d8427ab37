import type { SourceOptions } from '../../model/source.ts'
import { monthByName } from '../date-words.ts'

/** What is asked of a wiki. */
export type Wanted = {
  readonly what: 'recent-changes' | 'new-pages' | 'newsletter'
  /** What the names of a newsletter’s pages begin with. */
  readonly page?: string
  /** The featured feed of a newsletter. */
  readonly feed?: string
}

/**
 * What a source wants of its wiki: its options say so, else its address.
 * `whatOf('https://lamp.example/wiki/Special:NewPages', undefined)` → `{ what: 'new-pages' }`
 */
export function whatOf(target: string, options: SourceOptions | undefined): Wanted {
  const { what, page, feed } = options ?? {}
  const named = feed ?? /[?&]action=featuredfeed\b.{0,500}?[?&]feed=([\w-]{1,100})/.exec(target)?.[1]
  if (named !== undefined && (what ?? 'newsletter') === 'newsletter') return { what: 'newsletter', feed: named }
  if (what === 'newsletter') return { what, ...(page === undefined ? {} : { page }) }
  const isNewPages = what === undefined ? /Special:New_?Pages/i.test(target) : what === 'new-pages'
  return { what: isNewPages ? 'new-pages' : 'recent-changes' }
}

/**
 * Whether a page is an issue of a newsletter: its name begins as the newsletter’s and ends with a date, a year and week, or
 * a month and year; where the beginning is known, a number is enough. Translations lie one level below, and are no issues.
 * `isIssueOf('Tech/News/2026/47', 'Tech/News')` → true; `isIssueOf('Tech/News/2026/47/de', 'Tech/News')` → false
 */
export function isIssueOf(title: string, page: string | undefined): boolean {
  const name = title.replaceAll('_', ' ')
  const prefix = page?.replaceAll('_', ' ').replace(/\/$/, '')
  if (prefix !== undefined && !name.startsWith(`${prefix}/`)) return false
  return endsWithDate.test(name) || endsWithMonth(name) || (prefix !== undefined && endsWithNumber.test(name))
}

const endsWithDate = /[/: ]\d{4}[/-](?:w(?:eek )?)?\d{1,2}(?:[/-]\d{1,2})?$/i
// A year alone is a page about the year’s issues.
const endsWithNumber = /\/(?:(?:issue|no\.|volume \d{1,3}, issue) )?\d{1,3}$/i

/** `GLAM/Newsletter/November 2026`, `2026/November`. */
function endsWithMonth(name: string): boolean {
  const [, month, , , later] = /(?:(\p{L}{3,12})[ /](\d{4})|(\d{4})[ /](\p{L}{3,12}))$/u.exec(name) ?? []
  return monthByName.has((month ?? later ?? '').toLowerCase())
}
