import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type FaultPlan, startFaults } from '#adapters/faults/fault-plan.ts'
import { type PublishedState, playPublishing } from './publishing-workload.ts'

const folders: string[] = []
function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'headwater-publishing-'))
  folders.push(folder)
  return folder
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

async function undisturbed(hasModel: boolean): Promise<PublishedState & { readonly writes: number }> {
  const faults = startFaults({})
  return { ...(await playPublishing({ folder: freshFolder(), faults, hasModel })), writes: faults.counts().writes }
}

/** Plays under the plan, and, when that life ends early, once more without. */
async function disturbed(plan: FaultPlan, hasModel: boolean): Promise<PublishedState> {
  const folder = freshFolder()
  try {
    return await playPublishing({ folder, faults: startFaults(plan), hasModel })
  } catch (error) {
    if (!(error instanceof Error) || !/Killed|Error/.test(error.name)) throw error
    return await playPublishing({ folder, faults: startFaults({}), hasModel })
  }
}

// Every so many writes, a number without divisors, so that collecting, writing files and sealing are all hit; before and after
// them by turns. `kill.test.ts` kills at every write of a smaller workload.
const strides = { plain: 11, model: 17, failing: 23 } as const
const killAt = (write: number): FaultPlan => ({ killAt: { write, when: write % 2 === 0 ? 'before' : 'after' } })

describe('a desk that dies while it publishes, corrects and recalls', () => {
  it('plays to well signed editions with their correction, and with what was recalled', async () => {
    const { told, problems, writes } = await undisturbed(false)
    expect(problems).toEqual([])
    expect(told).toContain('This desk corrects')
    expect(told).toContain('Golf calendar')
    expect(writes).toBeGreaterThan(100)
  }, 60_000)

  it('publishes the same to the byte wherever it is killed', async () => {
    const { writes, ...whole } = await undisturbed(false)
    for (let write = strides.plain; write <= writes; write += strides.plain)
      expect(await disturbed(killAt(write), false), `write ${write}`).toEqual(whole)
  }, 240_000)

  it('tells the same in a model’s words wherever it is killed', async () => {
    const { told, problems, writes } = await undisturbed(true)
    expect([told.includes('"wording":"model"'), problems]).toEqual([true, []])
    for (let write = strides.model; write <= writes; write += strides.model) {
      const again = await disturbed(killAt(write), true)
      expect(again.told, `write ${write}`).toBe(told)
      expect(again.problems, `write ${write}`).toEqual([])
    }
  }, 240_000)

  it.each(['SQLITE_FULL', 'SQLITE_IOERR'] as const)(
    'publishes the same after %s, wherever it comes',
    async (error) => {
      const { writes, ...whole } = await undisturbed(false)
      for (let write = strides.failing; write <= writes; write += strides.failing)
        expect(await disturbed({ failAt: { write, error } }, false), `write ${write}`).toEqual(whole)
    },
    240_000,
  )
})
