import { startFaults } from '#adapters/faults/fault-plan.ts'
import { faultyQueue } from '#adapters/faults/faulty-queue.ts'
import { faultyStore } from '#adapters/faults/faulty-store.ts'
import { openSqlite } from '#adapters/store/sqlite/open-sqlite.ts'
import { playDay } from './workload.ts'

// A process for `crash.test.ts`: plays the day on the file it is given and, asked to, kills itself for real at a write. With
// `open` it only opens the file.
const [path = '', write] = process.argv.slice(2)
const { store, queue } = await openSqlite({ path })
const faults = startFaults({
  ...(write === undefined || write === 'open' ? {} : { killAt: { write: Number(write), when: 'after' } }),
  die: () => process.kill(process.pid, 'SIGKILL'),
})
if (write !== 'open') await playDay(faultyStore(store, faults), faultyQueue(queue, faults))
await store[Symbol.asyncDispose]()
