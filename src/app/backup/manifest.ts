import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { limits } from '#core/limits.ts'
import { failed, ok, type Result } from '#core/model/failure.ts'

export const manifestName = 'manifest.json'
export const databaseName = 'headwater.db'

/** Whether a file may stand in a backup: the database, keys, settings, published editions, and nothing else anywhere else. */
export function isBackupName(name: string): boolean {
  return (
    name === databaseName ||
    /^(?:keys|settings(?:\/(?:beats|parts|destinations))?)\/[\w-][\w.-]{0,100}$/.test(name) ||
    /^editions(?:\/[\w-][\w.-]{0,150}){1,5}$/.test(name)
  )
}

const file = z.strictObject({
  name: z.string().max(1_000).refine(isBackupName, 'a name that backups know'),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[\da-f]{64}$/),
  /** Where a file of settings came from, as the configuration names it. */
  from: z.string().max(2_000).optional(),
})

const schema = z.strictObject({
  format: z.literal('headwater-backup/1'),
  /** ISO 8601. */
  madeAt: z.string().max(40),
  version: z.string().max(40),
  counts: z.strictObject({ items: z.int().min(0), stories: z.int().min(0), editions: z.int().min(0) }),
  files: z.array(file).min(1).max(limits.backupFiles),
})

/** What a backup holds: each file with its length and SHA-256. */
export type Manifest = z.infer<typeof schema>
export type BackupFile = Manifest['files'][number]

/** Reads the manifest of a backup; `backup/broken` where there is none, or it is not as this program writes them. */
export function readManifest(folder: string): Result<Manifest> {
  const at = join(folder, manifestName)
  try {
    const stat = lstatSync(at)
    if (!stat.isFile() || stat.size > limits.backupManifestBytes) return failed('backup/broken', at, 'It is no file of a backup.')
    const checked = schema.safeParse(JSON.parse(readFileSync(at, 'utf8')))
    if (!checked.success) {
      const [issue] = checked.error.issues
      return failed('backup/broken', at, `It is not as Headwater writes it: ${issue?.path.join('.')}: ${issue?.message}.`)
    }
    const names = checked.data.files.map(({ name }) => name)
    if (new Set(names.map((name) => name.toLowerCase())).size < names.length) return failed('backup/broken', at, 'It names a file twice.')
    if (!names.includes(databaseName)) return failed('backup/broken', at, 'It names no database.')
    return ok(checked.data)
  } catch (error) {
    const why = error instanceof SyntaxError ? 'It is not JSON.' : `It cannot be read (${codeOf(error)}).`
    return failed('backup/broken', at, why)
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
