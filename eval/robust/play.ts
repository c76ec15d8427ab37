import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type VirtualClock, virtualClock } from '#adapters/clock/virtual.ts'
import { configOf } from '#app/config/config.ts'
import { decideConfig } from '#app/config/decide-config.ts'
import { loadBeats } from '#app/load-beats.ts'
import { openDesk } from '#app/wiring.ts'
import { type Failure, failed } from '#core/model/failure.ts'
import { dayMs, dayOf } from '#core/model/instant.ts'
import type { Extracted } from '#core/stages/extract/extract.ts'
import type { Desk } from '#desk/desk.ts'
import { runDesk } from '#desk/run.ts'
import { addSources, askForEdition, askForSources, sourceOf } from '#desk/seed.ts'
import type { Fetcher } from '#ports/fetcher.ts'
import type { Workshop } from '#ports/workshop.ts'
import { createApp } from '#server/app.ts'
import { serverNow } from './server.ts'
import { textOfFile } from './text-of-file.ts'

/** A file of a published edition. */
export type PublishedFile = { readonly path: string; readonly text: string }

/** A desk under watch: what it fetched and read, how long that took, and what broke in it. */
export type Play = {
  readonly desk: Desk
  readonly clock: VirtualClock
  readonly folder: string
  /** Milliseconds of real time that fetching and reading took, by address, the longest one. */
  readonly msOf: ReadonlyMap<string, number>
  /** Where each fetch ended at last, by the address asked for. */
  readonly endOf: ReadonlyMap<string, string>
  /** What was extracted, by the page’s address. */
  readonly extractedOf: ReadonlyMap<string, Extracted>
  readonly mistakes: readonly string[]
  /** Adds feeds by address; answers the ids of their sources, in order. */
  add(feeds: readonly { readonly url: string; readonly title: string }[]): Promise<readonly string[]>
  /** Asks for sources now and works until nothing is due. */
  poll(sourceIds: readonly string[]): Promise<void>
  /** The page that the server shows its owner of an article. */
  pageOf(articleId: string): Promise<PublishedFile>
  /** Makes today’s edition and answers all its files. */
  publish(): Promise<readonly PublishedFile[]>
  [Symbol.asyncDispose](): Promise<void>
}

type Given = {
  readonly allow: readonly string[]
  readonly pages: 'screened' | 'none'
  readonly folder?: string
  /** A workshop that several desks share, so that not each starts threads of its own; it is not closed with the desk. */
  readonly workshop?: Workshop | undefined
}

const channels = ['site', 'json', 'atom', 'text', 'markdown']

