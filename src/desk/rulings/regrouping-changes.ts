import type { Article } from '#core/model/article.ts'
import type { Decision } from '#core/model/decision.ts'
import type { Instant } from '#core/model/instant.ts'
import type { Regrouped } from '#core/rulings/regrouped.ts'
import type { Change } from '#ports/store.ts'
import { regroupingsNote } from '../open-stories.ts'
import { type Tracing, tracedStories } from '../steps/traced-stories.ts'

export type Regrouping = {
  readonly run: string
  readonly at: Instant
  readonly regrouped: Regrouped
  readonly articles: readonly Article[]
  readonly decisions: readonly Decision[]
}

/** Stories that were split or merged, traced anew, as changes; none when nothing became of it. */
export async function regroupingChanges(desk: Tracing, regrouping: Regrouping): Promise<readonly Change[]> {
  const { run, at, regrouped, articles, decisions } = regrouping
  const { stories, gone } = regrouped
  if (stories.length === 0 && gone.length === 0) return []
  const traced = await tracedStories(desk, stories, new Map(articles.map((article) => [article.id, article])))
  const count = Number((await desk.store.note(regroupingsNote)) ?? 0)
  return [
    ...gone.map(({ id, into }): Change => ({ drop: 'story', storyId: id, into })),
    ...traced.stories.map((story): Change => ({ put: 'story', story })),
    { put: 'decisions', run, at, decisions: [...decisions, ...traced.decisions] },
    { put: 'note', key: regroupingsNote, value: String(count + 1) },
  ]
}
