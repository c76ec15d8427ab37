import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What a command line said and how it ended. */
export type Said = { readonly code: number | null; readonly stdout: string; readonly stderr: string }

export type Around = { readonly cwd: string; readonly stdin?: string; readonly env?: Readonly<Record<string, string>> }

const launcher = fileURLToPath(new URL('../../bin/headwater.js', import.meta.url))

/**
 * Starts `headwater` as a person would, in a folder of its own, without the settings of whoever runs the tests, and without the
 * model, which has tests of its own and takes a second.
 */
export function spawnHeadwater(args: readonly string[], { cwd, env = {} }: Around) {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('HEADWATER_'))
  return spawn(process.execPath, [launcher, ...args], {
    cwd,
    env: { ...Object.fromEntries(inherited), TZ: 'UTC', HEADWATER_EMBEDDINGS: 'none', ...env },
  })
}

/** Runs a command line to its end. */
export function headwater(args: readonly string[], around: Around): Promise<Said> {
  const child = spawnHeadwater(args, around)
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text
  })
  child.stdin.on('error', () => undefined).end(around.stdin ?? '')
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })))
}

/** A fresh folder, and what removes it. */
export function freshFolder(): Disposable & { readonly path: string } {
  const path = mkdtempSync(join(tmpdir(), 'headwater-cli-'))
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}

/** Whether a text tells what, where, why and what to do, and no stack. */
export function isInFourParts(text: string): boolean {
  return /^headwater: .+\n(?: {2}at .+\n {2}.+\n {2}fix: .+\n)+$/.test(text) && !/\n\s+at .*:\d+:\d+/.test(text)
}
