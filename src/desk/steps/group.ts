import type { Article } from '#core/model/article.ts'
import { present } from '#core/model/present.ts'
import type { Story } from '#core/model/story.ts'
import { cluster } from '#core/stages/cluster/cluster.ts'
import { dedupe } from '#core/stages/dedupe/dedupe.ts'
import { jobOf } from '#ports/queue.ts'
import type { Change } from '#ports/store.ts'
import type { Desk } from '../desk.ts'
import { groupedOnce, groupingsNote, openStoriesOf } from '../open-stories.ts'
import type { Outcome } from '../step.ts'
import { followJobs } from './follow-jobs.ts'
import { tracedStories } from './traced-stories.ts'

/** Groups the articles no story holds yet: finds reprints, joins or opens stories, and traces each to its primary source. */
export async function group(desk: Desk): Promise<Outcome> {
  const { store, options } = desk
  const now = desk.clock.now()
  const fresh = await store.articlesWithoutStory(options.groupBatch)
  if (fresh.length === 0) return { changes: [] }
  const { grouping, copies } = await openStoriesOf(desk)

  const near = await store.articles([...new Set(fresh.flatMap((article) => copies.find(article)))])
  const { output: deduped, decisions: reprints } = dedupe({ articles: fresh, known: near }, options.dedupe)
  for (const article of [...deduped.articles, ...deduped.merged]) copies.add(article)
  for (const id of deduped.gone) copies.forget(id)
  copies.dropBefore(now - options.cluster.storyAgeMaxMs)

  const freshIds = fresh.map(({ id }) => id)
  const vectors = desk.embedder === undefined ? new Map<string, Float32Array>() : await store.vectors(freshIds, desk.embedder.space)
  const rulings = await store.rulingsOf(freshIds)
  const clustered = cluster({ articles: deduped.articles, openStories: [], known: [], now, vectors, rulings, grouping }, options.cluster)
  const stories = await withWhatIsStored(desk, clustered.output)
  const byId = await articlesOf(desk, stories, [...near, ...deduped.articles, ...deduped.merged])
  const traced = await tracedStories(desk, stories, byId)
  const decisions = [...reprints, ...clustered.decisions, ...traced.decisions]
  const rewritten = [...deduped.articles.filter((article) => article.reprintOf !== undefined), ...deduped.merged]
  const into = new Map(
    reprints.flatMap(({ subject, evidence }) => (typeof evidence.into === 'string' ? [[subject, evidence.into] as const] : [])),
  )
  const count = Number((await store.note(groupingsNote)) ?? 0)
  const changes: readonly Change[] = [
    ...deduped.gone.map((articleId): Change => ({ drop: 'article', articleId, ...present({ into: into.get(articleId) }) })),
    ...rewritten.map((article): Change => ({ put: 'article', article })),
    ...traced.stories.map((story): Change => ({ put: 'story', story })),
    ...(await followJobs(desk, traced.stories, byId)),
    { put: 'decisions', run: `group:${now}`, at: now, decisions },
    { put: 'note', key: groupingsNote, value: String(count + 1) },
    ...(fresh.length === options.groupBatch ? [{ put: 'job', job: jobOf('group', 'all', now) } as const] : []),
  ]
  return { changes, tell: () => groupedOnce(desk) }
}

/** The grouping knows who is in a story; where it was told, its first-hand document and its links are in the store. */
async function withWhatIsStored({ store }: Desk, grouped: readonly Story[]): Promise<readonly Story[]> {
  const stored = new Map((await store.stories(grouped.map(({ id }) => id))).map((story) => [story.id, story]))
  return grouped.map((story) => ({ ...stored.get(story.id), ...story }))
}

/** The articles of some stories by id; those at hand need not be loaded. */
async function articlesOf({ store }: Desk, stories: readonly Story[], atHand: readonly Article[]): Promise<ReadonlyMap<string, Article>> {
  const byId = new Map(atHand.map((article) => [article.id, article]))
  const missing = stories.flatMap(({ articleIds }) => articleIds).filter((id) => !byId.has(id))
  for (const article of await store.articles(missing)) byId.set(article.id, article)
  return byId
}
