import { longDate } from '../../../model/instant.ts'
import { present } from '../../../model/present.ts'
import { countWords } from '../../../text/count-words.ts'
import { type Html, html, joined } from '../../markup.ts'
import { plainText } from '../../plain.ts'
import { frame } from '../frame.ts'
import { monthOf, monthWords, weekdays, weeksOf } from '../month.ts'
import { inward, type PageContext } from '../page-context.ts'

/** One edition in the archive’s list. */
type ArchiveRow = {
  readonly beat: string
  readonly date: string
  readonly number: number
  readonly title: string
  readonly isSample: boolean
}

export type Archive = {
  /** Beats in their order, each with its editions, newest first. */
  readonly beats: readonly { readonly id: string; readonly title: string; readonly rows: readonly ArchiveRow[] }[]
  readonly language: string
  /** The month that is shown, `2026-05`; all of them where it is absent, for a page that is made once. */
  readonly month?: string
  /** The one beat that is shown; all of them where it is absent. */
  readonly beat?: string
}

/** All editions by date: every month there is to jump to, and of the month shown its calendar and its editions day by day. */
export function archivePage(archive: Archive, context: PageContext): string {
  const { beats, language } = archive
  const rows = beats
    .filter(({ id }) => archive.beat === undefined || id === archive.beat)
    .flatMap((beat) => beat.rows)
    .toSorted((left, right) => (left.date < right.date ? 1 : left.date > right.date ? -1 : 0))
  const byMonth = Map.groupBy(rows, (row) => monthOf(row.date))
  const shown = archive.month === undefined ? [...byMonth] : [[archive.month, byMonth.get(archive.month) ?? []] as const]
  const main = html`<div class="reading"><h1>Archive</h1>
<p>${countWords(rows.length, 'edition', 'editions')}. An edition never changes; what was wrong in it is noted beside it.</p>
${beatChoices(archive, context)}
${jumps([...byMonth.keys()], archive, context)}
${shown.map(([month, each]) => monthHtml(month, each, { archive, context }))}
${rows.length === 0 && html`<p>No edition yet.</p>`}</div>`
  const [first] = beats
  const page = { title: 'Archive', language, isSample: rows.some((row) => row.isSample), main, here: { at: 'archive' } as const }
  return frame({ ...page, ...present({ beat: archive.beat ?? first?.id }) }, context)
}

/** The ways to one beat’s editions, where there are several and each choice has a page of its own. */
function beatChoices({ beats, beat, month }: Archive, context: PageContext): Html | undefined {
  if (month === undefined || beats.length < 2) return undefined
  const choices = [{ id: undefined, title: 'All' }, ...beats]
  const links = choices.map(({ id, title }) =>
    id === beat ? html`<b>${title}</b>` : inward({ at: 'archive', month, ...present({ beat: id }) }, title, context),
  )
  return html`<nav class="choices" aria-label="Beats">${joined(links, html` `)}</nav>`
}

/** Every month that has an edition, by year. */
function jumps(months: readonly string[], { beat, month: shown }: Archive, context: PageContext): Html | undefined {
  if (months.length < 2) return undefined
  const byYear = Map.groupBy(months, (month) => month.slice(0, 4))
  const years = [...byYear].map(([year, each]) => {
    const links = each.toReversed().map((month) => {
      const name = monthWords(month).replace(/ \d+$/, '')
      return month === shown ? html`<b>${name}</b>` : inward({ at: 'archive', month, ...present({ beat }) }, name, context)
    })
    return html`<dt>${year}</dt><dd>${joined(links, html` `)}</dd>\n`
  })
  return html`<dl class="months">${years}</dl>`
}

type Around = { readonly archive: Archive; readonly context: PageContext }

function monthHtml(month: string, rows: readonly ArchiveRow[], { archive, context }: Around): Html {
  const byDate = Map.groupBy(rows, (row) => row.date)
  const isMany = archive.beats.length > 1 && archive.beat === undefined
  const lists = isMany
    ? [...byDate].map(([date, each]) => html`<h3 id="d-${date}">${longDate(date)}</h3>${listHtml(each, { archive, context }, true)}`)
    : listHtml(rows, { archive, context }, false)
  return html`<section aria-labelledby="m-${month}"><h2 id="m-${month}">${monthWords(month)}</h2>
${rows.length === 0 ? html`<p>No edition in this month.</p>` : html`${calendarHtml(month, byDate, context)}${lists}`}</section>`
}

/** A month as a table of its weeks; a day with one edition leads to it, one with several to its place in the list. */
function calendarHtml(month: string, byDate: ReadonlyMap<string, readonly ArchiveRow[]>, context: PageContext): Html {
  const head = weekdays.map((name) => html`<th scope="col" abbr="${name}">${name.slice(0, 2)}</th>`)
  const weeks = weeksOf(month).map(
    (week) =>
      html`<tr>${week.map((date) => html`<td>${date !== undefined && dayHtml(date, byDate.get(date) ?? [], context)}</td>`)}</tr>\n`,
  )
  return html`<table class="calendar"><thead><tr>${head}</tr></thead><tbody>${weeks}</tbody></table>`
}

function dayHtml(date: string, [first, ...more]: readonly ArchiveRow[], context: PageContext): Html {
  const day = String(Number(date.slice(8)))
  if (first === undefined) return html`${day}`
  const href = more.length > 0 ? `#d-${date}` : context.href({ at: 'edition', beat: first.beat, date })
  return html`<a href="${href}" aria-label="${longDate(date)}">${day}</a>`
}

function listHtml(rows: readonly ArchiveRow[], { archive, context }: Around, isMany: boolean): Html {
  const lines = rows.map((row) => {
    const title = plainText(row.title) || 'A day without news'
    const link = inward({ at: 'edition', beat: row.beat, date: row.date }, title, context)
    const name = isMany ? (archive.beats.find(({ id }) => id === row.beat)?.title ?? row.beat) : longDate(row.date)
    return html`<li><b>${name}</b> <span class="note">No. ${row.number}</span> <span>${row.isSample && 'SAMPLE: '}${link}</span></li>\n`
  })
  return html`<ul class="archive${isMany && ' many'}">${lines}</ul>`
}
