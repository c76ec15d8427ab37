import { addressGuard } from '#app/address-guard.ts'
import type { Config } from '#app/config/config.ts'
import { stageDefaults } from '#app/config/stage-defaults.ts'
import { lookOnce } from '#app/look-once.ts'
import { newSecret } from '#app/new-secret.ts'
import type { PaperDesk } from '#app/open-paper-desk.ts'
import { version } from '#app/version.ts'
import type { Beat } from '#core/model/beat.ts'
import { present } from '#core/model/present.ts'
import { openAttempts } from '#server/attempts.ts'
import { openCallers } from '#server/callers.ts'
import type { Deps, SettingsParts } from '#server/deps.ts'
import { openTally } from '#server/tally.ts'
import { quietEvents } from '../progress.ts'
import { inspect } from './inspect.ts'
import type { SettingsPlace, Status } from './messages.ts'

export type PaperParts = {
  readonly config: Config
  readonly beats: readonly Beat[]
  /** The desk that signs in, subscribes and is told by hubs, also while another one is shown. */
  readonly desk: PaperDesk
  /** The desk whose editions are read now. */
  shown(): { readonly desk: PaperDesk; readonly isSample: boolean }
  /** Where the paper is; with port 0 it is known only when the server listens. */
  address(): string
  status(): Status
  /** The data folder of that desk. */
  readonly folder: string
  readonly settings?: SettingsPlace
}

/** How old a page may be that was made for somebody else: nobody sees the difference, and thousands cost no more than one. */
const keepMs = 1_000

/** What the server works with, from an open desk and what its process tells. */
export function paperDeps(parts: PaperParts): Deps {
  const { config, beats, desk, shown, address, status } = parts
  const events = quietEvents(config.logLevel)
  return {
    get store() {
      return shown().desk.store
    },
    get signer() {
      return shown().desk.signer
    },
    get files() {
      return shown().desk.files
    },
    get zone() {
      return shown().desk.options.zone
    },
    beats: beats.map(({ id, title, sections }) => ({ id, title, sections })),
    version,
    get baseUrl() {
      return address()
    },
    hosts: config.reach.hosts,
    ...present({ websub: websubOf(desk), mail: mailOf(desk), settings: settingsOf(parts) }),
    ...accessOf(parts),
    feeds: feedsOf(parts),
    get reading() {
      return shown().desk.reading
    },
    get asking() {
      return { ...shown().desk, events }
    },
    recall: {
      beats,
      get clock() {
        return shown().desk.clock
      },
      rank: stageDefaults.rank,
    },
    keepMs,
    status,
    isSample: () => shown().isSample,
    bugFound: (error, path) =>
      console.error(`headwater: bug on the page ${path}\n  ${error instanceof Error ? error.stack : String(error)}`),
  }
}

/** Who asks is told by the real desk, also while the sample is shown: its tokens and sessions are there. */
function accessOf({ desk, config }: PaperParts): Pick<Deps, 'access' | 'callerOf' | 'costs' | 'httpsHost' | 'proxies'> {
  const { store, clock } = desk
  const { url, proxies } = config.reach
  return {
    callerOf: openCallers({ store, clock }, config.reach),
    access: { desk: { store, clock, newSecret }, attempts: openAttempts(clock) },
    costs: openTally(clock),
    proxies,
    ...present({ httpsHost: url?.startsWith('https:') === true ? new URL(url).hostname : undefined }),
  }
}

/** What feeds say of the paper; a hub is named where it is told. */
function feedsOf({ desk, config }: PaperParts): NonNullable<Deps['feeds']> {
  const { license, contentSignal } = config.feeds
  const contact = config.contact === 'not set' ? undefined : config.contact
  return {
    ...present({ hub: desk.options.announceTo?.hub, license, contentSignal, contact }),
    isPublic: config.reach.isPublic,
    clock: desk.clock,
  }
}

/** Sources are added to the real desk, also while the sample is shown. */
function settingsOf({ config, beats, desk, folder, settings }: PaperParts): SettingsParts | undefined {
  if (settings === undefined) return undefined
  return {
    ...settings,
    env: process.env,
    desk,
    look: (typed) => lookOnce(config, desk, typed),
    guard: addressGuard(config),
    inspect: (asks) => inspect({ config: { ...config, dataFolder: folder }, beats }, asks),
  }
}

/** Hubs send to the real desk, also while the sample is shown. */
function websubOf({ store, clock, wakeups, hub }: PaperDesk): Deps['websub'] {
  return hub === undefined ? undefined : { desk: { store, clock, wakeups, hub }, tally: openTally(clock) }
}

/** Readers subscribe to the real desk, also while the sample is shown. */
function mailOf({ store, clock, wakeups, mail }: PaperDesk): Deps['mail'] {
  return mail && { desk: { store, clock, wakeups, mailer: mail.mailer }, tally: openTally(clock), isOpen: mail.place.isOpen }
}
