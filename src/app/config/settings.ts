// table
import { isZone } from '#core/model/instant.ts'
import { callbackProblem, loopbackProblem, networkProblem, timeProblem } from './checks.ts'

type SettingType = 'text' | 'number' | 'list' | 'one of'

export type Setting = {
  /** Where it stands in headwater.yaml: `server.port`. */
  readonly key: string
  /** The environment variable that sets it too. */
  readonly env: string
  readonly type: SettingType
  readonly fallback: string | number | readonly string[]
  readonly doc: string
  readonly since: string
  readonly oneOf?: readonly string[]
  readonly min?: number
  readonly max?: number
  /** A check beyond the type: what is expected, when the value is not. */
  readonly check?: (value: string) => string | undefined
}

/** Every setting there is. `headwater config` prints it, `docs/reference/config.md` is made from it. */
export const settings: readonly Setting[] = [
  {
    key: 'data.folder',
    env: 'HEADWATER_DATA',
    type: 'text',
    fallback: './data',
    doc: 'Where the database and the editions are kept.',
    since: '0.1.0',
  },
  {
    key: 'data.captureDays',
    env: 'HEADWATER_CAPTURE_DAYS',
    type: 'number',
    fallback: 30,
    min: 1,
    max: 3650,
    doc: 'Days the bytes of fetched documents are kept. Items, articles and editions stay.',
    since: '0.1.0',
  },
  {
    key: 'server.host',
    env: 'HEADWATER_HOST',
    type: 'text',
    fallback: '127.0.0.1',
    check: loopbackProblem,
    doc: 'Address to listen on. Only loopback until readers can sign in.',
    since: '0.1.0',
  },
  {
    key: 'server.port',
    env: 'HEADWATER_PORT',
    type: 'number',
    fallback: 4500,
    min: 0,
    max: 65535,
    doc: 'Port to listen on; 0 takes a free one.',
    since: '0.1.0',
  },
  {
    key: 'fetch.allow',
    env: 'HEADWATER_FETCH_ALLOW',
    type: 'list',
    fallback: [],
    check: networkProblem,
    doc: 'Private addresses that may be fetched: networks such as 127.0.0.0/8, or host:port. All others are refused.',
    since: '0.1.0',
  },
  {
    key: 'fetch.contact',
    env: 'HEADWATER_CONTACT',
    type: 'text',
    fallback: 'not set',
    doc: 'Web or mail address in the User-Agent, where the owner of a source can reach you. Please set it.',
    since: '0.1.0',
  },
  {
    key: 'fetch.everyMinutes',
    env: 'HEADWATER_EVERY_MINUTES',
    type: 'number',
    fallback: 60,
    min: 5,
    max: 1440,
    doc: 'Shortest time between two fetches of one source. A source’s own wish for more is kept.',
    since: '0.1.0',
  },
  {
    key: 'fetch.pages',
    env: 'HEADWATER_PAGES',
    type: 'one of',
    oneOf: ['screened', 'none'],
    fallback: 'screened',
    doc: 'Whether pages behind items are read: those of items that may make an edition, or none.',
    since: '0.1.0',
  },
  {
    key: 'fetch.pauseMs',
    env: 'HEADWATER_PAUSE_MS',
    type: 'number',
    fallback: 1000,
    min: 0,
    max: 60_000,
    doc: 'Pause between two requests to one host, in milliseconds.',
    since: '0.1.0',
  },
  {
    key: 'fetch.quietHours',
    env: 'HEADWATER_QUIET_HOURS',
    type: 'number',
    fallback: 6,
    min: 1,
    max: 24,
    doc: 'Longest time between two fetches of a source that seldom brings something new, in hours. Its own wish for more is kept.',
    since: '0.1.0',
  },
  {
    key: 'fetch.atOnce',
    env: 'HEADWATER_AT_ONCE',
    type: 'number',
    fallback: 24,
    min: 1,
    max: 256,
    doc: 'Sources fetched side by side; one at a time from one host.',
    since: '0.1.0',
  },
  {
    key: 'edition.beats',
    env: 'HEADWATER_BEATS',
    type: 'list',
    fallback: ['open-source'],
    doc: 'Beats to make editions of: files of this name in beats/, or paths to your own.',
    since: '0.1.0',
  },
  {
    key: 'edition.at',
    env: 'HEADWATER_EDITION_AT',
    type: 'text',
    fallback: '06:00',
    check: timeProblem,
    doc: 'Time of day of the daily edition, in the edition’s zone.',
    since: '0.1.0',
  },
  {
    key: 'edition.zone',
    env: 'HEADWATER_ZONE',
    type: 'text',
    fallback: 'system',
    check: (value) => (value === 'system' || isZone(value) ? undefined : 'a time zone such as Europe/Berlin, or system'),
    doc: 'Time zone whose days the editions follow; `system` is this machine’s.',
    since: '0.1.0',
  },
  {
    key: 'websub.callback',
    env: 'HEADWATER_WEBSUB_CALLBACK',
    type: 'text',
    fallback: 'off',
    check: callbackProblem,
    doc: 'Public address under which hubs reach this desk, such as https://desk.example/: then feeds that offer it are subscribed to (WebSub). See docs/guides/websub.md.',
    since: '0.1.0',
  },
  {
    key: 'log.level',
    env: 'HEADWATER_LOG',
    type: 'one of',
    oneOf: ['error', 'warn', 'info', 'debug'],
    fallback: 'warn',
    doc: 'What is told on standard error while the desk runs.',
    since: '0.1.0',
  },
]
