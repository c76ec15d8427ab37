import { constants } from 'node:fs'
import { mkdir, open, readdir, readFile, realpath, rename, rm } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { failed, ok, type Result } from '#core/model/failure.ts'
import type { Files } from '#ports/files.ts'
import { pathProblem } from './path.ts'

/** Opens a folder of the disk; it is made with the first write. `write` gives back the file’s full place. */
export function openFolder(root: string): Files {
  const swept = new Map<string, Promise<void>>()
  return {
    write: async (path, body) => {
      const problem = pathProblem(path)
      if (problem !== undefined) return failed('deliver/not-written', path, problem)
      try {
        return await writeWhole({ root, swept }, path, body)
      } catch (error) {
        return failed('deliver/not-written', join(root, path), whyNot(error))
      }
    },
    read: async (path) => {
      if (pathProblem(path) !== undefined) return undefined
      const bytes = await readFile(join(root, path)).catch(absent)
      return bytes && new Uint8Array(bytes)
    },
  }
}

let written = 0

/** `swept` are the folders that were rid of what a killed process left there. */
type Opened = { readonly root: string; readonly swept: Map<string, Promise<void>> }

const unfinishedEnd = '.unfinished'

/** Beside its place, to the disk, and only then by name: whoever reads sees the old file or the new one. */
async function writeWhole({ root, swept }: Opened, path: string, body: string | Uint8Array): Promise<Result<string>> {
  const place = join(root, path)
  const folder = dirname(place)
  await mkdir(folder, { recursive: true })
  // A link inside the folder may lead out of it.
  const realRoot = await realpath(root)
  if (!join(await realpath(folder), sep).startsWith(join(realRoot, sep))) {
    return failed('deliver/not-written', place, 'The path leads out of the folder.')
  }
  const sweeping = swept.get(folder) ?? sweep(folder)
  swept.set(folder, sweeping)
  await sweeping
  written += 1
  const unfinished = `${place}.${process.pid}-${written}${unfinishedEnd}`
  try {
    const file = await open(unfinished, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o644)
    await file
      .writeFile(body)
      .then(() => file.sync())
      .finally(() => file.close())
    await rename(unfinished, place)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  await syncFolder(folder)
  return ok(place)
}

/** A process that was killed while it wrote leaves a file that nobody will finish, and that would count as one too many. */
async function sweep(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(unfinishedEnd))
  for (const name of names) await rm(join(folder, name), { force: true })
}

/** So that the new name outlives a power cut too. Windows cannot open a folder and does not need it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

/** Absence is an answer; every other trouble with the disk is not. */
function absent(error: unknown): undefined {
  if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR' || codeOf(error) === 'EISDIR') return undefined
  throw error
}

const words: Readonly<Record<string, string>> = {
  EACCES: 'We may not write there',
  EDQUOT: 'Our share of the disk is full',
  EEXIST: 'A file stands where a folder should be',
  EISDIR: 'A folder of that name stands there',
  ENAMETOOLONG: 'The name is too long',
  ENOSPC: 'The disk is full',
  ENOTDIR: 'A file stands where a folder should be',
  EPERM: 'We may not write there',
  EROFS: 'The disk cannot be written to',
}

function whyNot(error: unknown): string {
  const code = codeOf(error)
  return `${words[code] ?? 'The disk refused it'} (${code}).`
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
