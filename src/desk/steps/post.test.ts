import { describe, expect, it, onTestFinished } from 'vitest'
import { virtualClock } from '#adapters/clock/virtual.ts'
import { openMemoryFolder } from '#adapters/files/memory.ts'
import { localWakeups } from '#adapters/queue/local/wakeups.ts'
import { openSqlite } from '#adapters/store/sqlite/open-sqlite.ts'
import type { Destination } from '#core/destinations/destination.ts'
import { limits } from '#core/limits.ts'
import type { Edition } from '#core/model/edition.ts'
import { type Failure, failed, ok, type Result } from '#core/model/failure.ts'
import { hourMs, minuteMs } from '#core/model/instant.ts'
import { jobOf } from '#ports/queue.ts'
import type { Store } from '#ports/store.ts'
import { sampleEdition, edition as telling } from '../../../test/fixtures/channels/edition.ts'
import { simDesk } from '../../../test/sim/sim-desk.ts'
import type { Desk } from '../desk.ts'
import { runDesk } from '../run.ts'
import { postState } from './post-state.ts'

const team: Destination = { name: 'team', kind: 'slack', beats: [], secret: { variable: 'TEAM' }, send: 'edition', line: {}, atMost: 20 }
const alerts: Destination = { ...team, name: 'alerts', send: 'stories', line: { score: 80 } }

type Given = {
  readonly destinations?: readonly Destination[]
  readonly edition?: Edition
  readonly wrapStore?: (store: Store) => Store
  readonly at?: number
}

async function given({ destinations = [team], edition = telling, wrapStore = (store) => store, at = 0 }: Given = {}) {
  const { store, queue } = await openSqlite({ path: ':memory:' })
  onTestFinished(() => store[Symbol.asyncDispose]())
  const clock = virtualClock(edition.madeAt + at)
  await store.commit([
    { put: 'edition', edition },
    { put: 'job', job: jobOf('deliver', edition.id, clock.now()) },
  ])
  const sent: string[] = []
  const answers: Result<void>[] = []
  const told: Failure[] = []
  const common = simDesk()
  const desk = {
    ...common,
    store: wrapStore(store),
    queue,
    wakeups: localWakeups(clock),
    clock: { now: clock.now, wait: async () => undefined },
    files: openMemoryFolder(),
    destinations,
    poster: {
      send: async ({ id }: { readonly id: string }, { name }: Destination) => {
        const answer = answers.shift() ?? ok(undefined)
        sent.push(`${name} ${answer.ok ? id : answer.failure.code}`)
        return answer
      },
    },
    events: {
      postFailed: ({ failure }: { readonly failure: Failure }) => told.push(failure),
      jobDone: () => undefined,
      jobFailed: ({ why }: { readonly why: string }) => {
        throw new Error(why)
      },
    },
    options: { ...common.options, channels: ['json'] },
  } as unknown as Desk
  const posts = async () =>
    (await store.deliveries(edition.id))
      .filter(({ channel }) => channel.startsWith('post '))
      .map(({ channel, place }) => `${channel}: ${place}`)
  return { desk, store, clock, sent, answers, told, posts, run: () => runDesk(desk, 'idle') }
}

describe('posting an edition', () => {
  it('follows its delivery, once for a destination, however often it is delivered', async () => {
    const { run, sent, store, posts } = await given({
      destinations: [team, { ...team, name: 'other' }, { ...team, name: 'elsewhere', beats: ['rail'] }],
    })
    await run()
    await store.commit([{ put: 'job', job: jobOf('deliver', telling.id, telling.madeAt) }])
    await run()
    expect(sent).toEqual(['other open-source/2026-05-28 other', 'team open-source/2026-05-28 team'].toSorted())
    expect(await posts()).toEqual(['post other: open-source/2026-05-28 other', 'post team: open-source/2026-05-28 team'])
  })

  it('sends a message for each story that crosses the line, the most important first', async () => {
    const { run, sent } = await given({ destinations: [alerts] })
    await run()
    expect(sent).toEqual(['gantry000001', 'lantern00002', 'bridge000003'].map((id) => `alerts open-source/2026-05-28 alerts story-${id}`))
  })

  it('sends no more than a destination wants in a day, and keeps how many were held back', async () => {
    const { run, sent, store } = await given({ destinations: [{ ...alerts, atMost: 2 }] })
    await run()
    expect([sent.length, (await postState(store, 'alerts')).heldBack]).toEqual([2, 1])
  })

  it('never posts the sample', async () => {
    const { run, sent } = await given({ edition: sampleEdition })
    await run()
    expect(sent).toEqual([])
  })

  it('does not post what is older than postAgeMs, such as an old edition with a new correction', async () => {
    const { run, sent } = await given({ at: limits.postAgeMs })
    await run()
    expect(sent).toEqual([])
  })

  it('waits for the end of quiet hours', async () => {
    // The edition is made at 04:00 UTC.
    const { run, sent, clock } = await given({ destinations: [{ ...team, quiet: { from: '22:00', to: '07:00' } }] })
    await run()
    expect(sent).toEqual([])
    clock.set(telling.madeAt + 3 * hourMs)
    await run()
    expect(sent).toEqual(['team open-source/2026-05-28 team'])
  })
})

