import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { virtualClock } from '#adapters/clock/virtual.ts'
import { openSqlite } from '#adapters/store/sqlite/open-sqlite.ts'
import { addressGuard } from '#app/address-guard.ts'
import { configOf } from '#app/config/config.ts'
import { decideConfig } from '#app/config/decide-config.ts'
import { stageDefaults } from '#app/config/stage-defaults.ts'
import { loadBeats } from '#app/load-beats.ts'
import { newSecret } from '#app/new-secret.ts'
import type { LeftOut } from '#core/model/edition.ts'
import { issuePass } from '#desk/access/issue-pass.ts'
import type { Caller } from '#server/access.ts'
import { createApp } from '#server/app.ts'
import type { Deps, SettingsParts } from '#server/deps.ts'
import type { Route } from '#server/route.ts'
import { routes } from '#server/routes.ts'
import { sample } from '../contract/samples.ts'
import { scriptedMailer } from '../contract/scripted-mailer.ts'
import { edition } from '../fixtures/channels/edition.ts'

/** A desk with a real memory and everything a server can have switched on, asked by its owner. */
export type HostileDesk = AsyncDisposable & {
  readonly deps: Deps
  /** Which fields a route reads, found out by asking it until it reads nothing new. */
  readonly fieldsRead: Map<string, Set<string>>
  ask(path: string, init?: RequestInit): Promise<Response>
  /** Everything that could be changed, as one text. */
  state(): Promise<string>
  /** Mistakes of ours so far. */
  readonly bugs: unknown[]
  readonly subscriberKey: string
  /** An item that can be recalled. */
  readonly leftOutKey: string
  /** An address that leads to a route and, where it can, to something; `parts` stand in it as they are. */
  pathOf(path: string, parts?: Readonly<Record<string, string>>): string
}

const base = 'http://127.0.0.1:4500/'

