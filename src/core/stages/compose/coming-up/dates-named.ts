import { languageOf } from '../../../languages/registry.ts'
import { addDays, isDate } from '../../../model/instant.ts'
import { weekdaysNamed } from './weekdays-named.ts'

/** A day that a text names, or the first and the last of several, and where in the text it stands. */
export type NamedDate = { readonly date: string; readonly endDate?: string; readonly at: number; readonly length: number }

const textCharsMax = 600
const datesMax = 6
/** Nobody announces a range of more days as one happening. */
const rangeDaysMax = 31
/** A date without a year is the next one; of one so long ago nobody knows whether it is past or to come. */
const pastDaysMin = 200

/**
 * The dates that a sentence names with day and month, in order, in the month names of its language and of English: `4 May`,
 * `May 3rd, 2026`, `June 3-5`, `12. Juni`, `3 de junio`, `6月12日`, `2026-06-30`, and weekdays that can mean one day only. A date
 * without a year is the first one on or after `saidOn`, the day when the sentence was published.
 * `datesNamed('From 30 May to 2 June.', 'en', '2026-05-01')` → 2026-05-30 to 2026-06-02
 */
export function datesNamed(text: string, language: string, saidOn: string): readonly NamedDate[] {
  const part = text.slice(0, textCharsMax)
  const written = formsOf(language).flatMap(({ pattern, read }) =>
    Array.from(part.matchAll(pattern), (match) => namedDate(match, read(match.groups ?? {}), saidOn)),
  )
  const found = [...written, ...weekdaysNamed(part, language, saidOn)].filter((date) => date !== undefined)
  return joined(withoutOverlaps(found), part).slice(0, datesMax)
}

/** What a form of date holds, as it stands there. */
type Parts = {
  readonly year?: string | undefined
  readonly month: number | undefined
  readonly day: string | undefined
  readonly lastMonth?: number | undefined
  readonly lastDay?: string | undefined
}
type Form = { readonly pattern: RegExp; readonly read: (groups: Readonly<Record<string, string | undefined>>) => Parts }

const forms = new Map<string, readonly Form[]>()

function formsOf(language: string): readonly Form[] {
  const { tag } = languageOf(language)
  const known = forms.get(tag)
  if (known !== undefined) return known
  const made = [...(tag === 'en' ? [] : wordForms(tag)), ...wordForms('en'), ...figureForms]
  forms.set(tag, made)
  return made
}

/** Words between the first and the last day of a range, and endings of a day’s number. */
const through = '(?:\\s?[-–—]\\s?|\\s(?:to|and|through|bis|und|au|et|al|y|e|a|t\\/m|en|do|до|и)\\s)'
const ending = '(?:st|nd|rd|th|er|\\.|º|ª)?'

/** Languages whose month names are always capitalized: there “may” and “mars” are other words. */
const capitalizing = new Set(['de', 'en'])

