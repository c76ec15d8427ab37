import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { startFaults } from '#adapters/faults/fault-plan.ts'
import { playWorkload } from './workload.ts'

const child = fileURLToPath(new URL('child.ts', import.meta.url))
const killsWanted = 50
/** What a child that was not killed compiled is there for the next ones: half of what they would do is load code. */
const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache') }

/** Runs a child until it has made `writes` writes, then kills it with SIGKILL; the digest when it ended before that. */
function runUntil(folder: string, writes: number): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const running = spawn(process.execPath, [child, folder], { stdio: ['ignore', 'pipe', 'pipe'], env })
    let told = ''
    let wrong = ''
    let isKilled = false
    running.stdout.on('data', (data) => {
      told += data
      if (!isKilled && !told.includes('\n') && told.length >= writes) {
        isKilled = true
        running.kill('SIGKILL')
      }
    })
    running.stderr.on('data', (data) => {
      wrong += data
    })
    running.on('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve(undefined)
      else if (code === 0) resolve(told.split('\n')[1])
      else reject(new Error(wrong))
    })
  })
}

it(`ends with the same digest after ${killsWanted} random kills of real processes`, async () => {
  const folders: string[] = []
  const freshFolder = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'headwater-kill-'))
    folders.push(folder)
    return folder
  }
  try {
    const digest = await playWorkload(freshFolder(), startFaults({}))
    // A fixed sequence (Park and Miller, 1988), so that a failure can be repeated as far as a real kill can be.
    let seed = 20_260_302
    const roll = (most: number): number => {
      seed = (seed * 48_271) % 2_147_483_647
      return 1 + (seed % most)
    }
    let kills = 0
    while (kills < killsWanted) {
      const folder = freshFolder()
      let ended: string | undefined
      while (ended === undefined) {
        // Far enough apart that no job is killed five times and set aside as one that breaks its workers.
        ended = await runUntil(folder, 20 + roll(60))
        if (ended === undefined) kills += 1
      }
      expect(ended).toBe(digest)
    }
    expect(kills).toBeGreaterThanOrEqual(killsWanted)
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  }
}, 180_000)
