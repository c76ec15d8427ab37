import { isDate } from '../model/instant.ts'
import { monthOf } from './months.ts'

/** A date in words, and where in its line it stands. */
export type WrittenDate = {
  /** `2026-05-12` */
  readonly day: string
  readonly at: number
  readonly length: number
  /** The other day that the same figures may mean: `09.10.2024`. */
  readonly other?: string
}

const lineCharsMax = 400
const datesMax = 4

/**
 * The dates that a line gives in words or figures, in order, as days. `12/05/2026` is the fifth of December for Americans
 * alone: `isMonthFirst` decides where the figures do not.
 * `writtenDatesIn('By Ada Moss on September 5, 2024', true)` → `[{ day: '2024-09-05', at: 15, length: 17 }]`
 */
export function writtenDatesIn(line: string, isMonthFirst: boolean): readonly WrittenDate[] {
  const text = line.slice(0, lineCharsMax)
  if (!/\d/.test(text)) return []
  const found = forms.flatMap(({ pattern, read }) =>
    Array.from(text.matchAll(pattern), (match) => {
      const day = dayOf(read(match, isMonthFirst))
      const other = read === readFigures ? turned(day) : undefined
      return day === undefined ? undefined : { day, at: match.index, length: match[0].length, ...(other === undefined ? {} : { other }) }
    }),
  )
  return found
    .filter((date) => date !== undefined)
    .toSorted((a, b) => a.at - b.at)
    .slice(0, datesMax)
}

type Parts = { readonly year: string | undefined; readonly month: string | number | undefined; readonly date: string | undefined }
type Form = { readonly pattern: RegExp; readonly read: (match: RegExpExecArray, isMonthFirst: boolean) => Parts }

const forms: readonly Form[] = [
  // September 5, 2024 · Sept. 5th 2024 · Mar 5,2025
  {
    pattern: /(?<!\p{L})(\p{L}{3,12})\.?\s{1,2}(\d{1,2})(?:st|nd|rd|th)?(?:\s?,\s?|\s)((?:19|20)\d\d)(?!\d)/gu,
    read: (match) => ({ year: match[3], month: monthOf(match[1] ?? ''), date: match[2] }),
  },
  // 5 September 2024 · 5. März 2024 · 5 de mayo de 2024 · 1er juin 2024 · 04-ago-2021 · 19th Dec 2025
  {
    pattern:
      /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|ª|o)?\.?(?:\s{1,2}|-|\/)(?:de\s|of\s|d['’])?(\p{L}{3,12})\.?(?:\s?,\s?|\s(?:de|del|do)\s|\s|-|\/)((?:19|20)\d\d)(?!\d)/gu,
    read: (match) => ({ year: match[3], month: monthOf(match[2] ?? ''), date: match[1] }),
  },
  // 2024-09-05 · 2024/9/5 · 2024.09.05
  {
    pattern: /(?<!\d)((?:19|20)\d\d)([-/.])\s?(\d{1,2})\2\s?(\d{1,2})(?!\d)/gu,
    read: (match) => ({ year: match[1], month: Number(match[3]), date: match[4] }),
  },
  // 2024年9月5日 · 2024년 9월 5일
  {
    pattern: /(?<!\d)((?:19|20)\d\d)\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/gu,
    read: (match) => ({ year: match[1], month: Number(match[2]), date: match[3] }),
  },
  // 05/09/2024 · 5.9.2024 · 05-09-2024 · 14.11.24
  { pattern: /(?<![\d.])(\d{1,2})([-/.])(\d{1,2})\2((?:19|20)\d\d|\d\d)(?![\d.]\d|\d)/gu, read: readFigures },
]

function readFigures(match: RegExpExecArray, isMonthFirst: boolean): Parts {
  const [one = 0, two = 0] = [Number(match[1]), Number(match[3])]
  const year = match[4] ?? ''
  // Two figures for a year are believed between points only: 24/7/10 may be anything.
  if (year.length === 2 && match[2] !== '.') return { year: undefined, month: undefined, date: undefined }
  const isMonth = two > 12 || (one <= 12 && isMonthFirst && match[2] === '/')
  return { year: year.length === 2 ? `20${year}` : year, month: isMonth ? one : two, date: String(isMonth ? two : one) }
}

function turned(day: string | undefined): string | undefined {
  const [year, month, date] = day?.split('-') ?? []
  return date === month ? undefined : dayOf({ year, month: date, date: month })
}

function dayOf({ year, month, date }: Parts): string | undefined {
  if (year === undefined || month === undefined || date === undefined) return undefined
  const day = `${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDate(day) ? day : undefined
}
