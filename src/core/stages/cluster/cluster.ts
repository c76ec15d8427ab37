import type { Article } from '../../model/article.ts'
import type { Decided, Decision, Stage } from '../../model/decision.ts'
import type { Instant } from '../../model/instant.ts'
import type { Ruling } from '../../model/ruling.ts'
import type { Story } from '../../model/story.ts'
import { type Grouping, group, hold, inOrder, openGrouping } from './grouper.ts'
import type { Evidence } from './likeness.ts'
import type { GroupedStory } from './stories.ts'

export type ClusterInput = {
  /** Articles no story holds yet. */
  readonly articles: readonly Article[]
  readonly openStories: readonly Story[]
  /** The articles of the open stories. */
  readonly known: readonly Article[]
  readonly now: Instant
  /** Vectors of titles, by article. */
  readonly vectors?: ReadonlyMap<string, Float32Array>
  readonly rulings?: readonly Ruling[]
  /** The open stories as an earlier call left them; `openStories` and `known` are not looked at then. */
  readonly grouping?: Grouping
}

export type ClusterOptions = {
  /** What it takes to join a story; where no report has a date; and where each happening is told by a crowd of reports. */
  readonly usual: Evidence
  readonly undated: Evidence
  readonly inCrowd: Evidence
  /** So many reports that say nearly the same on one day, seen from half of all reports, are a crowd. */
  readonly crowdMin: number
  /** A story is open to new articles for this long after its last news. */
  readonly storyAgeMaxMs: number
}

/** So many new articles are weighed together; more come as a stream, the earlier first. */
const batchMax = 512

/**
 * Puts each article into the story it reports, or opens a new one. Returns the stories that changed or opened.
 * What is weighed is told in `group`; a call with many articles is a stream of batches.
 */
export const cluster: Stage<ClusterInput, readonly Story[], ClusterOptions> = (input, options): Decided<readonly Story[]> => {
  const { openStories, known, now, vectors, rulings } = input
  const grouping = input.grouping ?? openGrouping()
  const more = { ...(vectors && { vectors }), ...(rulings && { rulings }) }
  if (!input.grouping) {
    const stories = openStories
      .filter(({ lastNewsAt }) => now - lastNewsAt <= options.storyAgeMaxMs)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    hold(grouping, { stories, articles: known, ...more })
  }
  const held = new Set(openStories.flatMap(({ articleIds }) => articleIds))
  const fresh = input.articles.filter(({ id }) => !held.has(id)).toSorted(inOrder)
  const changed = new Map<string, GroupedStory>()
  const decisions: Decision[] = []
  for (let from = 0; from < fresh.length; from += batchMax) {
    const articles = fresh.slice(from, from + batchMax)
    const at = from + batchMax < fresh.length ? Math.min(now, articles.at(-1)?.publishedAt ?? now) : now
    const decided = group(grouping, { articles, now: at, ...more }, options)
    for (const story of decided.output) changed.set(story.id, story)
    decisions.push(...decided.decisions)
  }
  const before = new Map(openStories.map((story) => [story.id, story]))
  return { output: [...changed.values()].map((story) => ({ ...before.get(story.id), ...story })), decisions }
}
