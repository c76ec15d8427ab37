import { join } from 'node:path'
import { startFaults } from '#adapters/faults/fault-plan.ts'
import { faultyQueue } from '#adapters/faults/faulty-queue.ts'
import { faultyStore } from '#adapters/faults/faulty-store.ts'
import { openSqlite } from '#adapters/store/sqlite/open-sqlite.ts'
import { keptContract } from './kept.contract.ts'
import { folderOfTest, type Place } from './place.ts'
import { queueContract } from './queue.contract.ts'
import { storeContract } from './store.contract.ts'

const file = (): Place => {
  const path = join(folderOfTest(), 'data', 'headwater.db')
  return { open: () => openSqlite({ path }) }
}
const memory = (): Place => ({ open: () => openSqlite({ path: ':memory:' }) })

storeContract('SQLite in a file', file)
storeContract('SQLite in memory', memory)
queueContract('SQLite in a file', file)
queueContract('SQLite in memory', memory)
keptContract('SQLite in a file', file)

// A plan without faults must change nothing.
const planned = (): Place => ({
  open: async () => {
    const { store, queue } = await openSqlite({ path: ':memory:' })
    const faults = startFaults({})
    return { store: faultyStore(store, faults), queue: faultyQueue(queue, faults) }
  },
})
storeContract('SQLite behind a fault plan', planned)
queueContract('SQLite behind a fault plan', planned)
