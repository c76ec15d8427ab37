import { hostname } from 'node:os'
import { dayMs, hourMs, minuteMs } from '#core/model/instant.ts'
import { present } from '#core/model/present.ts'
import type { DeskOptions } from '#desk/options.ts'
import { channelContext } from '../channel-context.ts'
import type { Config } from './config.ts'
import { stageDefaults } from './stage-defaults.ts'

/** The desk’s options from the configuration; what is not a setting stands here with its reason. */
export function deskOptions(config: Config, baseUrl: string): DeskOptions {
  return {
    ...stageDefaults,
    zone: config.zone,
    isSample: false,
    worker: `${hostname()}:${process.pid}`,
    // A lost worker’s job runs again within a minute and a half: lease and heartbeat together.
    leaseMs: minuteMs,
    heartbeatMs: 20_000,
    attemptsMax: 5,
    // The fetcher lets as many slow fetches again stand aside as may run at once: they must not take every lane either.
    atOnce: 2 * config.atOnce,
    everyMs: config.everyMs,
    quietMs: config.quietMs,
    everyMaxMs: dayMs,
    pages: config.pages,
    // Where no page is read, none is followed to either.
    followLinks: config.pages === 'none' ? 0 : config.followLinks,
    pageAgeMaxMs: 2 * dayMs,
    // About 250 words: a report, not a teaser.
    pageTextMax: 1_500,
    // Twice as long as a story stays open: what is older can neither be news nor say what is.
    archiveAgeMs: 14 * dayMs,
    itemsPerCapture: 500,
    // Four seconds of the bundled model at most.
    embedBatch: 200,
    groupBatch: 2_000,
    captureDays: config.captureDays,
    lateMs: 36 * hourMs,
    trends: { onceDays: config.trendOnceDays, dailyDays: config.trendDailyDays },
    // Recorded days use a sixth of it: what is left is for beats with many stories and pages.
    word: {
      deadlineMs: config.modelDeadlineMs,
      tokensPerDay: config.modelTokensPerDay,
      tokensPerEdition: 40_000,
      answerDays: 90,
      hasInsights: config.modelHasInsights,
      hasSecondOpinion: config.modelHasSecondOpinion,
    },
    editionAt: config.editionAt,
    // The site holds every other form beside its pages.
    ...present({ callback: config.callback, announceTo: announceTo(config) }),
    channels: ['site'],
    context: channelContext(baseUrl, 'static'),
  }
}

/** A hub can only fetch what stands at an address that it can reach. */
function announceTo({ feeds, reach }: Config): DeskOptions['announceTo'] {
  return feeds.hub === undefined || reach.url === undefined ? undefined : { hub: feeds.hub, paperUrl: reach.url }
}
