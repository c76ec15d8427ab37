import type { Outlet } from '#core/model/source.ts'
import type { Change } from '#ports/store.ts'
import type { Database } from './database.ts'
import { sources } from './sources.ts'

export type KnownOutlets = {
  all(): readonly Outlet[]
  /** Must hear of every commit of ours: SQLite’s data version tells of other handles only. */
  forget(changes: readonly Change[]): void
}

/** The list of outlets, read once and kept until one changes: every item asks for it, and thousands of sources have thousands. */
export function knownOutlets(database: Database): KnownOutlets {
  let known: { readonly version: unknown; readonly list: readonly Outlet[] } = { version: undefined, list: [] }
  return {
    all: () => {
      const version = database.pragma('data_version')[0]?.data_version
      if (known.version !== version) known = { version, list: sources.outlets(database) }
      return known.list
    },
    forget: (changes) => {
      if (changes.some((change) => 'outlet' in change)) known = { version: undefined, list: [] }
    },
  }
}
