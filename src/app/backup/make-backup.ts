import { existsSync } from 'node:fs'
import { chmod, lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { copyDatabase } from '#adapters/store/sqlite/copy-database.ts'
import { type Inspected, inspectDatabase } from '#adapters/store/sqlite/inspect-database.ts'
import { sortedJson } from '#core/evidence/sorted-json.ts'
import { limits } from '#core/limits.ts'
import { failed, ok, type Result } from '#core/model/failure.ts'
import { dayMs, type Instant, isoOf } from '#core/model/instant.ts'
import { present } from '#core/model/present.ts'
import { archivePath } from '../open-archive.ts'
import { version } from '../version.ts'
import { copyHashed } from './copy-hashed.ts'
import { type BackupFile, databaseName, isBackupName, manifestName } from './manifest.ts'
import type { SettingsFile } from './own-settings.ts'

export type BackupAsk = {
  readonly dataFolder: string
  /** The folder that backups are put into, each in a folder of its own. */
  readonly place: string
  readonly settings: readonly SettingsFile[]
  readonly now: Instant
}

export type Made = { readonly folder: string; readonly files: readonly BackupFile[]; readonly inspected: Inspected }

/**
 * Makes a backup beside a desk at work: the database as it was at one moment, then the keys, the settings and the published editions,
 * and at last the list of them all. It is made under another name and gets its own when all of it is on the disk and the database
 * was looked over: there is a whole backup or none.
 */
export async function makeBackup({ dataFolder, place, settings, now }: BackupAsk): Promise<Result<Made>> {
  const folder = join(place, backupNameAt(now))
  if (existsSync(folder)) return failed('backup/not-made', folder, 'A backup of this second is there already.')
  const unfinished = join(place, `.${backupNameAt(now)}-${process.pid}.unfinished`)
  try {
    await sweep(place, now)
    await mkdir(unfinished, { recursive: true, mode: 0o700 })
    await chmod(unfinished, 0o700)
    const database = join(unfinished, databaseName)
    await copyDatabase(archivePath(dataFolder), database)
    await chmod(database, 0o600)
    const inspected = inspectDatabase(database)
    const [problem] = inspected.problems
    if (problem !== undefined) return failed('backup/not-made', archivePath(dataFolder), problem)
    const files: BackupFile[] = [{ name: databaseName, ...(await copyHashed(database, undefined, Number.MAX_SAFE_INTEGER)) }]
    const copy = async (path: string, name: string, from?: string): Promise<void> => {
      files.push({ name, ...(await copyHashed(path, join(unfinished, name), limits.backupFileBytes)), ...present({ from }) })
    }
    for (const name of await namesIn(join(dataFolder, 'keys')))
      if (isBackupName(`keys/${name}`)) await copy(join(dataFolder, 'keys', name), `keys/${name}`)
    for (const { name, path, from } of settings) await copy(path, name, from)
    await copyEditions({ dataFolder, unfinished, files })
    if (files.length > limits.backupFiles) return failed('backup/not-made', dataFolder, `There are more than ${limits.backupFiles} files.`)
    const { counts } = inspected
    await writeWhole(join(unfinished, manifestName), sortedJson('headwater-backup/1', { madeAt: isoOf(now), version, counts, files }))
    await rename(unfinished, folder)
    return ok({ folder, files, inspected })
  } catch (error) {
    return failed('backup/not-made', folder, error instanceof Error ? error.message : String(error))
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

/** What a killed backup left behind is as large as a whole one; one that is a day old is no longer being made. */
async function sweep(place: string, now: Instant): Promise<void> {
  if (!existsSync(place)) return
  for (const name of (await readdir(place)).filter((each) => /^\.headwater-\d{8}T\d{6}Z-\d+\.unfinished$/.test(each))) {
    const left = join(place, name)
    if (now - (await lstat(left)).mtimeMs > dayMs) await rm(left, { recursive: true, force: true })
  }
}

/** What a backup of a moment is called: `headwater-20260528T040009Z`. */
function backupNameAt(now: Instant): string {
  return `headwater-${isoOf(now).slice(0, 19).replace(/[-:]/g, '')}Z`
}

/** Whether a folder’s name is one that `makeBackup` gives. */
export function isBackupFolderName(name: string): boolean {
  return /^headwater-\d{8}T\d{6}Z$/.test(name)
}

type Editions = { readonly dataFolder: string; readonly unfinished: string; readonly files: BackupFile[] }

/** A folder that the desk writes meanwhile (a correction has an edition written anew) is copied again, so that it fits its signature. */
async function copyEditions({ dataFolder, unfinished, files }: Editions): Promise<void> {
  const root = join(dataFolder, 'editions')
  const walk = async (within: readonly string[]): Promise<void> => {
    const here = join(root, ...within)
    const entries = existsSync(here) ? await readdir(here, { withFileTypes: true }) : []
    for (let attempt = 1; ; attempt += 1) {
      const before = await stateOf(here)
      const copied: BackupFile[] = []
      for (const name of before.keys()) {
        const backupName = ['editions', ...within, name].join('/')
        if (!isBackupName(backupName)) continue
        const to = join(unfinished, backupName)
        await rm(to, { force: true })
        copied.push({ name: backupName, ...(await copyHashed(join(here, name), to, limits.backupFileBytes)) })
      }
      const after = await stateOf(here)
      if (isSame(before, after)) {
        files.push(...copied)
        break
      }
      if (attempt >= attemptsMax) throw new Error(`${here} does not stop changing.`)
    }
    if (within.length < depthMax) for (const entry of entries) if (entry.isDirectory()) await walk([...within, entry.name])
  }
  await walk([])
}

const attemptsMax = 20
const depthMax = 4

/** The plain files of a folder, with what tells that one was written anew. */
async function stateOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await namesIn(folder)).toSorted()
  const states = await Promise.all(
    names.map(async (name) => {
      const stat = await lstat(join(folder, name)).catch(() => undefined)
      return [name, `${stat?.ino} ${stat?.size} ${stat?.mtimeMs}`] as const
    }),
  )
  return new Map(states)
}

function isSame(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([name, state]) => other.get(name) === state)
}

async function namesIn(folder: string): Promise<readonly string[]> {
  if (!existsSync(folder)) return []
  const entries = await readdir(folder, { withFileTypes: true })
  return entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.unfinished')).map(({ name }) => name)
}

async function writeWhole(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  await file
    .writeFile(text)
    .then(() => file.sync())
    .finally(() => file.close())
}
