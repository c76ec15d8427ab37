import { usageError } from './usage-error.ts'

export type WantedRow<Row> = {
  readonly rows: readonly Row[]
  /** What ids of such rows begin with: `rule`. */
  readonly kind: string
  readonly typed: string
  /** Where it was typed: `--undo`. */
  readonly at: string
  /** The command that lists the ids. */
  readonly listedBy: string
}

/** So many ids are named where a beginning is not enough to tell them apart. */
const namedMax = 5

/**
 * The one row that somebody typed, by its id or a unique beginning of it: `rule-1f0c…`, `1f0c`. Throws a UsageError where it is
 * none, or several.
 */
export function givenRow<Row extends { readonly id: string }>({ rows, kind, typed, at, listedBy }: WantedRow<Row>): Row {
  const prefix = typed.startsWith(`${kind}-`) ? typed : `${kind}-${typed}`
  const exact = rows.find(({ id }) => id === prefix)
  if (exact !== undefined) return exact
  // A beginning that holds nothing would mean whatever is the only row.
  const found = prefix === `${kind}-` ? [] : rows.filter(({ id }) => id.startsWith(prefix))
  const [row] = found
  if (row !== undefined && found.length === 1) return row
  const named = found.slice(0, namedMax).map(({ id }) => id)
  throw usageError(`there is no such ${kind}`, [
    {
      at,
      found: named.length > 0 ? named.join(', ') : typed,
      expected: `the id of one ${kind}`,
      fix: named.length > 0 ? 'Type more of the id.' : `${listedBy} lists them.`,
    },
  ])
}
