import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import type { Queue } from '#ports/queue.ts'
import type { Store } from '#ports/store.ts'
import { applicationId } from './application-id.ts'
import { databaseOver } from './database.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/registry.ts'
import { refusal } from './refusal.ts'
import { refuseOldSqlite } from './refuse-old-sqlite.ts'
import { sqliteQueue } from './sqlite-queue.ts'
import { sqliteStore } from './sqlite-store.ts'

/**
 * Opens the archive at `path` (`:memory:` for one that lives as long as its handle), making the file and its folder when they
 * are missing and bringing its schema up to date. Store and queue share the file: a job ends in the transaction of its changes.
 * Any number of processes may have it open. Closing the store closes both. Throws an error with a `failure` when the file is
 * not ours (`store/not-ours`), newer than the program (`store/newer`) or cannot be opened (`store/not-opened`), and when
 * SQLite is too old (`store/old-sqlite`).
 */
export async function openSqlite({ path }: { readonly path: string }): Promise<{ readonly store: Store; readonly queue: Queue }> {
  let handle: DatabaseSync | undefined
  try {
    if (path !== ':memory:') makePlace(path)
    handle = new DatabaseSync(path, { timeout: lockWaitMs, enableForeignKeyConstraints: true })
    refuseOldSqlite(String(handle.prepare('select sqlite_version() as version').get()?.version))
    refuseForeignFile(handle, path)
    await useWal(handle)
    await migrate(handle, path, migrations)
  } catch (error) {
    handle?.close()
    throw asRefusal(error, path)
  }
  const database = databaseOver(handle)
  return { store: sqliteStore(database), queue: sqliteQueue(database) }
}

/** The file is the owner’s alone, whatever its folder is: addresses of sources hold keys, and subscribers are nobody else’s business. */
function makePlace(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  // SQLite makes its other files with the rights of this one.
  if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600))
}

/** How long a transaction waits for another process’s. */
const lockWaitMs = 5_000

function refuseForeignFile(handle: DatabaseSync, path: string): void {
  const tables = Number(handle.prepare('select count(*) as n from sqlite_schema').get()?.n)
  const id = Number(handle.prepare('pragma application_id').get()?.application_id)
  if (id === applicationId) return
  if (tables > 0) throw refusal({ code: 'store/not-ours', at: path, why: 'It is a database of another program.' })
  // Set before the first table, so that a second process that looks in between is not put off.
  handle.exec(`pragma application_id = ${applicationId}`)
}

const walTries = 100
const walTryMs = 50
/** A large commit leaves a large log behind; it is cut back to this. */
const walBytesKept = 67_108_864

/** Pages of the log before it is written back: each time waits for the disk, and a desk at work fills 1,000 in a tenth of a second. */
const walPages = 8_000

/** Readers go on while one writes. The switch is asked for anew because SQLite does not wait for a lock here. */
async function useWal(handle: DatabaseSync): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      handle.exec(
        `pragma journal_mode = wal; pragma synchronous = normal; pragma journal_size_limit = ${walBytesKept}; pragma wal_autocheckpoint = ${walPages}`,
      )
      return
    } catch (error) {
      if (attempt >= walTries || errorNumber(error) !== busy) throw error
      await setTimeout(walTryMs)
    }
  }
}

/** SQLITE_BUSY and SQLITE_NOTADB. */
const busy = 5
const notADatabase = 26

function asRefusal(error: unknown, path: string): Error {
  if (error instanceof Error && 'failure' in error) return error
  if (errorNumber(error) === notADatabase) return refusal({ code: 'store/not-ours', at: path, why: 'It is not an SQLite database.' }, error)
  return refusal({ code: 'store/not-opened', at: path, why: error instanceof Error ? error.message : String(error) }, error)
}

function errorNumber(error: unknown): unknown {
  return error instanceof Error && 'errcode' in error ? error.errcode : undefined
}