/** Opens a real desk on a temporary folder, with a clock that is played and everything else as it is. */
export async function openPlay({ allow, pages, folder: given, workshop: shared }: Given): Promise<Play> {
  const folder = given ?? mkdtempSync(join(tmpdir(), 'headwater-robust-'))
  const { desk, clock, mistakes, endOf, msOf, close } = await openWatched(folder, { allow, pages })
  const extractedOf = new Map<string, Extracted>()
  const workshop = shared ?? desk.workshop
  const watched: Desk = {
    ...desk,
    workshop: {
      ...workshop,
      read: async (input) => {
        const startedAt = performance.now()
        const result = await workshop.read(input)
        // Reading belongs to the address the document came from, whatever redirects led there.
        for (const [asked, end] of endOf) if (end === input.url) add(msOf, asked, performance.now() - startedAt)
        return result
      },
      extract: async (input) => {
        const result = await workshop.extract(input)
        if (result.ok) extractedOf.set(input.url, result.value)
        return result
      },
    },
  }
  const app = paperOf(watched)
  return {
    desk: watched,
    clock,
    folder,
    msOf,
    endOf,
    extractedOf,
    mistakes,
    add: async (feeds) => {
      const sources = feeds.map(({ url, title }) => sourceOf(url, { kind: 'feed', title, role: 'reporter' }))
      await addSources(watched, sources)
      return sources.map(({ source }) => source.id)
    },
    poll: async (sourceIds) => {
      await askForSources(watched, sourceIds)
      await runDesk(watched, 'idle')
    },
    pageOf: async (articleId) => {
      const answer = await app.request(`/article/${articleId}`)
      return { path: `article/${articleId}.html`, text: await answer.text() }
    },
    publish: async () => {
      const date = dayOf(clock.now(), 'UTC')
      await askForEdition(watched, 'robust', date)
      await runDesk(watched, 'idle')
      return filesOf(join(folder, 'editions'), date)
    },
    [Symbol.asyncDispose]: async () => {
      await close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A job that broke is our own mistake, whatever the cases say. */
export function tellMistakes({ mistakes }: Play): void {
  for (const mistake of new Set(mistakes)) console.log(`FAILED  a job broke: ${mistake}`)
  if (mistakes.length > 0) process.exitCode = 1
}

/** The server as its owner sees it. */
function paperOf({ store, beats }: Desk): ReturnType<typeof createApp> {
  return createApp({
    store,
    beats,
    zone: 'UTC',
    version: '0.0.0',
    baseUrl: 'http://127.0.0.1:4500/',
    hosts: [],
    callerOf: async () => ({ kind: 'admin', name: 'owner', by: 'session' }),
    status: () => ({ phase: 'idle', done: 0, total: 0, outcomes: [] }),
    isSample: () => false,
    bugFound: (error) => {
      throw error
    },
  })
}

async function openWatched(folder: string, { allow, pages }: Pick<Given, 'allow' | 'pages'>) {
  const flags = {
    'data.folder': folder,
    'fetch.allow': allow.join(','),
    'fetch.pages': pages,
    'fetch.pauseMs': '0',
    'fetch.atOnce': '64',
    'embeddings.use': 'none',
    'edition.zone': 'UTC',
  }
  const settings = decideConfig({ file: undefined, env: {}, flags })
  const beats = loadBeats([fileURLToPath(new URL('beat.yaml', import.meta.url))])
  if (!settings.ok || !beats.ok) throw new Error(JSON.stringify([settings, beats]))
  const clock = virtualClock(serverNow)
  const mistakes: string[] = []
  const [endOf, msOf] = [new Map<string, string>(), new Map<string, number>()]
  const events = {
    sourceCollected: () => undefined,
    jobDone: () => undefined,
    jobFailed: ({ why }: { readonly why: string }) => mistakes.push(why),
    textsEmbedded: () => undefined,
    embeddingFailed: () => undefined,
    modelFailed: () => undefined,
    deliveryFailed: ({ failure }: { readonly failure: Failure }) => mistakes.push(failure.why),
    postFailed: ({ failure }: { readonly failure: Failure }) => mistakes.push(failure.why),
    storeInTrouble: ({ why }: { readonly why: string }) => mistakes.push(why),
    editionPublished: () => undefined,
  }
  const opened = await openDesk({
    config: configOf(settings.values),
    beats: beats.value,
    events,
    clock,
    options: { editionAt: undefined, heartbeatMs: undefined, leaseMs: dayMs, channels },
    wrapFetcher: (fetcher) => watch(fetcher, endOf, msOf),
  })
  return { desk: opened, clock, mistakes, endOf, msOf, close: () => opened[Symbol.asyncDispose]() }
}

/** Only loopback is asked for: what the feeds invent has no address, and a name server would only cost time. */
function watch(fetcher: Fetcher, endOf: Map<string, string>, msOf: Map<string, number>): Fetcher {
  return {
    ...fetcher,
    fetch: async (plan, signal) => {
      if (/^https?:\/\/[^/]*\.(?:example|invalid|test)(?:[:/]|$)/.test(plan.url))
        return failed('fetch/network', plan.url, 'There is no such host.')
      const startedAt = performance.now()
      const fetched = await fetcher.fetch(plan, signal)
      endOf.set(plan.url, fetched.ok ? fetched.value.finalUrl : plan.url)
      msOf.set(plan.url, Math.max(msOf.get(plan.url) ?? 0, performance.now() - startedAt))
      return fetched
    },
  }
}

function add(sums: Map<string, number>, key: string, more: number): void {
  sums.set(key, (sums.get(key) ?? 0) + more)
}

function filesOf(folder: string, date: string): readonly PublishedFile[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const mine = names.filter((name) => name.includes(date) && /\.\w+$/.test(name))
  return mine.map((name) => ({ path: name, text: textOfFile(readFileSync(join(folder, name))) }))
}
