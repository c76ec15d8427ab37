import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openSqlite } from '#adapters/store/sqlite/open-sqlite.ts'
import { failed, type Result } from '#core/model/failure.ts'
import { problemOfFile } from './check-backup.ts'
import { databaseName, type Manifest, readManifest } from './manifest.ts'

/** What a folder may hold that is to be restored into: nothing but what a file system puts there by itself. */
export async function isEmptyFolder(folder: string): Promise<boolean> {
  if (!existsSync(folder)) return true
  return (await readdir(folder)).every((name) => name === 'lost+found')
}

/**
 * Puts a backup back into an empty folder. Names come from the closed list of `isBackupName`, every byte is held against the list,
 * and the database is opened, brought up to date and looked over before anything gets its name; the database gets its own last.
 * Whatever fails, the folder is empty again.
 */
export async function restoreBackup(backup: string, dataFolder: string): Promise<Result<Manifest>> {
  const manifest = readManifest(backup)
  if (!manifest.ok) return manifest
  const staged = join(dataFolder, '.restoring')
  await mkdir(staged, { recursive: true, mode: 0o700 })
  try {
    for (const file of manifest.value.files) {
      const problem = await problemOfFile(backup, file, join(staged, file.name))
      if (problem !== undefined) return failed('backup/broken', backup, problem)
    }
    const [problem] = await problemsOfDatabase(join(staged, databaseName))
    if (problem !== undefined) return failed('backup/broken', backup, problem)
    const entries = (await readdir(staged)).toSorted((one, other) => Number(one === databaseName) - Number(other === databaseName))
    for (const name of entries) await rename(join(staged, name), join(dataFolder, name))
    return manifest
  } finally {
    await rm(staged, { recursive: true, force: true })
  }
}

async function problemsOfDatabase(path: string): Promise<readonly string[]> {
  const { store } = await openSqlite({ path })
  await using _closing = store
  return await store.problems()
}
