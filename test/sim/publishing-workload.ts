import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { virtualClock } from '#adapters/clock/virtual.ts'
import type { Faults } from '#adapters/faults/fault-plan.ts'
import { faultyFiles } from '#adapters/faults/faulty-files.ts'
import { faultyQueue } from '#adapters/faults/faulty-queue.ts'
import { faultyStore } from '#adapters/faults/faulty-store.ts'
import { openFolder } from '#adapters/files/folder.ts'
import { localWakeups } from '#adapters/queue/local/wakeups.ts'
import { openSqlite } from '#adapters/store/sqlite/open-sqlite.ts'
import { editionFoldersAt, verifyPlace } from '#app/edition-folders.ts'
import { correctionByPerson } from '#core/corrections/correction-by-person.ts'
import type { Edition } from '#core/model/edition.ts'
import { dayMs, dayOf, hourMs } from '#core/model/instant.ts'
import { printedClaims } from '#core/stages/compose/printed.ts'
import { makeCorrection } from '#desk/corrections/make-correction.ts'
import type { Desk } from '#desk/desk.ts'
import { findLeftOut } from '#desk/recall/find-left-out.ts'
import { recallItem } from '#desk/recall/recall-item.ts'
import { runDesk } from '#desk/run.ts'
import { addSources, askForEdition } from '#desk/seed.ts'
import { completion, scriptedWriter } from '../contract/scripted-writer.ts'
import { testSigner } from '../fixtures/sealed-folder.ts'
import { mistakeEvents } from './mistake-events.ts'
import { simDesk } from './sim-desk.ts'
import { firstDay, worldFetcher, worldSources } from './world.ts'

const beat = 'open-source'
const days = 3
const cutOffHour = 18

export type Publishing = {
  readonly folder: string
  readonly faults: Faults
  /** Whether a language model words the editions. */
  readonly hasModel: boolean
}

/** What was published in the end: to be compared with that of another life of the desk. */
export type PublishedState = {
  /** The sentences of all editions with what they cite, corrections, rules, and what the evidence says of each sentence. */
  readonly told: string
  /** The hash of each published file, by path. */
  readonly files: ReadonlyMap<string, string>
  /** What `headwater verify` has against the published folders. */
  readonly problems: readonly string[]
}

/**
 * Three days of the small world, each with an edition that is sealed; a person corrects the first one, and recalls what the second
 * one left out. It can be killed anywhere and called again on the same folder.
 */
export async function playPublishing({ folder, faults, hasModel }: Publishing): Promise<PublishedState> {
  const clock = virtualClock(firstDay)
  const { store, queue } = await openSqlite({ path: join(folder, 'headwater.db') })
  const common = simDesk()
  const desk: Desk = {
    ...common,
    store: faultyStore(store, faults),
    queue: faultyQueue(queue, faults),
    wakeups: localWakeups(clock),
    clock: { now: clock.now, wait: async () => undefined },
    fetcher: worldFetcher(clock),
    files: faultyFiles(openFolder(join(folder, 'editions')), faults),
    // A key that is no dice, so that all lives sign alike.
    signer: testSigner,
    ...(hasModel ? { writer: scriptedWriter(({ user }) => completion(firstOf(user))) } : {}),
    events: mistakeEvents(() => undefined),
    options: { ...common.options, channels: ['site'] },
  }
  try {
    await addSources(desk, worldSources)
    for (let day = Number((await desk.store.note('sim/day')) ?? 0); day < days; day += 1) {
      clock.set(firstDay + day * dayMs + cutOffHour * hourMs)
      await desk.store.commit([{ put: 'note', key: 'sim/day', value: String(day) }])
      await runDesk(desk, 'idle')
      const date = dayOf(clock.now(), 'UTC')
      await askForEdition(desk, beat, date)
      await runDesk(desk, 'idle')
      const edition = await desk.store.edition(beat, date)
      if (edition === undefined) throw new Error(`there is no edition of ${date}`)
      if (day === 0) await correct(desk, edition)
      if (day === 1) await recallGolf(desk)
      await runDesk(desk, 'idle')
    }
    return await stateOf(desk, folder)
  } finally {
    await store[Symbol.asyncDispose]()
  }
}

async function correct(desk: Desk, edition: Edition): Promise<void> {
  const wrong = printedClaims(edition)[0]
  await makeCorrection(desk.store, correctionByPerson({ edition, wrong, says: 'It was on Sunday.', at: desk.clock.now() }))
}

async function recallGolf(desk: Desk): Promise<void> {
  const sought = await findLeftOut(desk.store, 'Golf calendar', beat)
  const [ofBeat] = desk.beats
  if (!sought.ok || ofBeat === undefined) throw new Error('the golf calendar was left out')
  const recalled = await recallItem({ ...desk, rank: desk.options.rank }, { beat: ofBeat, found: sought.found, as: 'story' })
  if (!recalled.ok) throw new Error(recalled.what)
}

/** The model says the first sentence that it is shown again. */
function firstOf(user: string): string {
  const [, id = '', text = ''] = /<source id="([^"]+)"[^>]*>([^<]*)</.exec(user) ?? []
  return JSON.stringify({ sentences: [{ text: text.trim(), ids: [id] }] })
}

async function stateOf({ store }: Desk, folder: string): Promise<PublishedState> {
  const editions = []
  for (const { id } of await store.editions(beat, days)) {
    const edition = await store.editionById(id)
    const evidence = await store.evidence(id)
    const corrections = (await store.corrections([id])).map(({ claim, claimId }) => [claim.text, claimId])
    editions.push({ id, claims: edition && printedClaims(edition), articles: evidence?.articles, corrections })
  }
  const rules = (await store.beatRules()).map(({ id, does }) => ({ id, does }))
  const root = join(folder, 'editions')
  const paths = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const places = paths.map(({ parentPath, name }) => join(parentPath, name)).sort()
  return {
    told: JSON.stringify({ editions, rules }),
    files: new Map(places.map((place) => [place.slice(root.length), createHash('sha256').update(readFileSync(place)).digest('hex')])),
    problems: editionFoldersAt(root).flatMap((place) => verifyPlace(place, undefined).verdicts.flatMap(({ problems }) => problems)),
  }
}
