import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { virtualClock } from '#adapters/clock/virtual.ts'
import { openFormSender } from '#adapters/fetch/form-sender.ts'
import { openFolder } from '#adapters/files/folder.ts'
import { openHub } from '#adapters/hub/hub.ts'
import { localWakeups } from '#adapters/queue/local/wakeups.ts'
import { openSqlite } from '#adapters/store/sqlite/open-sqlite.ts'
import { openInline } from '#adapters/workshop/inline.ts'
import { configOf } from '#app/config/config.ts'
import { decideConfig } from '#app/config/decide-config.ts'
import { deskOptions } from '#app/config/defaults.ts'
import { ok } from '#core/model/failure.ts'
import { dayMs, type Instant } from '#core/model/instant.ts'
import type { SourceState } from '#core/model/source.ts'
import type { Subscription } from '#core/model/subscription.ts'
import type { Desk } from '#desk/desk.ts'
import { addSources, seedSchedule, sourceOf } from '#desk/seed.ts'
import { createApp } from '#server/app.ts'
import type { Deps } from '#server/deps.ts'
import { startServer } from '#server/listen.ts'
import { openTally } from '#server/tally.ts'
import { callerOf } from '../fixtures/caller.ts'
import { mistakeEvents } from './mistake-events.ts'
import { passTime } from './pass-time.ts'

/** Monday, 2 March 2026, midnight in GMT. */
const from: Instant = Date.UTC(2026, 2, 2)
export const feedUrl = 'https://gazette.example/rss'

/** A request that the little hub got: its form, by name. */
export type HubRequest = Readonly<Record<string, string>>

/** A hub of our own on a real port. What it does with a request is told by `onRequest`, before it answers. */
export type LittleHub = {
  readonly url: string
  readonly requests: readonly HubRequest[]
  /** The status it answers; 0 hangs up. */
  status: number
  onRequest: (request: HubRequest) => Promise<unknown>
  /** Asks back, as the recommendation says; answers status and text. */
  verify(request: HubRequest, more?: Readonly<Record<string, string>>): Promise<{ readonly status: number; readonly text: string }>
  /** Sends a document, signed with the secret of the request unless another is given; answers the status. */
  deliver(request: HubRequest, body: string, more?: { readonly secret?: string; readonly algorithm?: string }): Promise<number>
  close(): Promise<void>
}

export async function openLittleHub(): Promise<LittleHub> {
  const requests: HubRequest[] = []
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const piece of request) text += String(piece)
    const form = {
      ...Object.fromEntries(new URLSearchParams(text)),
      method: request.method ?? '',
      agent: request.headers['user-agent'] ?? '',
    }
    requests.push(form)
    await hub.onRequest(form)
    if (hub.status === 0) request.socket.destroy()
    else response.writeHead(hub.status, { location: '/elsewhere' }).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const hub: LittleHub = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    requests,
    status: 202,
    onRequest: async () => undefined,
    verify: async (request, more = {}) => {
      const url = new URL(request['hub.callback'] ?? '')
      const asked = {
        'hub.mode': request['hub.mode'] ?? '',
        'hub.topic': request['hub.topic'] ?? '',
        'hub.challenge': 'x7-Challenge',
        ...more,
      }
      for (const [name, value] of Object.entries({ 'hub.lease_seconds': request['hub.lease_seconds'] ?? '', ...asked }))
        url.searchParams.set(name, value)
      const answer = await fetch(url)
      return { status: answer.status, text: await answer.text() }
    },
    deliver: async (request, body, { secret = request['hub.secret'] ?? '', algorithm = 'sha256' } = {}) => {
      const signature = `${algorithm}=${createHmac(algorithm, secret).update(body).digest('hex')}`
      const headers = { 'content-type': 'application/rss+xml', 'x-hub-signature': signature }
      return (await fetch(request['hub.callback'] ?? '', { method: 'POST', body, headers })).status
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return hub
}

/** A desk on a real port with one source that names the hub, and time that passes from one job to the next. */
export type HubWorld = {
  readonly desk: Desk
  readonly deps: Deps
  readonly hub: LittleHub
  readonly sourceId: string
  /** What the feed lists now, newest first; the times at which it was fetched. */
  titles: readonly string[]
  readonly visits: readonly Instant[]
  /** Lets time pass, doing each job when it is due. */
  pass(ms: number): Promise<void>
  /** Opens the desk anew with this callback, or without one. */
  restart(callback: 'same' | 'off'): Promise<void>
  subscription(): Promise<Subscription | undefined>
  state(): Promise<SourceState>
  items(): Promise<readonly string[]>
  close(): Promise<void>
}

