import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/**
 * Whether a running desk holds a data folder. Nothing is held or written for the answer. What is left of a desk that was killed does
 * not count: its lock went with it.
 */
export function isDeskHeld(folder: string): boolean {
  const path = join(folder, 'desk.lock')
  if (!existsSync(path)) return false
  let lock: DatabaseSync | undefined
  try {
    lock = new DatabaseSync(path, { readOnly: true })
    lock.exec('PRAGMA busy_timeout = 0; SELECT count(*) FROM sqlite_schema')
    return false
  } catch (error) {
    // What cannot be opened here is not known to be held.
    return /locked|busy/i.test(String(error))
  } finally {
    lock?.close()
  }
}
