import type { AnswerOptions } from '#core/ask/answer-of.ts'
import type { ChannelContext } from '#core/channels/channel.ts'
import type { ChangesOptions } from '#core/stages/check/check-changes.ts'
import type { CheckOptions } from '#core/stages/check/claim-borne.ts'
import type { ClusterOptions } from '#core/stages/cluster/cluster.ts'
import type { ComposeOptions } from '#core/stages/compose/compose.ts'
import type { DedupeOptions } from '#core/stages/dedupe/dedupe.ts'
import type { DevelopOptions } from '#core/stages/develop/develop.ts'
import type { LinkOptions } from '#core/stages/link/link.ts'
import type { NormalizeOptions } from '#core/stages/normalize/normalize.ts'
import type { PlanOptions } from '#core/stages/plan/plan.ts'
import type { RankOptions } from '#core/stages/rank/rank.ts'
import type { TraceOptions } from '#core/stages/trace/trace.ts'
import type { WriteOptions } from '#core/stages/write/write.ts'

/** How much of a language model an edition takes: its time in all, tokens a day and an edition, and how long answers are kept. */
export type WordOptions = {
  readonly deadlineMs: number
  readonly tokensPerDay: number
  readonly tokensPerEdition: number
  readonly answerDays: number
  /** Whether it words the insights, too. */
  readonly hasInsights: boolean
  /** Whether the model is asked once more if the passages bear what it worded. */
  readonly hasSecondOpinion: boolean
}

/** Every number the desk and its stages go by; the values stand in `app/config/defaults.ts`. */
export type DeskOptions = {
  readonly zone: string
  readonly isSample: boolean
  readonly worker: string
  readonly leaseMs: number
  /** How often a long job’s lease is renewed; undefined where time is played and nothing waits. */
  readonly heartbeatMs: number | undefined
  readonly attemptsMax: number
  /** Jobs of reading and fetching under way at the same time. */
  readonly atOnce: number
  /** Shortest time between two fetches of one source. */
  readonly everyMs: number
  /** Longest time between two fetches of a source that seldom brings something new, unless it asks for more. */
  readonly quietMs: number
  /** Longest time that a source’s own wish is kept. */
  readonly everyMaxMs: number
  /** Whether pages behind items are read: those of items that may make the edition, or none. */
  readonly pages: 'screened' | 'none'
  /** Pages looked at for one story’s first-hand document, at most; 0 goes to none. */
  readonly followLinks: number
  /** A page is read only for items published this recently. */
  readonly pageAgeMaxMs: number
  /** A feed text this long is a report already; its page is not asked for. */
  readonly pageTextMax: number
  /** An item published longer than this before it was first seen is kept for the search and not made an article. */
  readonly archiveAgeMs: number
  /** Public address under which hubs reach us, with its path: `https://desk.example/websub/`. Absent where none is wanted. */
  readonly callback?: string
  /** The hub that is told of new editions, and the address under which readers find the paper, with a closing slash. Absent where none is told. */
  readonly announceTo?: { readonly hub: string; readonly paperUrl: string }
  readonly itemsPerCapture: number
  /** Articles whose titles a model reads in one job: a stop waits for no more. */
  readonly embedBatch: number
  readonly groupBatch: number
  readonly captureDays: number
  /** An item may reach us this long after it was published and still be news. */
  readonly lateMs: number
  /** Time of day of the next edition, `06:00`; undefined where editions are asked for by hand. */
  readonly editionAt: string | undefined
  /** How long counts of named things are kept: of those one story named once, and of days before they become weeks. */
  readonly trends: { readonly onceDays: number; readonly dailyDays: number }
  readonly word: WordOptions
  readonly channels: readonly string[]
  /** Where the delivered editions are read. */
  readonly context: ChannelContext
  readonly normalize: NormalizeOptions
  readonly dedupe: DedupeOptions
  readonly cluster: ClusterOptions
  readonly trace: TraceOptions
  readonly link: LinkOptions
  readonly rank: RankOptions
  readonly plan: Omit<PlanOptions, keyof WriteOptions>
  readonly write: WriteOptions
  readonly develop: DevelopOptions
  readonly changes: ChangesOptions
  readonly check: CheckOptions
  readonly compose: ComposeOptions
  readonly ask: AnswerOptions
}
