import { dayMs, type Instant } from '../../model/instant.ts'
import { recordIdsOf } from '../../text/record-ids.ts'
import { stopWords } from '../../text/stop-words.ts'
import type { Case } from './rules.ts'
import { headlineWords } from './subject.ts'

/** A document that may tell a story: its own headline, the beginning of its text, and its date where it has one. */
export type Document = { readonly title: string; readonly text: string; readonly publishedAt?: Instant }

/**
 * What a document shares with a story when it tells the same happening; undefined when it does not. It must name the story’s
 * record (a CVE, an RFC), or its own headline and beginning must hold most of what one of the headlines says beside `names`,
 * the names of its owner: those stand on every page of the house. Another version, or a date long before or after, is another
 * happening.
 */
export function tells(document: Document, story: Case, names: readonly string[]): string | undefined {
  if (document.title === '' || isOfAnotherTime(document, story)) return undefined
  const head = `${document.title}\n${document.text.slice(0, headMax)}`
  const ids = new Set(recordIdsOf(head).map(({ id }) => id))
  const inTitles = story.articles.flatMap(({ title }) => recordIdsOf(title).map(({ id }) => id))
  const shared = inTitles.find((id) => ids.has(id))
  if (shared !== undefined) return shared
  const own = versionsIn(document.title)
  const ofHead = new Set(tellingWords(head, names))
  const ofTitle = new Set(tellingWords(document.title, names))
  for (const { title, reprintOf } of story.articles.slice(0, articlesMax)) {
    const words = [...new Set(tellingWords(title, names))]
    if (reprintOf !== undefined || areOther(own, versionsIn(title))) continue
    const inTitle = words.filter((word) => ofTitle.has(word))
    const inHead = words.filter((word) => ofHead.has(word))
    const share = inHead.length / words.length
    const isTold = (inTitle.length >= 2 && share >= shareMin) || (inTitle.length === 1 && inHead.length >= 3 && share >= longShareMin)
    if (isTold) return [...inTitle, ...inHead.filter((word) => !inTitle.includes(word))].slice(0, wordsShown).join(' ')
  }
  return undefined
}

const headMax = 2_000
const articlesMax = 50
const shareMin = 0.5
const longShareMin = 0.6
const wordsShown = 6

/** A document of weeks before is what reports look back on, one of days after is a look back itself. */
function isOfAnotherTime({ publishedAt }: Document, { articles }: Case): boolean {
  const dated = articles.filter((article) => article.publishedAt > 0).map((article) => article.publishedAt)
  if (publishedAt === undefined || dated.length === 0) return false
  return publishedAt < Math.min(...dated) - beforeMaxMs || publishedAt > Math.max(...dated) + afterMaxMs
}

const beforeMaxMs = 10 * dayMs
const afterMaxMs = 3 * dayMs

/** The words that say which happening a headline is about: no form words, no names of `names`, no parts of versions; endings do not count. */
export function tellingWords(text: string, names: readonly string[]): readonly string[] {
  const skipped = new Set(names.flatMap((name) => headlineWords(name)))
  return headlineWords(text)
    .filter((word) => !stopWords.has(word) && !deeds.has(word) && !skipped.has(word) && isTelling(word))
    .map(stem)
}

/** A word of three letters, `x7`, a number of five digits: not a year, not a part of a version. */
function isTelling(word: string): boolean {
  return /^\d{1,20}$/.test(word) ? word.length > numberMax : word.length > 2 || /\d/.test(word)
}

const numberMax = 4

/** What every announcement says. */
const deeds = new Set(
  'add adds adding announce announced announces announcement announcing application applications available building built update updates updated feature features framework generation improve improved introduce introduced introduces introducing latest launch launched launches launching next open opens platform preview release released releases releasing report reports service services source support supports tool tools unveil unveils using version'.split(
    ' ',
  ),
)

/** Enough for the endings of English verbs and plurals; others rarely part a headline from its document. */
function stem(word: string): string {
  return word.length > stemMin ? word.replace(/(?:ings?|ed|es|s|e)$/, '') : word
}

const stemMin = 4

function versionsIn(title: string): ReadonlySet<string> {
  return new Set(title.match(/\d{1,6}(?:\.\d{1,6}){1,4}/g) ?? [])
}

function areOther(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return some.size > 0 && others.size > 0 && [...some].every((each) => !others.has(each))
}
