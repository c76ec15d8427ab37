import type { Row } from '../page.ts'

/** A part of a page under its title; nothing where the part is empty. */
export function titledRows(title: string, rows: readonly Row[]): readonly Row[] {
  return rows.length === 0 ? [] : [{ spans: [{ text: title }], isHeading: true, isApart: true }, ...rows]
}
