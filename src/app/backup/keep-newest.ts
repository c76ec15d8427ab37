import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isBackupFolderName } from './make-backup.ts'
import { readManifest } from './manifest.ts'

/**
 * Removes all backups of a place but the newest ones; answers those it removed. Only folders are touched that are called as backups
 * are and hold the list of one.
 */
export function keepNewest(place: string, count: number): readonly string[] {
  const folders = readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isBackupFolderName(entry.name))
    .map(({ name }) => join(place, name))
    .filter((folder) => readManifest(folder).ok)
    .toSorted()
  const old = folders.slice(0, Math.max(0, folders.length - count))
  for (const folder of old) rmSync(folder, { recursive: true })
  return old
}
