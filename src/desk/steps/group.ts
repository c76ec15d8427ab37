import type { Article } from '#core/model/article.ts'
import { cluster } from '#core/stages/cluster/cluster.ts'
import { dedupe } from '#core/stages/dedupe/dedupe.ts'
import { trace } from '#core/stages/trace/trace.ts'
import { jobOf } from '#ports/queue.ts'
import type { Change } from '#ports/store.ts'
import type { Desk } from '../desk.ts'
import type { Outcome } from '../step.ts'

/** Groups the articles no story holds yet: finds reprints, joins or opens stories, and traces each to its primary source. */
export async function group(desk: Desk): Promise<Outcome> {
  const { store, options } = desk
  const now = desk.clock.now()
  const fresh = await store.articlesWithoutStory(options.groupBatch)
  if (fresh.length === 0) return { changes: [] }
  const openStories = await store.storiesSince(now - options.cluster.storyAgeMaxMs)
  const known = await store.articles(openStories.flatMap((story) => story.articleIds))

  const deduped = dedupe({ articles: fresh, known }, options.dedupe)
  const clustered = cluster({ articles: deduped.output.articles, openStories, known, now }, options.cluster)
  const byId = new Map<string, Article>(
    [...known, ...deduped.output.articles, ...deduped.output.merged].map((article) => [article.id, article]),
  )
  const outlets = await store.outlets()
  const traced = clustered.output.map((story) => {
    const articles = story.articleIds.flatMap((id) => byId.get(id) ?? [])
    const { output: primary, decisions } = trace({ story, articles, outlets }, options.trace)
    const { primary: _before, ...rest } = story
    return { story: primary === undefined ? rest : { ...rest, primary }, decisions }
  })
  const decisions = [...deduped.decisions, ...clustered.decisions, ...traced.flatMap((row) => row.decisions)]
  const rewritten = [...deduped.output.articles.filter((article) => article.reprintOf !== undefined), ...deduped.output.merged]
  const changes: readonly Change[] = [
    ...deduped.output.gone.map((articleId): Change => ({ drop: 'article', articleId })),
    ...rewritten.map((article): Change => ({ put: 'article', article })),
    ...traced.map(({ story }): Change => ({ put: 'story', story })),
    { put: 'decisions', run: `group:${now}`, at: now, decisions },
    ...(fresh.length === options.groupBatch ? [{ put: 'job', job: jobOf('group', 'all', now) } as const] : []),
  ]
  return { changes }
}
