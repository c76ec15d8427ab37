import { join } from 'node:path'
import { virtualClock } from '#adapters/clock/virtual.ts'
import { openFolder } from '#adapters/files/folder.ts'
import { localWakeups } from '#adapters/queue/local/wakeups.ts'
import { openSqlite } from '#adapters/store/sqlite/open-sqlite.ts'
import { openInline } from '#adapters/workshop/inline.ts'
import { configOf } from '#app/config/config.ts'
import { decideConfig } from '#app/config/decide-config.ts'
import { deskOptions } from '#app/config/defaults.ts'
import { failed, ok, type Result } from '#core/model/failure.ts'
import type { FetchPlan } from '#core/model/fetch-plan.ts'
import { dayMs, hourMs, type Instant } from '#core/model/instant.ts'
import type { Source, SourceState } from '#core/model/source.ts'
import type { Desk } from '#desk/desk.ts'
import { addSources, sourceOf } from '#desk/seed.ts'
import type { Fetched } from '#ports/fetcher.ts'
import { mistakeEvents } from './mistake-events.ts'
import { passTime } from './pass-time.ts'

/** One request of a watched source: when, how many before it, and for what. */
export type Visit = { readonly at: Instant; readonly number: number; readonly plan: FetchPlan }

/** What a source answers to a visit. */
export type Answering = (visit: Visit) => Result<Fetched>

/** A desk with sources that answer as they are told, and time that passes from one job to the next. */
export type Watch = {
  readonly desk: Desk
  readonly visits: readonly Visit[]
  /** Lets time pass, doing each job when it is due. */
  pass(ms: number): Promise<void>
  source(): Promise<Source>
  state(): Promise<SourceState>
  /** Ends the desk and opens it again on what it left, as another version of the program if one is named. */
  restart(version?: string): Promise<void>
  close(): Promise<void>
}

/** Monday, 2 March 2026, midnight in GMT. */
export const watchFrom: Instant = Date.UTC(2026, 2, 2)

/** Watches the sources at these addresses, the first of which is meant by `source` and `state`. */
export async function watchSources(folder: string, targets: readonly string[], answer: Answering, kind = 'feed'): Promise<Watch> {
  const clock = virtualClock(watchFrom)
  const visits: Visit[] = []
  const settings = decideConfig({ file: undefined, env: {}, flags: { 'edition.zone': 'UTC', 'fetch.pages': 'none' } })
  if (!settings.ok) throw new Error('the defaults are well')
  const options = { ...deskOptions(configOf(settings.values), 'http://127.0.0.1:4500'), heartbeatMs: undefined, leaseMs: dayMs, atOnce: 1 }
  const open = async (version: string): Promise<Desk> => {
    const { store, queue } = await openSqlite({ path: join(folder, 'headwater.db') })
    return {
      store,
      queue,
      wakeups: localWakeups(clock),
      clock: { now: clock.now, wait: async () => undefined },
      fetcher: {
        fetch: async (plan) => {
          const visit = { at: clock.now() - watchFrom, number: visits.filter((one) => one.plan.url === plan.url).length, plan }
          visits.push(visit)
          return answer(visit)
        },
        [Symbol.asyncDispose]: async () => undefined,
      },
      workshop: openInline({ identify: () => [{ tag: 'en', share: 1 }] }),
      files: openFolder(join(folder, 'editions')),
      events: mistakeEvents((why) => {
        throw new Error(why)
      }),
      beats: [],
      options: { ...options, context: { ...options.context, version } },
    }
  }
  let desk = await open('1.0.0')
  const list = targets.map((target) => sourceOf(target, { kind, title: target, role: 'reporter', language: 'en' }))
  await addSources(desk, list)
  const [first] = list
  if (first === undefined) throw new Error('there is a source to watch')
  const there = <Value>(value: Value | undefined): Value => {
    if (value === undefined) throw new Error('the source is not there')
    return value
  }
  return {
    get desk() {
      return desk
    },
    visits,
    pass: (ms) => passTime(desk, clock, ms),
    source: async () => there(await desk.store.source(first.source.id)),
    state: async () => there(await desk.store.sourceState(first.source.id)),
    restart: async (version = '1.0.0') => {
      await desk.store[Symbol.asyncDispose]()
      desk = await open(version)
    },
    close: () => desk.store[Symbol.asyncDispose](),
  }
}

/** An answer with a feed of these titles, each an item of its own; `head` goes into its channel. */
export function feedOf(
  { at, plan }: Visit,
  titles: readonly string[],
  more: Partial<Fetched> & { readonly head?: string } = {},
): Result<Fetched> {
  const { head = '', ...rest } = more
  const items = titles.map((title) => `<item><title>${title}</title><guid isPermaLink="false">${title}</guid></item>`)
  const text = `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbor Gazette</title>${head}${items.join('')}</channel></rss>`
  return ok({ ...answerOf(plan, at), body: new TextEncoder().encode(text), ...rest })
}

/** An answer “not modified”. */
export function unchangedOf({ at, plan }: Visit, more: Partial<Fetched> = {}): Result<Fetched> {
  return ok({ ...answerOf(plan, at), isUnchanged: true, status: 304, ...more })
}

/** An answer with an error status. */
export function statusOf({ plan }: Visit, status: number, retryAfterMs?: number): Result<Fetched> {
  return failed(
    'fetch/status',
    plan.url,
    `The server answered ${status}.`,
    retryAfterMs === undefined ? { status } : { status, retryAfterMs },
  )
}

function answerOf(plan: FetchPlan, at: number): Fetched {
  return {
    isUnchanged: false,
    finalUrl: plan.url,
    fetchedAt: watchFrom + at,
    status: 200,
    contentType: 'application/rss+xml',
    body: new Uint8Array(),
  }
}

/** Hours from the beginning at which visits were made, rounded down. */
export function hoursOf(visits: readonly Visit[]): readonly number[] {
  return visits.map(({ at }) => Math.floor(at / hourMs))
}
