import { longDate } from '../../../model/instant.ts'
import { type Html, html } from '../../markup.ts'
import { plainText } from '../../plain.ts'
import { frame } from '../frame.ts'
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
}

/** All editions by date, beat by beat and month by month. */
export function archivePage({ beats, language }: Archive, context: PageContext): string {
  const isSample = beats.some((beat) => beat.rows.some((row) => row.isSample))
  const main = html`<div class="reading"><h1>Archive</h1>
${beats.map((beat) => html`<section><h2>${beat.title}</h2>${beat.rows.length === 0 && html`<p>No edition yet.</p>`}${monthsOf(beat.rows, context)}</section>`)}</div>`
  const [first] = beats
  return frame({ title: 'Archive', language, isSample, main, ...(first ? { beat: first.id } : {}) }, context)
}

function monthsOf(rows: readonly ArchiveRow[], context: PageContext): readonly Html[] {
  const byMonth = Map.groupBy(rows, (row) => row.date.slice(0, 7))
  return [...byMonth.values()].map((month) => {
    // `Thursday, 28 May 2026` → `May 2026`
    const heading = longDate(month[0]?.date ?? '').replace(/^\S+ \d+ /, '')
    return html`<h3>${heading}</h3><ul class="archive">${month.map((row) => html`<li>${rowHtml(row, context)}</li>\n`)}</ul>`
  })
}

function rowHtml(row: ArchiveRow, context: PageContext): Html {
  const title = plainText(row.title) || 'A day without news'
  const link = inward({ at: 'edition', beat: row.beat, date: row.date }, title, context)
  return html`<b>${longDate(row.date)}</b> <span class="note">No. ${row.number}</span> <span>${row.isSample && 'SAMPLE: '}${link}</span>`
}