describe('a destination that does not take it', () => {
  it('is left alone for as long as it asks, then asked again, and told of once', async () => {
    const { run, sent, answers, clock, told, store } = await given()
    const busy = failed('post/busy', 'team', 'It answered 429.', { retryAfterMs: 10 * minuteMs })
    answers.push(busy, busy)
    await run()
    expect(sent).toEqual(['team post/busy'])
    clock.set(telling.madeAt + 9 * minuteMs)
    await run()
    expect(sent.length).toBe(1)
    clock.set(telling.madeAt + 10 * minuteMs)
    await run()
    clock.set(telling.madeAt + 20 * minuteMs)
    await run()
    expect(sent).toEqual(['team post/busy', 'team post/busy', 'team open-source/2026-05-28 team'])
    expect(told.length).toBe(1)
    expect((await postState(store, 'team')).failure).toBeUndefined()
  })

  it('is tried less and less often, an hour apart at most (postAgainMaxMs), until the edition is old', async () => {
    const { run, sent, answers, clock } = await given()
    answers.push(...Array.from({ length: 100 }, () => failed('post/unreachable', 'team', 'Nobody there.')))
    const tries: number[] = []
    for (let minute = 0; minute < 26 * 60; minute += 1) {
      clock.set(telling.madeAt + minute * minuteMs)
      const before = sent.length
      await run()
      if (sent.length > before) tries.push(minute)
    }
    const gaps = tries.slice(1).map((minute, at) => minute - (tries[at] ?? 0))
    expect(gaps.slice(0, 7)).toEqual([1, 2, 4, 8, 16, 32, 60])
    expect([Math.max(...gaps) * minuteMs, tries.at(-1) as number]).toEqual([
      limits.postAgainMaxMs,
      expect.toSatisfy((minute) => minute < 24 * 60),
    ])
  })

  it('is asked once an edition when it refuses, and says so in its state', async () => {
    const { run, sent, answers, clock, told, store } = await given({ destinations: [alerts] })
    answers.push(failed('post/refused', 'alerts', 'It answered 404: no_service'))
    for (const hours of [0, 1, 2, 20]) {
      clock.set(telling.madeAt + hours * hourMs)
      await run()
    }
    expect([sent, told.map(({ code }) => code)]).toEqual([['alerts post/refused'], ['post/refused']])
    expect((await postState(store, 'alerts')).failure).toMatchObject({ code: 'post/refused', why: 'It answered 404: no_service' })
  })

  it('does not keep the others from theirs', async () => {
    const { run, sent, answers } = await given({ destinations: [team, { ...team, name: 'other' }] })
    answers.push(failed('post/unreachable', 'x', 'Nobody there.'))
    await run()
    expect(sent.length).toBe(2)
  })
})

describe('a desk that dies while it posts', () => {
  it('sends each message, and at most the one under way twice, wherever it is killed', async () => {
    const whole = ['gantry000001', 'lantern00002', 'bridge000003'].map((id) => `alerts open-source/2026-05-28 alerts story-${id}`)
    for (let kill = 1; kill <= 5; kill += 1) {
      let commits = 0
      const { run, sent, posts } = await given({
        destinations: [alerts],
        wrapStore: (store) => ({
          ...store,
          commit: async (...args) => {
            commits += 1
            if (commits === kill) throw Object.assign(new Error('killed'), { name: 'Killed' })
            return await store.commit(...args)
          },
        }),
      })
      await run().catch(() => undefined)
      await run()
      expect([...new Set(sent)], `commit ${kill}`).toEqual(whole)
      expect([sent.length - whole.length <= 1, (await posts()).length], `commit ${kill}`).toEqual([true, 3])
    }
  })
})
