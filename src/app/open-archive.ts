import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '#adapters/clock/system.ts'
import { openSqlite } from '#adapters/store/sqlite/open-sqlite.ts'
import { refusal } from '#adapters/store/sqlite/refusal.ts'
import type { Clock } from '#ports/clock.ts'
import type { Queue } from '#ports/queue.ts'
import type { Store } from '#ports/store.ts'

/** A desk's memory without the desk: no worker, no way out to the network. Works beside a running desk. */
export type Archive = AsyncDisposable & { readonly store: Store; readonly queue: Queue; readonly clock: Clock }

/**
 * Opens the archive of a data folder. A folder without one is refused with `store/none`, so that reading in the wrong folder
 * leaves nothing behind, unless it is to be made. The other refusals are those of `openSqlite`.
 */
export async function openArchive(folder: string, ifMissing: 'refuse' | 'make'): Promise<Archive> {
  const path = archivePath(folder)
  if (ifMissing === 'refuse' && !existsSync(path))
    throw refusal({ code: 'store/none', at: path, why: 'No desk has worked in this folder.' })
  const { store, queue } = await openSqlite({ path })
  return { store, queue, clock: systemClock(), [Symbol.asyncDispose]: store[Symbol.asyncDispose] }
}

/** The database of a data folder. */
export function archivePath(folder: string): string {
  return join(folder, 'headwater.db')
}
