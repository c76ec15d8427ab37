import type { Change } from '#ports/store.ts'
import type { Database } from './database.ts'

export type KnownList<Row> = {
  all(): readonly Row[]
  /** Must hear of every commit of ours: SQLite’s data version tells of other handles only. */
  forget(changes: readonly Change[]): void
}

/**
 * A list that is read once and kept until a change touches it: of outlets, which every item asks for and of which thousands of
 * sources have thousands; of what is known of their hosts. The same list again, so that what is made of it can be kept, too.
 */
export function knownList<Row>(
  database: Database,
  read: (database: Database) => readonly Row[],
  touches: (change: Change) => boolean,
): KnownList<Row> {
  let known: { readonly version: unknown; readonly list: readonly Row[] } = { version: undefined, list: [] }
  return {
    all: () => {
      const version = database.pragma('data_version')[0]?.data_version
      if (known.version !== version) known = { version, list: read(database) }
      return known.list
    },
    forget: (changes) => {
      if (changes.some(touches)) known = { version: undefined, list: [] }
    },
  }
}
