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
import { openInline } from '#adapters/workshop/inline.ts'
import { configOf } from '#app/config/config.ts'
import { decideConfig } from '#app/config/decide-config.ts'
import { deskOptions } from '#app/config/defaults.ts'
import { loadBeats } from '#app/load-beats.ts'
import { dayMs, dayOf, hourMs } from '#core/model/instant.ts'
import type { Desk } from '#desk/desk.ts'
import { runDesk } from '#desk/run.ts'
import { addSources, askForEdition } from '#desk/seed.ts'
import { wordEmbedder } from '../contract/word-embedder.ts'
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
  const beats = loadBeats(['open-source'])
  const settings = decideConfig({ file: undefined, env: {}, flags: { 'edition.zone': 'UTC', 'fetch.pages': 'none' } })
  if (!beats.ok || !settings.ok) throw new Error('the beat and the defaults are well')
  const desk: Desk = {
    store: faultyStore(store, faults),
    queue: faultyQueue(queue, faults),
    wakeups: localWakeups(clock),
    // The pause after a trouble takes no time here, so that a disturbed run ends at the same instants.
    clock: { now: clock.now, wait: async () => undefined },
    fetcher: faultyFetcher(worldFetcher(clock), faults),
    workshop: openInline({ identify: () => [{ tag: 'en', share: 1 }] }),
    embedder: wordEmbedder(),
    files: faultyFiles(openFolder(join(folder, 'editions')), faults),
    events: {
      sourceCollected: () => undefined,
      jobDone: () => undefined,
      jobFailed: ({ why }) => failures.push(why),
      textsEmbedded: () => undefined,
      embeddingFailed: () => undefined,
      storeInTrouble: () => undefined,
      editionPublished: () => undefined,
    },
    beats: beats.value,
    // A lease of no length: the next life of the killed worker takes its job at once, as after a real lease has run out.
    options: {
      ...deskOptions(configOf(settings.values), 'http://127.0.0.1:4500'),
      worker: 'sim',
      leaseMs: 0,
      heartbeatMs: undefined,
      atOnce: 1,
      // Two files an edition are enough to be killed between.
      channels: ['markdown', 'json'],
      editionAt: undefined,
    },
  }
  return { desk, clock, close: () => store[Symbol.asyncDispose]() }
}

/** Why jobs failed by our own mistake, over all lives; a good run has none. */
export const failures: string[] = []