export async function openHostileDesk(): Promise<HostileDesk> {
  const { store } = await openSqlite({ path: ':memory:' })
  const beats = loadBeats([edition.beat])
  if (!beats.ok) throw new Error('the beat is well')
  await store.commit([
    { put: 'outlet', outlet: sample.outlet() },
    { put: 'source', source: sample.source() },
    { put: 'item', item: sample.item() },
    { put: 'article', article: sample.article() },
    { put: 'story', story: sample.story({ articleIds: ['article-1'] }) },
    { put: 'edition', edition: { ...edition, leftOut: [leftOut] } },
  ])
  const known: Readonly<Record<string, string | undefined>> = {
    beat: edition.beat,
    date: edition.date,
    id: edition.top[0]?.storyId,
    section: edition.sections[0]?.id,
    name: `${edition.date}.json`,
  }
  const folder = mkdtempSync(join(tmpdir(), 'headwater-hostile-'))
  const decided = decideConfig({ file: undefined, env: {}, flags: {} })
  if (!decided.ok) throw new Error('the defaults are without problems')
  writeFileSync(join(folder, 'headwater.yaml'), 'server:\n  port: 4600\n')
  const clock = virtualClock(edition.cutOff)
  const passes = await openSqlite({ path: ':memory:' })
  const access = { store: passes.store, clock: { now: () => clock.now(), wait: async () => undefined }, newSecret }
  const session = await issuePass(access, { kind: 'session', scope: 'admin', name: 'owner' })
  if (session === undefined) throw new Error('not issued')
  const subscriberKey = 'k'.repeat(43)
  await store.commit([{ put: 'subscriber', subscriber: { ...subscriber, key: subscriberKey, beats: [edition.beat] } }])
  const caller: Caller = { kind: 'admin', name: 'owner', by: 'session', passId: session.pass.id }
  const settings: SettingsParts = {
    env: {},
    flags: {},
    path: join(folder, 'headwater.yaml'),
    running: decided.values,
    desk: { store, clock, wakeups: { announce: () => undefined } },
    look: async () => ({ is: 'no-address' }),
    guard: addressGuard(configOf(decided.values)),
    inspect: async () => [],
  }
  const always = { take: () => true }
  const bugs: unknown[] = []
  const fieldsRead = new Map<string, Set<string>>()
  const deps: Deps = {
    store,
    beats: beats.value.map(({ id, title, sections }) => ({ id, title, sections })),
    zone: 'UTC',
    version: '0.0.0',
    baseUrl: base,
    hosts: [],
    callerOf: async () => caller,
    asking: {
      clock,
      events: { modelFailed: () => undefined },
      options: { zone: 'UTC', word: noModel, ask: stageDefaults.ask, check: stageDefaults.check },
    },
    recall: { beats: beats.value, clock, rank: stageDefaults.rank },
    status: () => ({ phase: 'idle', done: 0, total: 0, outcomes: [] }),
    isSample: () => false,
    access: { desk: access, attempts: { waitMs: () => 0, failed: () => undefined } },
    mail: { desk: { store, clock, wakeups: { announce: () => undefined }, mailer: scriptedMailer() }, tally: always, isOpen: true },
    settings,
    feeds: { clock, hub: 'https://hub.example/', license: 'https://license.example/', contact: 'mailto:a@lamp.example' },
    costs: always,
    bugFound: (error, path) => bugs.push(`${path}: ${error instanceof Error ? error.stack : error}`),
  }
  const app = createApp(
    deps,
    routes.map((route) => listening(route, fieldsRead)),
  )
  return {
    deps,
    fieldsRead,
    bugs,
    ask: async (path, init = {}) => await app.request(base.slice(0, -1) + path, init),
    state: async () => {
      const rows = [await store.digest(), await store.subscribers(), await store.beatRules(), await passes.store.passes()]
      return JSON.stringify([...rows, readdirSync(folder), readFileSync(settings.path, 'utf8')])
    },
    subscriberKey,
    leftOutKey: leftOut.itemKey,
    pathOf: (path, parts = {}) => path.replaceAll(/:(\w+)(\{[^}]*\})?/g, (_, name: string) => parts[name] ?? known[name] ?? 'x1'),
    [Symbol.asyncDispose]: async () => {
      await passes.store[Symbol.asyncDispose]()
      await store[Symbol.asyncDispose]()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const noModel = { deadlineMs: 1, tokensPerDay: 0, tokensPerEdition: 0, answerDays: 1, hasInsights: false, hasSecondOpinion: false }

const leftOut: LeftOut = {
  itemKey: 'item-1',
  title: 'A <b>view</b> of Weirton',
  url: 'https://weir.example/1',
  outletName: 'The Weir',
  language: 'en',
  reason: 'off-beat',
}

const subscriber = {
  id: 'subscriber-0123456789ab',
  address: 'ada@lamp.example',
  state: 'confirmed',
  by: 'self',
  askedAt: 0,
  askedCount: 1,
  bounces: [],
} as const

/** The route, telling which fields of the address it reads. */
function listening(route: Route, fieldsRead: Map<string, Set<string>>): Route {
  const names = fieldsRead.get(route.path) ?? new Set(Object.keys(route.api?.query?.shape ?? {}))
  fieldsRead.set(route.path, names)
  // A route of the API declares its fields, and repeats the names of those it does not know.
  if (route.api !== undefined) return route
  const heard = <Asked extends Parameters<Route['answer']>[0]>(ask: Asked): Asked => ({
    ...ask,
    query: (name: string) => {
      names.add(name)
      return ask.query(name)
    },
    queries: (name: string) => {
      names.add(name)
      return ask.queries(name)
    },
  })
  const { takes } = route
  return {
    ...route,
    answer: (ask, deps) => route.answer(heard(ask), deps),
    ...(takes === undefined ? {} : { takes: { ...takes, take: (sent, deps) => takes.take(heard(sent), deps) } }),
  }
}
