/** A part of a list, and how to ask for what follows it. */
export type RowsPage<Row> = { readonly data: readonly Row[]; readonly next?: string }

/**
 * The rows behind the one that a cursor names, at most `limit`. The cursor names a row and not a place, so that what came in
 * front meanwhile is no row twice; undefined when there is no such row.
 * `pageOf(['a', 'b', 'c'], { limit: 2 }, (row) => row)` → `{ data: ['a', 'b'], next: 'Yg' }`
 */
export function pageOf<Row>(
  rows: readonly Row[],
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
  keyOf: (row: Row) => string,
): RowsPage<Row> | undefined {
  const after = cursor === undefined ? -1 : rows.findIndex((row) => cursorOf(keyOf(row)) === cursor)
  if (cursor !== undefined && after === -1) return undefined
  const data = rows.slice(after + 1, after + 1 + limit)
  const last = data.at(-1)
  return last === undefined || after + 1 + limit >= rows.length ? { data } : { data, next: cursorOf(keyOf(last)) }
}

/** A row’s key in signs that an address takes as they are. */
function cursorOf(key: string): string {
  return Buffer.from(key).toString('base64url').slice(0, 200)
}
