import { readdirSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { inspectDatabase } from '#adapters/store/sqlite/inspect-database.ts'
import { limits } from '#core/limits.ts'
import { ok, type Result } from '#core/model/failure.ts'
import { copyHashed } from './copy-hashed.ts'
import { type BackupFile, databaseName, type Manifest, manifestName, readManifest } from './manifest.ts'

export type CheckedBackup = { readonly manifest: Manifest; readonly problems: readonly string[] }

/** Checks a backup: every file by its length and hash, files that the list does not name, and the database. It writes nothing. */
export async function checkBackup(folder: string): Promise<Result<CheckedBackup>> {
  const manifest = readManifest(folder)
  if (!manifest.ok) return manifest
  const problems: string[] = []
  for (const file of manifest.value.files) {
    const problem = await problemOfFile(folder, file)
    if (problem !== undefined) problems.push(problem)
  }
  const named = new Set([manifestName, ...manifest.value.files.map(({ name }) => name)])
  const there = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory())
  const strangers = there
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length).split(sep).filter(Boolean).join('/'))
    .filter((name) => !named.has(name))
  problems.push(...strangers.map((name) => `${name} is not in the list of the backup.`))
  if (!problems.some((problem) => problem.startsWith(databaseName))) problems.push(...inspectDatabase(join(folder, databaseName)).problems)
  return ok({ manifest: manifest.value, problems })
}

/** What is wrong with a file of a backup, as a sentence; with `to` it is copied there on the way. */
export async function problemOfFile(folder: string, { name, bytes, sha256 }: BackupFile, to?: string): Promise<string | undefined> {
  try {
    const path = join(folder, name)
    // A folder within could be a link that leads out of the backup.
    if (!(await realpath(path)).startsWith(join(await realpath(folder), sep))) return `${name} leads out of the backup.`
    if (name !== databaseName && bytes > limits.backupFileBytes) return `${name} is larger than files of backups are.`
    const copied = await copyHashed(path, to, bytes)
    if (copied.bytes !== bytes) return `${name} has ${copied.bytes} bytes, and had ${bytes}.`
    return copied.sha256 === sha256 ? undefined : `${name} was changed: its SHA-256 is another.`
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
    if (code === 'ENOENT') return `${name} is missing.`
    return `${name} cannot be read: ${code ?? (error instanceof Error ? error.message : String(error))}.`
  }
}
