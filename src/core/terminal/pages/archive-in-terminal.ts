import { longDate } from '../../model/instant.ts'
import type { Row, TerminalPage } from '../page.ts'

/** An edition as the archive lists it. */
export type ArchiveEntry = {
  readonly date: string
  readonly number: number
  readonly title: string
  readonly isSample: boolean
  readonly isLastRead: boolean
}
export type ArchiveBeat = { readonly id: string; readonly title: string; readonly editions: readonly ArchiveEntry[] }

/** Every edition by date, the newest first, beat by beat. */
export function archiveInTerminal(beats: readonly ArchiveBeat[]): TerminalPage {
  const rows = beats.flatMap(({ id, title, editions }): readonly Row[] =>
    editions.length === 0
      ? []
      : [{ spans: [{ text: title }], isHeading: true, isApart: true }, ...editions.map((entry) => entryRow(entry, id))],
  )
  return {
    spot: { at: 'archive' },
    title: 'Archive',
    rows: rows.length === 0 ? [{ spans: [{ text: 'No edition was made yet.' }] }] : rows,
    isSample: beats.some(({ editions }) => editions.some(({ isSample }) => isSample)),
  }
}

function entryRow({ date, number, title, isSample, isLastRead }: ArchiveEntry, beat: string): Row {
  return {
    spans: [
      { text: `${longDate(date)}, No. ${number}: ` },
      { text: `${isSample ? 'SAMPLE: ' : ''}${title === '' ? 'A day without news' : title}`, look: 'strong' },
      ...(isLastRead ? [{ text: ' (read up to here)', look: 'faint' as const }] : []),
    ],
    hang: 2,
    stop: { level: 'item', opens: { at: 'edition', beat, date } },
  }
}
