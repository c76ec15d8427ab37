import { dayMs } from '../model/instant.ts'
import type { Beside } from './beside-headline.ts'
import type { Line } from './lines.ts'
import { type Moment, momentOf, momentOfDay } from './moment.ts'
import { writtenDatesIn } from './written-date.ts'

export type PublishedHints = {
  /** Dates of publication as the page declares them, the best first. */
  readonly declared: readonly (string | undefined)[]
  /** Dates of its last change as it declares them. */
  readonly modified: readonly (string | undefined)[]
  readonly beside: Beside
  /** All lines of the page. */
  readonly lines: readonly Line[]
  readonly url: string
  /** Americans write the month first. */
  readonly isMonthFirst: boolean
}

/**
 * The day a text came out. What the page shows beside its headline goes first, for that is what a person would say;
 * the declared dates give it the time of day. Many pages are made over for years: they declare their first day and show the
 * last, or the other way round. Where nothing is shown, the declared date, then the date in the address.
 */
export function publishedOf(hints: PublishedHints): Moment | undefined {
  const { isMonthFirst } = hints
  const read = (texts: readonly (string | undefined)[]) => texts.flatMap((text) => momentOf(text, isMonthFirst) ?? [])
  const declared = read(hints.declared)
  const shown = [...datesIn(hints.beside.below, isMonthFirst), ...datesIn(hints.beside.above, isMonthFirst)]
  const first = declared[0]
  if (first !== undefined && shown.length === 0) return first
  // A day apart is a time zone apart.
  const borne = first === undefined ? undefined : shown.find((date) => apart(date.moment, first) <= dayMs)
  if (first !== undefined && borne !== undefined) return { at: first.at, day: borne.moment.day }
  if (first !== undefined && shown.some((date) => date.other === first.day)) return first
  const told = shown.find((date) => date.label === 'published') ?? shown[0]
  if (told === undefined) return dayInAddress(hints.url) ?? farDate(hints.lines, isMonthFirst) ?? read(hints.modified)[0]
  const exact = [...declared, ...read(hints.modified)].find((moment) => apart(moment, told.moment) <= dayMs)
  return { at: exact?.at ?? told.moment.at, day: told.moment.day }
}

type Shown = { readonly moment: Moment; readonly label: 'published' | 'updated' | 'none'; readonly other?: string }

function apart(one: Moment, other: Moment): number {
  return Math.abs((momentOfDay(one.day)?.at ?? one.at) - (momentOfDay(other.day)?.at ?? other.at))
}

const updates =
  /updat|modifi|edited|revis|reviewed|checked|last\b|aktualis|geändert|actuali[sz]|mis à jour|aggiorn|atualiz|bijgewerkt|обновл|更新/i
const publications = /publi|posted|issued|written|veröffentlicht|erschienen|paru|pubblicat|geplaatst|опубликован|发布|發佈|公開|게시/i
/** With a date of its own a line says little more than who, where and how long it takes to read. */
const restCharsMax = 110

function datesIn(lines: readonly Line[], isMonthFirst: boolean): readonly Shown[] {
  return lines.flatMap((line, index) => {
    const written = writtenDatesIn(line.text, isMonthFirst)
    const moments = written.flatMap((date) => {
      const moment = line.text.length - date.length > restCharsMax ? undefined : momentOfDay(date.day)
      const before = line.text.slice(0, date.at)
      return moment === undefined ? [] : [{ moment, before, other: date.other }]
    })
    const timed = line.times.flatMap((text) => momentOf(text, isMonthFirst) ?? [])
    // A machine’s time is exact, and in the zone of the page; the words beside it may be “yesterday”.
    const found =
      timed.length > 0 && written.length <= timed.length
        ? timed.map((moment) => ({ moment, before: line.text, other: undefined }))
        : moments
    return found.map(({ moment, before, other }, place) => ({
      moment,
      label: labelOf(place > 0 ? before.slice(-40) : before || (lines[index - 1]?.text ?? '')),
      ...(other === undefined ? {} : { other }),
    }))
  })
}

/** A date far from the headline: in an element for dates, or behind a word for it. */
function farDate(lines: readonly Line[], isMonthFirst: boolean): Moment | undefined {
  const dated = lines.filter((line) => !line.isAside && line.text.length <= farCharsMax)
  const times = dated.flatMap((line) => line.times).slice(0, farMax)
  const timed = times.flatMap((text) => momentOf(text, isMonthFirst) ?? [])[0]
  const marked = dated.filter((line) => line.isDate || publications.test(line.text) || updates.test(line.text)).slice(0, farMax)
  return timed ?? marked.flatMap((line) => writtenDatesIn(line.text, isMonthFirst).flatMap((date) => momentOfDay(date.day) ?? []))[0]
}

const farCharsMax = 120
const farMax = 100

function labelOf(before: string): Shown['label'] {
  const words = before.slice(-60)
  const isUpdate = updates.test(words)
  if (isUpdate && !publications.test(words.slice(words.search(updates)))) return 'updated'
  return publications.test(words) ? 'published' : 'none'
}

function dayInAddress(url: string): Moment | undefined {
  const found = /\/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?:[/-]|$)/.exec(url)
  return found === null ? undefined : momentOfDay(`${found[1]}-${found[2]}-${found[3]}`)
}
