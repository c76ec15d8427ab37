import { parseAtomFeed } from 'feedsmith'
import { expect, onTestFinished, test } from 'vitest'
import { virtualClock } from '#adapters/clock/virtual.ts'
import { openFormSender } from '#adapters/fetch/form-sender.ts'
import { openMemoryFolder } from '#adapters/files/memory.ts'
import { openHub } from '#adapters/hub/hub.ts'
import { localWakeups } from '#adapters/queue/local/wakeups.ts'
import { openSqlite } from '#adapters/store/sqlite/open-sqlite.ts'
import { correctionByPerson } from '#core/corrections/correction-by-person.ts'
import type { Edition } from '#core/model/edition.ts'
import type { Failure } from '#core/model/failure.ts'
import { dayMs, hourMs } from '#core/model/instant.ts'
import { printedBriefs } from '#core/stages/compose/printed.ts'
import { makeCorrection } from '#desk/corrections/make-correction.ts'
import type { Desk } from '#desk/desk.ts'
import { jobOf } from '#ports/queue.ts'
import { createApp } from '#server/app.ts'
import type { Deps } from '#server/deps.ts'
import { startServer } from '#server/listen.ts'
import { callerOf } from '../fixtures/caller.ts'
import { edition, sampleEdition } from '../fixtures/channels/edition.ts'
import { openLittleHub } from './hub-world.ts'
import { passTime } from './pass-time.ts'
import { simDesk } from './sim-desk.ts'

/** A desk, its paper on a real port, and a hub of our own on another. */
async function opened() {
  const clock = virtualClock(edition.madeAt)
  const hub = await openLittleHub()
  const { store, queue } = await openSqlite({ path: ':memory:' })
  const ways = openHub(openFormSender({ userAgent: 'Headwater/1', allow: ['127.0.0.0/8'], perHostPauseMs: 0, now: clock.now }))
  let baseUrl = ''
  const deps: Deps = {
    store,
    beats: [{ id: edition.beat, title: edition.beatTitle, sections: edition.sections }],
    zone: 'UTC',
    version: '0.0.0',
    get baseUrl() {
      return baseUrl
    },
    hosts: [],
    callerOf: callerOf('visitor'),
    feeds: { hub: hub.url, clock },
    status: () => ({ phase: 'collecting', done: 0, total: 0, outcomes: [] }),
    isSample: () => false,
    bugFound: (error) => {
      throw error
    },
  }
  const paper = await startServer({ app: createApp(deps), host: '127.0.0.1', port: 0 })
  if (!paper.ok) throw new Error(paper.failure.why)
  baseUrl = paper.value.url
  onTestFinished(async () => {
    await paper.value[Symbol.asyncDispose]()
    await hub.close()
    await ways[Symbol.asyncDispose]()
    await store[Symbol.asyncDispose]()
  })
  const failures: Failure[] = []
  const common = simDesk()
  const events = { jobDone: () => undefined, postFailed: ({ failure }: { readonly failure: Failure }) => failures.push(failure) }
  const desk = {
    ...common,
    store,
    queue,
    clock: { now: clock.now, wait: async () => undefined },
    wakeups: localWakeups(clock),
    hub: ways,
    files: openMemoryFolder(),
    events: { ...events, jobFailed: ({ why }: { readonly why: string }) => expect.unreachable(why) },
    options: { ...common.options, leaseMs: dayMs, channels: ['json'], announceTo: { hub: hub.url, paperUrl: baseUrl } },
  } as unknown as Desk
  const publish = async (from: Edition): Promise<void> => {
    await store.commit([
      { put: 'edition', edition: from },
      { put: 'job', job: jobOf('deliver', from.id, clock.now()) },
    ])
  }
  return { desk, hub, baseUrl, failures, publish, pass: (ms: number) => passTime(desk, clock, ms) }
}

test('a new edition is told to the hub, which finds in each feed itself and the address that it was told', async () => {
  const { hub, baseUrl, publish, pass } = await opened()
  const found: unknown[] = []
  hub.onRequest = async (request) => {
    const answer = await fetch(request['hub.url'] ?? '')
    const body = await answer.text()
    const isAtom = answer.headers.get('content-type')?.startsWith('application/atom+xml') === true
    const links = isAtom ? parseAtomFeed(body).links : undefined
    const self = isAtom ? links?.find(({ rel }) => rel === 'self')?.href : JSON.parse(body).feed_url
    const named = isAtom ? links?.find(({ rel }) => rel === 'hub')?.href : JSON.parse(body).hubs[0].url
    const header = answer.headers.get('link') ?? ''
    found.push([request['hub.mode'], self === request['hub.url'], named, header.includes(`<${hub.url}>; rel="hub"`)])
  }
  await publish(edition)
  await pass(hourMs)
  const topics = hub.requests.map((request) => request['hub.url'])
  const sections = new Set(printedBriefs(edition).map(({ section }) => section))
  expect(topics).toHaveLength(2 * (1 + sections.size))
  expect(topics).toContain(`${baseUrl}open-source/feed.atom`)
  expect(topics).toContain(`${baseUrl}open-source/feed.json`)
  expect(new Set(found.map((each) => JSON.stringify(each)))).toEqual(new Set([JSON.stringify(['publish', true, hub.url, true])]))
})

test('a correction is told, too, with the feed of corrections', async () => {
  const { desk, hub, baseUrl, publish, pass } = await opened()
  await publish(edition)
  await pass(hourMs)
  const before = hub.requests.length
  const [brief] = printedBriefs(edition)
  await makeCorrection(desk.store, correctionByPerson({ edition, wrong: brief?.headline, says: 'It was otherwise', at: desk.clock.now() }))
  await pass(hourMs)
  const topics = hub.requests.slice(before).map((request) => request['hub.url'])
  expect(topics).toContain(`${baseUrl}corrections.atom`)
  expect(topics).toContain(`${baseUrl}open-source/feed.atom`)
})

test('a hub that does not answer is told again, ever less often, and left alone after some hours', async () => {
  const { hub, failures, publish, pass } = await opened()
  hub.status = 500
  await publish(edition)
  await pass(2 * dayMs)
  const tries = hub.requests.length
  expect(tries).toBeGreaterThan(4)
  expect(tries).toBeLessThan(15)
  expect(new Set(failures.map(({ code }) => code))).toEqual(new Set(['fetch/status']))
  await pass(dayMs)
  expect(hub.requests).toHaveLength(tries)
})

test('a hub that is well again hears of the edition', async () => {
  const { hub, publish, pass } = await opened()
  hub.status = 503
  await publish(edition)
  await pass(hourMs / 2)
  hub.status = 204
  await pass(3 * hourMs)
  const told = hub.requests.filter((request) => request['hub.url']?.endsWith('/feed.json'))
  expect(told.length).toBeGreaterThan(0)
})

test('the sample is never announced', async () => {
  const { hub, publish, pass } = await opened()
  await publish(sampleEdition)
  await pass(dayMs)
  expect(hub.requests).toEqual([])
})
