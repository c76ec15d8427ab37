import { rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { virtualClock } from '#adapters/clock/virtual.ts'
import type { Beat } from '#core/model/beat.ts'
import type { Edition } from '#core/model/edition.ts'
import { failed, ok } from '#core/model/failure.ts'
import { dayOf, hourMs, startOfDay } from '#core/model/instant.ts'
import { runDesk } from '#desk/run.ts'
import { addSources, askForEdition } from '#desk/seed.ts'
import type { Clock } from '#ports/clock.ts'
import type { Events } from '#ports/events.ts'
import type { Fetcher } from '#ports/fetcher.ts'
import type { Config } from '../config/config.ts'
import { type OpenDesk, openDesk } from '../wiring.ts'
import { loadSample } from './load-sample.ts'
import { samplePath } from './sample-address.ts'
import type { SampleData } from './sample-data.ts'
import { sampleSite } from './sample-site.ts'
import { sampleSources } from './sample-sources.ts'

/** The desk, and what it made: day by day, each beat’s edition in the order of the beats. */
export type SamplePlay = { readonly desk: OpenDesk; readonly editions: readonly Edition[] }

export type SampleWish = {
  readonly config: Config
  readonly beats: readonly Beat[]
  readonly events: Events
  /** Where the sample's own database and editions go; emptied first. */
  readonly folder?: string
  readonly baseUrl?: string
  /** Other days than the sample’s own two. */
  readonly data?: SampleData
  /** Ends the play where it is; what was made until then is answered. */
  readonly signal?: AbortSignal
}

const cutOffHour = 18

/**
 * Plays the built-in sample: its two days are served by a loopback server inside this process, as feeds and pages, and go
 * through the very same line as real sources, at the days' own clock. The desk stays open so that it can be read.
 */
export async function playSample(wish: SampleWish): Promise<SamplePlay> {
  const data = wish.data ?? loadSample()
  const folder = wish.folder ?? join(wish.config.dataFolder, 'sample')
  rmSync(folder, { recursive: true, force: true })
  const clock = virtualClock(startOfDay(data.days[0]?.date ?? '', 'UTC'))
  await using site = await serveSample(data, clock)
  const desk = await openDesk({
    // Its few stories are told apart by their words, so that it starts at once and comes out alike everywhere.
    config: { ...wish.config, allow: [site.host], pages: 'screened', pauseMs: 0, embeddings: { use: 'none' } },
    wrapFetcher: (fetcher) => led(fetcher, site.origin),
    beats: wish.beats,
    events: wish.events,
    folder,
    clock,
    options: { isSample: true, zone: 'UTC', editionAt: undefined, heartbeatMs: undefined, leaseMs: 24 * hourMs },
    ...(wish.baseUrl === undefined ? {} : { baseUrl: wish.baseUrl }),
  })
  await addSources(desk, sampleSources(data, undefined))
  const editions: Edition[] = []
  for (const { date } of data.days) {
    clock.set(startOfDay(date, 'UTC') + cutOffHour * hourMs)
    await runDesk(desk, 'idle', wish.signal)
    if (wish.signal?.aborted === true) break
    for (const { id } of wish.beats) await askForEdition(desk, id, dayOf(clock.now(), 'UTC'))
    await runDesk(desk, 'idle', wish.signal)
    for (const { id } of wish.beats) {
      const edition = await desk.store.edition(id, date)
      if (edition !== undefined) editions.push(edition)
    }
  }
  return { desk, editions }
}

type Site = AsyncDisposable & { readonly origin: string; readonly host: string }

async function serveSample(data: SampleData, clock: Clock): Promise<Site> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname
    const page = sampleSite(data, { origin: undefined, now: clock.now() })(path)
    if (page === undefined) response.writeHead(404, { 'content-type': 'text/plain' }).end('not here\n')
    else response.writeHead(page.status, { 'content-type': page.contentType }).end(page.body)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const close = (): Promise<void> =>
    new Promise((closed) => {
      server.closeAllConnections()
      server.close(() => closed())
    })
  return { origin: `http://127.0.0.1:${port}`, host: `127.0.0.1:${port}`, [Symbol.asyncDispose]: close }
}

/** Leads the sample's `.example` addresses to the loopback server, so that its items keep the addresses they would have. */
function led(fetcher: Fetcher, origin: string): Fetcher {
  return {
    ...fetcher,
    fetch: async (plan, signal) => {
      const path = samplePath(plan.url)
      if (path === undefined) return failed('fetch/network', plan.url, 'the sample reaches nothing outside itself')
      const fetched = await fetcher.fetch({ ...plan, url: `${origin}${path}` }, signal)
      return fetched.ok ? ok({ ...fetched.value, finalUrl: plan.url }) : { ok: false, failure: { ...fetched.failure, at: plan.url } }
    },
  }
}