/** A feed with these titles, each an item of its own. */
export function rssOf(titles: readonly string[]): string {
  const items = titles.map((title) => `<item><title>${title}</title><guid isPermaLink="false">${title}</guid></item>`)
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbor Gazette</title>${items.join('')}</channel></rss>`
}

export async function openHubWorld(folder: string): Promise<HubWorld> {
  const clock = virtualClock(from)
  const hub = await openLittleHub()
  const visits: Instant[] = []
  const settings = decideConfig({ file: undefined, env: {}, flags: { 'edition.zone': 'UTC', 'fetch.pages': 'none' } })
  if (!settings.ok) throw new Error('the defaults are well')
  const defaults = deskOptions(configOf(settings.values), 'http://127.0.0.1:4500')
  const options = { ...defaults, editionAt: undefined, heartbeatMs: undefined, leaseMs: dayMs, atOnce: 1 }
  const { store, queue } = await openSqlite({ path: join(folder, 'headwater.db') })
  const sender = openFormSender({
    userAgent: 'Headwater/1 (+https://desk.example)',
    allow: ['127.0.0.0/8'],
    perHostPauseMs: 0,
    now: clock.now,
  })
  const ways = openHub(sender)
  const plain: Desk = {
    store,
    queue,
    wakeups: localWakeups(clock),
    clock: { now: clock.now, wait: async () => undefined },
    hub: ways,
    fetcher: {
      fetch: async (plan) => {
        visits.push(clock.now())
        const linkHeader = `<${hub.url}>; rel="hub", <${feedUrl}>; rel="self"`
        const more = { isUnchanged: false, finalUrl: plan.url, fetchedAt: clock.now(), status: 200, contentType: 'application/rss+xml' }
        return ok({ ...more, linkHeader, body: new TextEncoder().encode(rssOf(world.titles)) })
      },
      [Symbol.asyncDispose]: async () => undefined,
    },
    workshop: openInline({ identify: () => [{ tag: 'en', share: 1 }] }),
    files: openFolder(join(folder, 'editions')),
    events: mistakeEvents((why) => {
      throw new Error(why)
    }),
    beats: [],
    options,
  }
  const deps: Deps = {
    store,
    beats: [],
    zone: 'UTC',
    version: '0.0.0',
    baseUrl: 'http://127.0.0.1:4500/',
    hosts: [],
    callerOf: callerOf('visitor'),
    websub: { desk: { store, clock, wakeups: plain.wakeups, hub: ways }, tally: openTally(clock) },
    status: () => ({ phase: 'collecting', done: 0, total: 0, outcomes: [] }),
    isSample: () => false,
    bugFound: (error) => {
      throw error
    },
  }
  const listening = await startServer({ app: createApp(deps), host: '127.0.0.1', port: 0 })
  if (!listening.ok) throw new Error(listening.failure.why)
  const callback = `${listening.value.url}websub/`
  let desk: Desk = { ...plain, options: { ...options, callback } }
  const { source, outlet } = sourceOf(feedUrl, { kind: 'feed', title: 'Harbor Gazette', role: 'reporter', language: 'en' })
  await addSources(desk, [{ source, outlet }])
  const world: HubWorld = {
    get desk() {
      return desk
    },
    deps,
    hub,
    sourceId: source.id,
    titles: ['Old'],
    visits,
    pass: (ms) => passTime(desk, clock, ms),
    restart: async (to) => {
      desk = to === 'same' ? { ...plain, options: { ...options, callback } } : plain
      await seedSchedule(desk)
    },
    subscription: () => store.subscription(source.id),
    state: async () => {
      const state = await store.sourceState(source.id)
      if (state === undefined) throw new Error('the source has a state')
      return state
    },
    items: async () => (await store.itemsSeen(0, clock.now())).map((item) => item.title),
    close: async () => {
      await listening.value[Symbol.asyncDispose]()
      await hub.close()
      await ways[Symbol.asyncDispose]()
      await store[Symbol.asyncDispose]()
    },
  }
  return world
}
