import { join } from 'node:path'
import { virtualClock } from '#adapters/clock/virtual.ts'
import type { Faults } from '#adapters/faults/fault-plan.ts'
import { faultyFetcher } from '#adapters/faults/faulty-fetcher.ts'
import { faultyFiles } from '#adapters/faults/faulty-files.ts'
import { faultyQueue } from '#adapters/faults/faulty-queue.ts'
import { faultyStore } from '#adapters/faults/faulty-store.ts'
import { openFolder } from '#adapters/files/folder.ts'
import { localWakeups } from '#adapters/queue/local/wakeups.ts'
import { openSqlite } from '#adapters/store/sqlite/open-sqlite.ts'
import { dayMs, dayOf, hourMs } from '#core/model/instant.ts'
import type { Desk } from '#desk/desk.ts'
import { runDesk } from '#desk/run.ts'
import { addSources, askForEdition } from '#desk/seed.ts'
import { wordEmbedder } from '../contract/word-embedder.ts'
import { mistakeEvents } from './mistake-events.ts'
import { simDesk } from './sim-desk.ts'
import { firstDay, worldFetcher, worldSources } from './world.ts'

const days = 3
const cutOffHour = 18

/**
 * The fixed workload: three days of a small world, an edition each, on SQLite in `folder`. It can be killed anywhere and
 * called again on the same folder: it goes on where the store says it was. Answers the digest of the final state.
 */
export async function playWorkload(folder: string, faults: Faults): Promise<string> {
  const { desk, clock, close } = await openWorkload(folder, faults)
  try {
    await addSources(desk, worldSources)
    for (let day = Number((await desk.store.note('sim/day')) ?? 0); day < days; day += 1) {
      clock.set(firstDay + day * dayMs + cutOffHour * hourMs)
      await desk.store.commit([{ put: 'note', key: 'sim/day', value: String(day) }])
      await runDesk(desk, 'idle')
      await askForEdition(desk, 'open-source', dayOf(clock.now(), 'UTC'))
      await runDesk(desk, 'idle')
    }
    return await desk.store.digest()
  } finally {
    await close()
  }
}

async function openWorkload(
  folder: string,
  faults: Faults,
): Promise<{ desk: Desk; clock: ReturnType<typeof virtualClock>; close: () => Promise<void> }> {
  const clock = virtualClock(firstDay)
  const { store, queue } = await openSqlite({ path: join(folder, 'headwater.db') })
  const common = simDesk()
  const desk: Desk = {
    ...common,
    store: faultyStore(store, faults),
    queue: faultyQueue(queue, faults),
    wakeups: localWakeups(clock),
    // The pause after a trouble takes no time here, so that a disturbed run ends at the same instants.
    clock: { now: clock.now, wait: async () => undefined },
    fetcher: faultyFetcher(worldFetcher(clock), faults),
    embedder: wordEmbedder(),
    files: faultyFiles(openFolder(join(folder, 'editions')), faults),
    // A store in trouble is what the faults are for.
    events: { ...mistakeEvents((why) => failures.push(why)), storeInTrouble: () => undefined },
    // Two files an edition are enough to be killed between.
    options: { ...common.options, channels: ['markdown', 'json'] },
  }
  return { desk, clock, close: () => store[Symbol.asyncDispose]() }
}

/** Why jobs failed by our own mistake, over all lives; a good run has none. */
export const failures: string[] = []
