import type { Article, Passage } from '../../model/article.ts'
import type { ComingUp } from '../../model/edition.ts'
import { idOf } from '../../model/ids.ts'
import { addDays, isDate } from '../../model/instant.ts'
import { citationOf } from '../check/citation-of.ts'
import { isQuotable } from '../write/quotable.ts'

export type ComingUpInput = {
  readonly editionId: string
  readonly date: string
  readonly stories: readonly { readonly storyId: string; readonly articles: readonly Article[] }[]
  readonly outletNames: ReadonlyMap<string, string>
}

const horizonDays = 180
const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']
const monthNames = months.join('|')
const dayFirst = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?\\s+(${monthNames})\\b(?:,?\\s+(\\d{4}))?`, 'gi')
const monthFirst = new RegExp(`\\b(${monthNames})\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?\\s+(\\d{4}))?`, 'gi')
const happens =
  /\b(?:will|takes? place|held|opens?|closes?|deadline|until|end[- ]of[- ]life|ends?|starts?|begins?|due|scheduled|meets?|meeting|conference|summit|hearing|vote|call for|registration|release[sd]?|expected|planned|effective)\b/i

/**
 * Dated future happenings that the stories’ own sentences name, soonest first: one a story and date. A date without a
 * year is the next one after the edition’s date; beyond half a year nothing is listed.
 */
export function comingUpOf(input: ComingUpInput): readonly ComingUp[] {
  const found = input.stories.flatMap(({ storyId, articles }) => {
    const passages = articles
      .filter((article) => article.language === 'en' && article.reprintOf === undefined)
      .flatMap((article) => article.passages.map((passage) => ({ article, passage })))
    return passages.flatMap(({ article, passage }) => {
      if (!isQuotable(passage, article) || !happens.test(passage.text)) return []
      const date = datesIn(passage.text, input.date)[0]
      return date === undefined ? [] : [comingUp(input, { storyId, article, passage, date })]
    })
  })
  const seen = new Set<string>()
  return found
    .sort((a, b) => a.date.localeCompare(b.date) || a.claim.id.localeCompare(b.claim.id))
    .filter((coming) => {
      const isNew = !seen.has(coming.storyId)
      seen.add(coming.storyId)
      return isNew
    })
}

/** Dates after `today` and within the horizon that an English text names: `datesIn('on 4 May', '2026-04-01')`. */
export function datesIn(text: string, today: string): readonly string[] {
  const named = [
    ...[...text.matchAll(dayFirst)].map(([, day, month, year]) => dateOf([day, month, year], today)),
    ...[...text.matchAll(monthFirst)].map(([, month, day, year]) => dateOf([day, month, year], today)),
    ...(text.match(/\b\d{4}-\d{2}-\d{2}\b/g) ?? []),
  ]
  const limit = addDays(today, horizonDays)
  return named.filter((date) => date !== undefined).filter((date) => isDate(date) && date > today && date <= limit)
}

// A date without a year means this year’s; one long past in this year is a memory, not an announcement.
function dateOf([day, month, year]: readonly (string | undefined)[], today: string): string | undefined {
  if (day === undefined || month === undefined) return undefined
  const two = (value: number): string => String(value).padStart(2, '0')
  const rest = `${two(months.indexOf(month.toLowerCase()) + 1)}-${two(Number(day))}`
  if (year !== undefined) return `${year}-${rest}`
  const thisYear = Number(today.slice(0, 4))
  const isTurnOfYear = today.slice(5, 7) >= '10' && rest.slice(0, 2) <= '03'
  return `${isTurnOfYear ? thisYear + 1 : thisYear}-${rest}`
}

type Found = { readonly storyId: string; readonly article: Article; readonly passage: Passage; readonly date: string }

function comingUp(input: ComingUpInput, found: Found): ComingUp {
  const { storyId, article, passage, date } = found
  const citation = citationOf(article, passage, { outletNames: input.outletNames, primary: undefined })
  const claim = {
    id: idOf('claim', input.editionId, 'coming', passage.text),
    text: passage.text,
    language: article.language,
    citations: [citation] as const,
  }
  return { date, claim, storyId, url: article.url }
}