function wordForms(tag: string): readonly Form[] {
  const numbers = new Map<string, number>()
  languageOf(tag).monthNames.forEach((names, at) => {
    for (const name of names) {
      if (/\d/.test(name)) continue
      numbers.set(name.charAt(0).toUpperCase() + name.slice(1), at + 1)
      if (!capitalizing.has(tag)) numbers.set(name, at + 1)
    }
  })
  if (numbers.size === 0) return []
  // Only the tables of languages go into the patterns: letters and marks, the longest first.
  const months = [...numbers.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[^\p{L}\p{M}’']/gu, '\\$&'))
    .join('|')
  const read = (groups: Readonly<Record<string, string | undefined>>): Parts => {
    const { year, month = '', day, lastDay } = groups
    return { year, month: numbers.get(month), day, lastDay }
  }
  return [
    {
      pattern: new RegExp(
        `(?<![\\p{L}\\d.:/-])(?<day>\\d{1,2})${ending}(?:${through}(?<lastDay>\\d{1,2})${ending})?(?:\\sof|\\sde|\\sd[’'])?\\s?(?<month>${months})(?!\\p{L})\\.?(?:,?\\s(?:de\\s)?(?<year>20\\d\\d))?(?!\\d)`,
        'gu',
      ),
      read,
    },
    {
      pattern: new RegExp(
        `(?<!\\p{L})(?<month>${months})\\.?\\s(?<day>\\d{1,2})${ending}(?!\\d|:\\d|\\.\\d|\\s?%)(?:${through}(?<lastDay>\\d{1,2})${ending}(?!\\d))?(?:,?\\s(?<year>20\\d\\d))?(?!\\d)`,
        'gu',
      ),
      read,
    },
  ]
}

const figureForms: readonly Form[] = [
  {
    pattern: /(?<![\d-])(?<year>20\d\d)-(?<month>\d\d)-(?<day>\d\d)(?![\d-])/gu,
    read: ({ year, month, day }) => ({ year, month: Number(month), day }),
  },
  // 12.06.2026 is written where the day comes first.
  {
    pattern: /(?<![\d.])(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>20\d\d)(?![\d.]\d)/gu,
    read: ({ year, month, day }) => ({ year, month: Number(month), day }),
  },
  {
    pattern:
      /(?:(?<year>20\d\d)[年년]\s?)?(?<month>\d{1,2})[月월]\s?(?<day>\d{1,2})[日일](?:[^\d。、,]{0,6}(?:[-–—~〜～至到]|から)(?:(?<lastMonth>\d{1,2})[月월]\s?)?(?<lastDay>\d{1,2})[日일])?/gu,
    read: ({ year, month, day, lastMonth, lastDay }) => ({
      year,
      month: Number(month),
      day,
      lastMonth: lastMonth === undefined ? undefined : Number(lastMonth),
      lastDay,
    }),
  },
]

function namedDate(match: RegExpMatchArray, parts: Parts, saidOn: string): NamedDate | undefined {
  const date = dateOf(parts, saidOn)
  if (date === undefined) return undefined
  const end =
    parts.lastDay === undefined
      ? undefined
      : dateOf({ year: date.slice(0, 4), month: parts.lastMonth ?? parts.month, day: parts.lastDay }, saidOn)
  return { date, at: match.index ?? 0, length: match[0].length, ...(end !== undefined && isRange(date, end) ? { endDate: end } : {}) }
}

function dateOf({ year, month, day }: Pick<Parts, 'year' | 'month' | 'day'>, saidOn: string): string | undefined {
  if (month === undefined || day === undefined) return undefined
  const rest = `${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  const saidIn = Number(saidOn.slice(0, 4))
  const thisYear = `${saidIn}-${rest}`
  const date = year !== undefined ? `${year}-${rest}` : thisYear >= saidOn ? thisYear : `${saidIn + 1}-${rest}`
  if (!isDate(date)) return undefined
  return year === undefined && date > addDays(saidOn, pastDaysMin) ? undefined : date
}

function isRange(date: string, end: string): boolean {
  return end > date && end <= addDays(date, rangeDaysMax)
}

/** Of dates that overlap the longer one counts: `May 5` of `May 5, 2027` is none. */
function withoutOverlaps(dates: readonly NamedDate[]): readonly NamedDate[] {
  const kept: NamedDate[] = []
  for (const date of dates.toSorted((a, b) => b.length - a.length || a.at - b.at)) {
    if (kept.every((other) => date.at + date.length <= other.at || date.at >= other.at + other.length)) kept.push(date)
  }
  return kept.sort((a, b) => a.at - b.at)
}

/** `30 May to 2 June`: two dates with nothing but a word for “to” between them are one. */
function joined(dates: readonly NamedDate[], text: string): readonly NamedDate[] {
  const ranges: NamedDate[] = []
  for (const date of dates) {
    const last = ranges.at(-1)
    const gap = last === undefined ? '' : text.slice(last.at + last.length, date.at)
    if (last !== undefined && last.endDate === undefined && between.test(gap) && isRange(last.date, date.date)) {
      ranges[ranges.length - 1] = { ...last, endDate: date.date, length: date.at + date.length - last.at }
    } else ranges.push(date)
  }
  return ranges
}

const between = /^(?:\s?[-–—]\s?|\s(?:to|through|until|bis|au|al|hasta|до)\s(?:the\s|le\s|el\s)?)$/u
