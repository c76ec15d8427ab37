import type { Article } from '../../model/article.ts'
import type { Beat } from '../../model/beat.ts'
import type { Stage } from '../../model/decision.ts'
import type { Instant } from '../../model/instant.ts'
import type { LeaveOutReason } from '../../model/reason.ts'
import type { Outlet } from '../../model/source.ts'
import type { Story } from '../../model/story.ts'

export type RankInput = {
  readonly stories: readonly { readonly story: Story; readonly articles: readonly Article[] }[]
  readonly beat: Beat
  readonly outlets: readonly Outlet[]
  /** The time the edition covers: after `from`, up to `to`. */
  readonly from: Instant
  readonly to: Instant
}

export type RankedStory = {
  readonly storyId: string
  /** 0 and up; comparable within a beat. */
  readonly score: number
  /** A section id of the beat. */
  readonly section: string
  readonly verdict: 'fit' | 'left-out'
  readonly reason?: LeaveOutReason
  /** The parts of the score, strongest first, in words: `security: exploited in the wild +2.1`. */
  readonly why: readonly string[]
}

export type RankOptions = { readonly corroborationWeight: number; readonly primaryWeight: number }

/** Scores every story for a beat without a model, best first, and gives one reason to each that does not fit. */
export declare const rank: Stage<RankInput, readonly RankedStory[], RankOptions>
