import type { Answer } from '../answer.ts'
import type { Deps } from '../deps.ts'
import { pageOf, type RowsPage } from './page-of.ts'
import { wrongFields } from './wrong-fields.ts'

type Asked<Row> = {
  readonly query: { readonly limit: number; readonly cursor?: string | undefined }
  readonly keyOf: (row: Row) => string
  readonly deps: Deps
}

/** The page of rows that was asked for; 400 where its cursor leads nowhere, because the row it named is gone. */
export function paged<Row>(
  rows: readonly Row[],
  { query, keyOf, deps }: Asked<Row>,
): { readonly found: RowsPage<Row>; readonly next?: string | undefined } | Answer {
  const page = pageOf(rows, query, keyOf)
  if (page === undefined)
    return wrongFields([{ field: 'cursor', found: query.cursor, expected: 'the “next” of a page of this list' }], deps)
  return { found: page, next: page.next }
}
