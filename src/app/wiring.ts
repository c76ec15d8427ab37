import { join } from 'node:path'
import { systemClock } from '#adapters/clock/system.ts'
import { openFetcher } from '#adapters/fetch/fetch.ts'
import { openFormSender } from '#adapters/fetch/form-sender.ts'
import { openMailFiles } from '#adapters/fetch/mail-files.ts'
import { openFolder } from '#adapters/files/folder.ts'
import { openHub } from '#adapters/hub/hub.ts'
import { localWakeups } from '#adapters/queue/local/wakeups.ts'
import { openReading } from '#adapters/store/sqlite/open-reading.ts'
import { openSqlite } from '#adapters/store/sqlite/open-sqlite.ts'
import { openThreads } from '#adapters/workshop/threads.ts'
import type { Destination } from '#core/destinations/destination.ts'
import { limits } from '#core/limits.ts'
import type { Beat } from '#core/model/beat.ts'
import { present } from '#core/model/present.ts'
import { askedForRest } from '#desk/asked-for-rest.ts'
import type { Desk, DeskMail } from '#desk/desk.ts'
import type { DeskOptions } from '#desk/options.ts'
import type { Clock } from '#ports/clock.ts'
import type { Events } from '#ports/events.ts'
import type { Fetcher } from '#ports/fetcher.ts'
import type { Signer } from '#ports/signer.ts'
import type { Store } from '#ports/store.ts'
import type { Config } from './config/config.ts'
import { deskOptions } from './config/defaults.ts'
import { archivePath } from './open-archive.ts'
import { openChat } from './open-chat.ts'
import { openEmbedder } from './open-embedder.ts'
import { openModel } from './open-model.ts'
import { openSigner } from './open-signer.ts'
import { paperUrl } from './paper-url.ts'
import { webOptions } from './web-options.ts'

export type OpenDesk = Desk & {
  /** Of its database and its editions. */
  readonly folder: string
  /** Whether its time is played and not the machine’s. */
  readonly isPlayed: boolean
  readonly signer: Signer
  /** The same memory by a handle that cannot write, where strangers may read. */
  readonly reading?: Store
  readonly [Symbol.asyncDispose]: () => Promise<void>
}

export type Wiring = {
  readonly config: Config
  readonly beats: readonly Beat[]
  readonly events: Events
  /** The folder of database and editions; the configured one unless a sample or a replay has its own. */
  readonly folder?: string
  readonly clock?: Clock
  readonly options?: Partial<DeskOptions>
  /** Where editions are posted to; a sample and a replay have none. */
  readonly destinations?: readonly Destination[]
  /** The mail server editions go to; a sample and a replay have none. Closed with the desk. */
  readonly mail?: DeskMail
  /** Puts something before the fetcher: the sample leads its invented hosts to its own server. */
  readonly wrapFetcher?: (fetcher: Fetcher) => Fetcher
  /** Whether the server runs beside this desk for good, so that hubs can reach it: only then are they asked. */
  readonly isServed?: boolean
  /** Where readers find the editions, for absolute links. */
  readonly baseUrl?: string
}

/** Opens a desk on one machine: SQLite, worker threads, the real fetcher. Closing it closes them all. */
export async function openDesk(wiring: Wiring): Promise<OpenDesk> {
  const { config, beats, events } = wiring
  const folder = wiring.folder ?? config.dataFolder
  const clock = wiring.clock ?? systemClock()
  const { store, queue } = await openSqlite({ path: archivePath(folder) })
  const reading = config.reach.isPublic ? openReading(archivePath(folder)) : undefined
  const web = webOptions(config, clock)
  const plain = openFetcher({
    ...web,
    perHost: 1,
    totalAtOnce: config.atOnce,
    robots: true,
    busy: async () => askedForRest(await store.sourceStates()),
  })
  const fetcher = withFiles(wiring.wrapFetcher?.(plain) ?? plain, openMailFiles({ now: clock.now }))
  const hub = wiring.isServed === true ? openHub(openFormSender(web)) : undefined
  // Fetching goes by twice `atOnce` lanes: when most of them wait for the one thread, it is the bottleneck.
  const workshop = openThreads({
    workers: 2,
    waitingMax: Math.max(1, 2 * config.atOnce - 4),
    deadlineMs: limits.documentMs,
    heapMb: limits.documentHeapMb,
  })
  const embedder = openEmbedder(config.embeddings, clock)
  const writer = openModel(config.model, clock)
  const chat = openChat(web)
  const baseUrl = wiring.baseUrl ?? paperUrl(config)
  return {
    folder,
    isPlayed: wiring.clock !== undefined,
    store,
    ...present({ reading }),
    queue,
    wakeups: localWakeups(clock),
    clock,
    fetcher,
    ...present({ hub }),
    workshop,
    ...present({ embedder, writer }),
    openStories: {},
    poster: chat,
    destinations: wiring.destinations ?? [],
    ...present({ mail: wiring.mail }),
    files: openFolder(join(folder, 'editions')),
    signer: openSigner(folder),
    events,
    beats,
    options: { ...deskOptions(config, baseUrl), ...wiring.options },
    [Symbol.asyncDispose]: async () => {
      await workshop[Symbol.asyncDispose]()
      await embedder?.[Symbol.asyncDispose]()
      await writer?.[Symbol.asyncDispose]()
      await fetcher[Symbol.asyncDispose]()
      await hub?.[Symbol.asyncDispose]()
      await chat[Symbol.asyncDispose]()
      await wiring.mail?.mailer[Symbol.asyncDispose]()
      await reading?.[Symbol.asyncDispose]()
      await store[Symbol.asyncDispose]()
    },
  }
}

/** Plans for files go to the files, all others to the web. */
function withFiles(web: Fetcher, files: Fetcher): Fetcher {
  return {
    fetch: (plan, signal) => (plan.purpose === 'file' ? files : web).fetch(plan, signal),
    [Symbol.asyncDispose]: async () => {
      await files[Symbol.asyncDispose]()
      await web[Symbol.asyncDispose]()
    },
  }
}
