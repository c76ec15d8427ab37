import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type FaultPlan, startFaults } from '#adapters/faults/fault-plan.ts'
import { failures, playWorkload } from './workload.ts'

const folders: string[] = []
function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'headwater-sim-'))
  folders.push(folder)
  return folder
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

async function undisturbed(): Promise<{ digest: string; writes: number }> {
  const faults = startFaults({})
  const digest = await playWorkload(freshFolder(), faults)
  return { digest, writes: faults.counts().writes }
}

/** Plays under the plan, and, when that life ends early, once more without: the next start after a crash. */
async function disturbed(plan: FaultPlan): Promise<string> {
  const folder = freshFolder()
  try {
    return await playWorkload(folder, startFaults(plan))
  } catch (error) {
    if (!(error instanceof Error) || !/Killed|SqliteError|Error/.test(error.name)) throw error
    return await playWorkload(folder, startFaults({}))
  }
}

describe('a desk that dies', () => {
  it('plays the same workload twice to the same state', async () => {
    const first = await undisturbed()
    expect((await undisturbed()).digest).toBe(first.digest)
    expect(failures).toEqual([])
  }, 60_000)

  it.each(['before', 'after'] as const)(
    'loses and doubles nothing when it is killed %s any write',
    async (when) => {
      const { digest, writes } = await undisturbed()
      expect(writes).toBeGreaterThan(100)
      const wrong: number[] = []
      // Nothing is written between the end of one write and the beginning of the next: to die after the one is nearly to die before
      // the other, so that every third is enough of the second kind.
      for (let write = 1; write <= writes; write += when === 'before' ? 1 : 3) {
        if ((await disturbed({ killAt: { write, when } })) !== digest) wrong.push(write)
      }
      expect(wrong).toEqual([])
    },
    240_000,
  )

  it.each(['SQLITE_FULL', 'SQLITE_IOERR', 'SQLITE_BUSY'] as const)(
    'goes on to the same state after %s at any write',
    async (error) => {
      const { digest, writes } = await undisturbed()
      const wrong: number[] = []
      for (let write = 3; write <= writes; write += 7) {
        if ((await disturbed({ failAt: { write, error } })) !== digest) wrong.push(write)
      }
      expect(wrong).toEqual([])
      failures.length = 0
    },
    240_000,
  )
})
