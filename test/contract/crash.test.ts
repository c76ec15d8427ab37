import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it, onTestFinished } from 'vitest'
import { type FaultPlan, Killed, startFaults } from '#adapters/faults/fault-plan.ts'
import { faultyQueue } from '#adapters/faults/faulty-queue.ts'
import { faultyStore } from '#adapters/faults/faulty-store.ts'
import { openSqlite } from '#adapters/store/sqlite/open-sqlite.ts'
import { folderOfTest, type Opened } from './place.ts'
import { beginDay, playDay } from './workload.ts'

const run = promisify(execFile)

it.each(['before', 'after'] as const)('ends a day with the same digest when it is killed %s any of its writes', async (when) => {
  const { digest, writes } = await undisturbed()
  for (let write = 1; write <= writes; write += 1) {
    const path = join(folderOfTest(), 'headwater.db')
    const first = await opened(path)
    await expect(playUnder(first, { killAt: { write, when } }), `write ${write}`).rejects.toThrow(Killed)
    // The first handle is left open, as a killed process leaves its file.
    const second = await opened(path)
    await playDay(second.store, second.queue)
    expect(await second.store.digest(), `write ${write}`).toBe(digest)
    expect(await second.store.problems()).toEqual([])
  }
})

it.each(['SQLITE_BUSY', 'SQLITE_FULL', 'SQLITE_IOERR'] as const)(
  'ends a day with the same digest when any write fails with %s',
  async (error) => {
    const { digest, writes } = await undisturbed()
    for (let write = 1; write <= writes; write += 1) {
      const handle = await opened(':memory:')
      await expect(playUnder(handle, { failAt: { write, error } })).rejects.toThrow(/locked|full|I\/O/)
      await playDay(handle.store, handle.queue)
      expect(await handle.store.digest(), `write ${write}`).toBe(digest)
    }
  },
)

it('ends a day with the same digest when real processes are killed one after the other', async () => {
  const { digest, writes } = await undisturbed()
  const path = join(folderOfTest(), 'headwater.db')
  // Each process gets a little further than the one before; expired leases make a few more writes than the quiet day has.
  for (const write of [1, 2, 3, 5, 7]) await expect(child(path, `${write}`)).rejects.toMatchObject({ signal: 'SIGKILL' })
  await child(path)
  const after = await opened(path)
  expect(await after.store.digest()).toBe(digest)
  expect(await after.store.problems()).toEqual([])
  expect(writes).toBeGreaterThan(7)
})

it('lets processes that start at the same moment make the database and share the work', async () => {
  const { digest } = await undisturbed()
  const path = join(folderOfTest(), 'new', 'headwater.db')
  await Promise.all([child(path, 'open'), child(path, 'open'), child(path, 'open')])
  const after = await opened(path)
  await beginDay(after.store)
  await Promise.all([child(path), child(path), child(path)])
  expect(await after.store.digest()).toBe(digest)
  expect(await after.store.problems()).toEqual([])
})

async function undisturbed(): Promise<{ readonly digest: string; readonly writes: number }> {
  const handle = await opened(':memory:')
  const faults = startFaults({})
  await playDay(faultyStore(handle.store, faults), faultyQueue(handle.queue, faults))
  return { digest: await handle.store.digest(), writes: faults.counts().writes }
}

async function playUnder({ store, queue }: Opened, plan: FaultPlan): Promise<void> {
  const faults = startFaults(plan)
  await playDay(faultyStore(store, faults), faultyQueue(queue, faults))
}

async function opened(path: string): Promise<Opened> {
  const handle = await openSqlite({ path })
  onTestFinished(() => handle.store[Symbol.asyncDispose]())
  return handle
}

async function child(path: string, ...write: readonly string[]): Promise<void> {
  await run(process.execPath, [fileURLToPath(new URL('./crash-child.ts', import.meta.url)), path, ...write])
}
