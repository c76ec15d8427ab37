import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/**
 * Holds a data folder for one running desk, or names who holds it. The lock is SQLite’s own exclusive file lock, which
 * the system takes back when the process dies, however it dies: there is no stale lock to clean.
 */
export async function holdDesk(folder: string): Promise<AsyncDisposable | { readonly holder: string }> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const note = join(folder, 'desk.pid')
  const lock = new DatabaseSync(join(folder, 'desk.lock'))
  try {
    // A command that only looks whether a desk runs (isDeskHeld) is done within a moment.
    lock.exec('PRAGMA busy_timeout = 250; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (!/locked|busy/i.test(String(error))) throw error
    return { holder: readNote(note) }
  }
  writeFileSync(note, String(process.pid))
  return { [Symbol.asyncDispose]: async () => lock.close() }
}

function readNote(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return 'unknown'
  }
}
