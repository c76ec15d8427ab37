import type { Article } from '../../model/article.ts'
import type { Stage } from '../../model/decision.ts'
import type { Instant } from '../../model/instant.ts'
import type { Story } from '../../model/story.ts'

export type ClusterInput = {
  /** Articles no story holds yet. */
  readonly articles: readonly Article[]
  readonly openStories: readonly Story[]
  /** The articles of the open stories. */
  readonly known: readonly Article[]
  readonly now: Instant
}

export type ClusterOptions = {
  /** Evidence needed to join a story, 0 to 1. */
  readonly similarityMin: number
  /** A story is open to new articles for this long after its last news. */
  readonly storyAgeMaxMs: number
}

/** Puts each article into the story it reports, or opens a new one. Returns the stories that changed or opened. */
export declare const cluster: Stage<ClusterInput, readonly Story[], ClusterOptions>
