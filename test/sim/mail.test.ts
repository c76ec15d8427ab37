import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { virtualClock } from '#adapters/clock/virtual.ts'
import { type Faults, startFaults } from '#adapters/faults/fault-plan.ts'
import { faultyQueue } from '#adapters/faults/faulty-queue.ts'
import { faultyStore } from '#adapters/faults/faulty-store.ts'
import { openMemoryFolder } from '#adapters/files/memory.ts'
import { localWakeups } from '#adapters/queue/local/wakeups.ts'
import { openSqlite } from '#adapters/store/sqlite/open-sqlite.ts'
import type { Mailing } from '#core/mail/subscriber.ts'
import { ok } from '#core/model/failure.ts'
import { minuteMs } from '#core/model/instant.ts'
import type { Desk } from '#desk/desk.ts'
import { runDesk } from '#desk/run.ts'
import { addConfirmed } from '#desk/subscribers/add-confirmed.ts'
import { jobOf } from '#ports/queue.ts'
import { scriptedMailer } from '../contract/scripted-mailer.ts'
import { edition } from '../fixtures/channels/edition.ts'
import { mistakeEvents } from './mistake-events.ts'
import { simDesk } from './sim-desk.ts'

const folder = mkdtempSync(join(tmpdir(), 'headwater-mail-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const names = ['ada', 'bo']
const common = simDesk()

/** How often the mail server, which outlives the desk, took a mail for each mailbox. */
type Boxes = Map<string, number>

/** One life of a desk that mails an edition; a send is a write of the outside world, so that it can be killed before and after it, too. */
async function live(path: string, faults: Faults, boxes: Boxes): Promise<readonly Mailing[]> {
  const clock = virtualClock(edition.madeAt)
  const { store, queue } = await openSqlite({ path })
  try {
    const mailer = scriptedMailer()
    const desk: Desk = {
      ...common,
      store: faultyStore(store, faults),
      queue: faultyQueue(queue, faults),
      wakeups: localWakeups(clock),
      clock: { now: clock.now, wait: async () => undefined },
      files: openMemoryFolder(),
      fetcher: { fetch: () => Promise.reject(new Error('nothing is fetched')), [Symbol.asyncDispose]: async () => undefined },
      events: mistakeEvents(() => undefined),
      mail: {
        mailer: {
          ...mailer,
          send: ({ to }) =>
            faults.write(async () => {
              boxes.set(to, (boxes.get(to) ?? 0) + 1)
              return ok(undefined)
            }),
        },
        place: { from: { address: 'paper@desk.example', name: 'Paper' }, paperUrl: 'https://paper.example/', hasPlus: false, isOpen: true },
      },
      options: { ...common.options, channels: [] },
    }
    if ((await desk.store.subscribers()).length < names.length) {
      const before = { store: desk.store, clock: { now: () => edition.madeAt - minuteMs }, mailer }
      for (const name of names) await addConfirmed(before, { address: `${name}@lamp.example`, beats: ['open-source'], reason: 'a test' })
    }
    if ((await desk.store.editionById(edition.id)) === undefined)
      await desk.store.commit([
        { put: 'edition', edition },
        { put: 'job', job: jobOf('deliver', edition.id, clock.now()) },
      ])
    await runDesk(desk, 'idle')
    return await store.mailingsSince(0)
  } finally {
    await store[Symbol.asyncDispose]()
  }
}

describe('a desk that dies while it mails an edition', () => {
  it('mails it once to everybody when it lives', async () => {
    const boxes: Boxes = new Map()
    const mails = await live(join(folder, 'whole.db'), startFaults({}), boxes)
    expect([...boxes.values()]).toEqual(names.map(() => 1))
    expect(mails.map(({ state }) => state)).toEqual(names.map(() => 'sent'))
  })

  it('mails nobody twice at whatever write it is killed, and leaves at most the one mail that was under way unknown', async () => {
    const counted = startFaults({})
    await live(join(folder, 'counted.db'), counted, new Map())
    const { writes } = counted.counts()
    expect(writes).toBeGreaterThan(10)
    let unknowns = 0
    for (let write = 1; write <= writes; write += 1) {
      // Before a write is after the one before it.
      const boxes: Boxes = new Map()
      const path = join(folder, `${write}.db`)
      await live(path, startFaults({ killAt: { write, when: 'after' } }), boxes).catch((error: unknown) => {
        if (!(error instanceof Error) || error.name !== 'Killed') throw error
      })
      const mails = await live(path, startFaults({}), boxes)
      const at = `write ${write}`
      for (const count of boxes.values()) expect(count, at).toBe(1)
      const unknown = mails.filter(({ state }) => state === 'unknown')
      expect(unknown.length, at).toBeLessThanOrEqual(1)
      unknowns += unknown.length
      expect(mails.filter(({ state }) => state === 'sent').length + unknown.length, at).toBe(names.length)
      expect(boxes.size, at).toBeGreaterThanOrEqual(names.length - unknown.length)
    }
    // Of each mail: begun and not handed over; handed over and not noted.
    expect(unknowns).toBe(2 * names.length)
  }, 120_000)
})
