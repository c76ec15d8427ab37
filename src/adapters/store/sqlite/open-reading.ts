import { DatabaseSync } from 'node:sqlite'
import type { Store } from '#ports/store.ts'
import { databaseOver } from './database.ts'
import { sqliteStore } from './sqlite-store.ts'

/**
 * A second handle on an archive that is open and up to date already, one that SQLite itself lets write nothing: for what strangers
 * ask. A commit by it throws.
 */
export function openReading(path: string): Store {
  return sqliteStore(databaseOver(new DatabaseSync(path, { timeout: lockWaitMs, readOnly: true })))
}

/** How long a query waits for another process. */
const lockWaitMs = 5_000
