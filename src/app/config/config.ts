import type { Values } from './decide-config.ts'
import { type Embeddings, embeddingsOf } from './embeddings.ts'
import { type FeedSettings, feedsOf } from './feeds.ts'
import { type MailSettings, mailOf } from './mail.ts'
import { type ModelSettings, modelOf } from './model.ts'
import { type Reach, reachOf } from './reach.ts'

/** The settings as the wiring takes them. */
export type Config = {
  readonly dataFolder: string
  readonly captureDays: number
  readonly host: string
  readonly port: number
  readonly reach: Reach
  readonly allow: readonly string[]
  readonly contact: string
  readonly everyMs: number
  readonly quietMs: number
  readonly pages: 'screened' | 'none'
  readonly followLinks: number
  readonly pauseMs: number
  readonly atOnce: number
  readonly beats: readonly string[]
  readonly destinations: readonly string[]
  readonly editionAt: string
  readonly zone: string
  /** Public address of the callbacks, with a closing slash: `https://desk.example/websub/`; undefined when none is set. */
  readonly callback: string | undefined
  readonly feeds: FeedSettings
  readonly trendOnceDays: number
  readonly trendDailyDays: number
  readonly embeddings: Embeddings
  readonly mail: MailSettings
  readonly model: ModelSettings
  readonly modelDeadlineMs: number
  readonly modelTokensPerDay: number
  readonly modelHasInsights: boolean
  readonly modelHasSecondOpinion: boolean
  readonly logLevel: 'error' | 'warn' | 'info' | 'debug'
}

/** Turns decided values into a Config; the types were checked when they were decided. */
export function configOf(values: Values): Config {
  const text = (key: string): string => String(values.get(key)?.value)
  const number = (key: string): number => Number(values.get(key)?.value)
  const list = (key: string): readonly string[] => {
    const value = values.get(key)?.value
    return Array.isArray(value) ? value : []
  }
  const zone = text('edition.zone')
  return {
    dataFolder: text('data.folder'),
    captureDays: number('data.captureDays'),
    host: text('server.host'),
    port: number('server.port'),
    reach: reachOf(values),
    allow: list('fetch.allow'),
    contact: text('fetch.contact'),
    everyMs: number('fetch.everyMinutes') * 60_000,
    quietMs: number('fetch.quietHours') * 3_600_000,
    pages: text('fetch.pages') === 'none' ? 'none' : 'screened',
    followLinks: number('fetch.followLinks'),
    pauseMs: number('fetch.pauseMs'),
    atOnce: number('fetch.atOnce'),
    beats: list('edition.beats'),
    destinations: list('edition.destinations'),
    editionAt: text('edition.at'),
    zone: zone === 'system' ? Intl.DateTimeFormat().resolvedOptions().timeZone : zone,
    callback: callbackOf(text('websub.callback')),
    feeds: feedsOf(values),
    trendOnceDays: number('trends.onceDays'),
    trendDailyDays: number('trends.dailyDays'),
    embeddings: embeddingsOf(values),
    mail: mailOf(values),
    model: modelOf(values),
    modelDeadlineMs: number('model.deadlineSeconds') * 1_000,
    modelTokensPerDay: number('model.tokensPerDay'),
    modelHasInsights: text('model.insights') === 'yes',
    modelHasSecondOpinion: text('model.secondOpinion') === 'yes',
    logLevel: text('log.level') as Config['logLevel'],
  }
}

function callbackOf(text: string): string | undefined {
  return text === 'off' ? undefined : `${new URL(text).href.replace(/\/$/, '')}/websub/`
}
