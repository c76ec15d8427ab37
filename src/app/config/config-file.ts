import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  closeSync,
  copyFileSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import type { Problem } from '#core/model/problem.ts'
import { readFile } from '../read-file.ts'

/** headwater.yaml as it stands now; empty where there is none yet. */
export type ConfigFile = {
  readonly path: string
  readonly text: string
  readonly isThere: boolean
  /** Of its bytes: who changes it says by it which file was looked at. */
  readonly hash: string
}

/** Reads the configuration file, or says why it cannot be read. */
export function readConfigFile(path: string): ConfigFile | { readonly problem: Problem } {
  const read = readFile(path)
  if ('bytes' in read) return { path, text: new TextDecoder().decode(read.bytes), isThere: true, hash: hashOf(read.bytes) }
  if (read.found === 'no such file') return { path, text: '', isThere: false, hash: hashOf(new Uint8Array()) }
  return { problem: { at: path, found: read.found, expected: 'a configuration file', fix: 'Move it away, or make it a file.' } }
}

export type Saved = { readonly ok: true; readonly kept: string | undefined } | { readonly ok: false; readonly problem: Problem | 'changed' }

/**
 * Writes the configuration file: beside it first, to the disk, then renamed, so that whenever the machine stops the old file stands
 * there or the new one, whole. What it was is kept beside as `.bak`; owner and rights stay, and a new file is its owner’s alone.
 * `changed` where the file is not the one that was read any more: nothing is written then.
 */
export function saveConfigFile(was: ConfigFile, text: string): Saved {
  const now = readConfigFile(was.path)
  if ('problem' in now) return { ok: false, problem: now.problem }
  if (now.hash !== was.hash || now.isThere !== was.isThere) return { ok: false, problem: 'changed' }
  try {
    // A link to the file stays one.
    const path = now.isThere ? realpathSync(was.path) : was.path
    const kept = now.isThere ? `${path}.bak` : undefined
    if (kept !== undefined) keep(path, kept)
    place(path, text, now.isThere ? statSync(path) : { mode: 0o600 })
    return { ok: true, kept }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === '') throw error
    return { ok: false, problem: unwritten(was.path, code) }
  }
}

type Owner = { readonly mode: number; readonly uid?: number; readonly gid?: number }

/** A copy with the rights of the file, put in place whole. */
function keep(path: string, kept: string): void {
  const beside = `${kept}.new`
  rmSync(beside, { force: true })
  copyFileSync(path, beside)
  own(beside, statSync(path))
  renameSync(beside, kept)
}

function place(path: string, text: string, owner: Owner): void {
  const beside = `${path}.new`
  rmSync(beside, { force: true })
  // Nobody else may read it while it is written, whatever the rights it gets.
  const file = openSync(beside, 'wx', 0o600)
  try {
    // One call may write less than it was given.
    const bytes = Buffer.from(text)
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  own(beside, owner)
  renameSync(beside, path)
  syncFolder(dirname(path))
}

function own(path: string, { mode, uid, gid }: Owner): void {
  chmodSync(path, mode & 0o777)
  const is = statSync(path)
  if (uid !== undefined && gid !== undefined && (is.uid !== uid || is.gid !== gid)) chownSync(path, uid, gid)
}

/** So that the renaming, too, is on the disk. Windows cannot open folders, and needs it not. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const file = openSync(folder, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function unwritten(path: string, code: string): Problem {
  const isFixed = code === 'EROFS' || code === 'EACCES' || code === 'EPERM'
  const fix =
    code === 'ENOSPC'
      ? 'Make space on the disk.'
      : isFixed
        ? 'Give the desk the right to write the file and its folder, or change the settings where they come from.'
        : 'Check that the folder is there and can be written.'
  return { at: path, found: `a file that cannot be written (${code})`, expected: 'a file and a folder that the desk may write', fix }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16)
}
