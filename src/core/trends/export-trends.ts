import { plainText } from '../channels/plain.ts'
import type { TrendRow, TrendTotal } from './trend.ts'

/** One row of the table as readers take it away: flat, each column of one type, in this order for good; new columns come last. */
type ExportedRow = {
  /** ISO 8601 date; of a week its Monday. */
  readonly day: string
  readonly span: 'day' | 'week'
  readonly beat: string
  readonly section: string
  readonly kind: string
  readonly key: string
  readonly name: string
  /** Whole numbers from here on. */
  readonly stories: number
  readonly outlets: number
  /** All stories of the section in that time. */
  readonly section_stories: number
}

export const trendColumns = [
  'day',
  'span',
  'beat',
  'section',
  'kind',
  'key',
  'name',
  'stories',
  'outlets',
  'section_stories',
] as const satisfies readonly (keyof ExportedRow)[]

type Table = { readonly rows: readonly TrendRow[]; readonly totals: readonly TrendTotal[] }

/**
 * The table as CSV (RFC 4180: lines end in CR LF, a header first). Names come from outside: one that a spreadsheet would take for a
 * formula begins with an apostrophe (OWASP, CSV Injection).
 */
export function trendsCsv(table: Table): string {
  const lines = exportedRows(table).map((row) => trendColumns.map((column) => csvField(row[column])).join(','))
  return [trendColumns.join(','), ...lines, ''].join('\r\n')
}

/** The table as JSON lines, one flat object a row: what Parquet writers, DuckDB and jq take as it is. */
export function trendsJsonl(table: Table): string {
  return exportedRows(table)
    .map((row) => `${JSON.stringify(row)}\n`)
    .join('')
}

function exportedRows({ rows, totals }: Table): readonly ExportedRow[] {
  const ofSection = new Map(totals.map((total) => [`${total.span} ${total.day} ${total.section}`, total.stories]))
  return rows.map(({ day, span, beat, section, kind, key, name, stories, outlets }) => {
    return {
      day,
      span,
      beat,
      section,
      kind,
      key,
      name: plainText(name),
      stories,
      outlets,
      section_stories: ofSection.get(`${span} ${day} ${section}`) ?? 0,
    }
  })
}

function csvField(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
