import { isRecord, type Json } from './json-fields.ts'

/** The entries of a document that are objects, and what was left behind of the others. */
export type Rows = { readonly rows: readonly Json[]; readonly damage: readonly string[] }

/** The objects of a list of entries, at most 20,000; anything else than a list has none. `rowsOf([{}, 1])` → one row, one sentence. */
export function rowsOf(list: unknown): Rows {
  const all: readonly unknown[] = Array.isArray(list) ? list : []
  const rows = all.slice(0, rowsMax).filter(isRecord)
  const damage = [
    ...(rows.length < Math.min(all.length, rowsMax) ? ['entries that are no objects were left out'] : []),
    ...(all.length > rowsMax ? [`more than ${rowsMax} entries: the rest was not looked at`] : []),
  ]
  return { rows, damage }
}

const rowsMax = 20_000
