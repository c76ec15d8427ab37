import type { Article } from '#core/model/article.ts'
import type { Story } from '#core/model/story.ts'
import { rank } from '#core/stages/rank/rank.ts'
import { candidatesOf } from '#core/stages/trace/candidates.ts'
import { ownersOf } from '#core/stages/trace/owners.ts'
import { caseOf } from '#core/stages/trace/rules.ts'
import { jobOf } from '#ports/queue.ts'
import type { Change } from '#ports/store.ts'
import type { Desk } from '../desk.ts'
import { ruledBeats } from '../recall/ruled-beat.ts'
import { isFirm } from './traced-stories.ts'

/**
 * The jobs of looking for first-hand documents: one for each recent story that has none among its articles, points somewhere,
 * and is fit for a beat. Everything else costs nobody a visit.
 */
export async function followJobs(desk: Desk, stories: readonly Story[], byId: ReadonlyMap<string, Article>): Promise<readonly Change[]> {
  const { options, store, clock } = desk
  const now = clock.now()
  const from = now - options.pageAgeMaxMs
  const pointing = options.followLinks === 0 ? [] : stories.filter(({ primary, lastNewsAt }) => !isFirm(primary) && lastNewsAt > from)
  if (pointing.length === 0) return []
  const outlets = await store.outlets()
  const owners = ownersOf(outlets, await store.outletFacts())
  const entries = pointing
    .map((story) => ({ story, articles: story.articleIds.flatMap((id) => byId.get(id) ?? []) }))
    .filter(({ articles }) => candidatesOf(caseOf(articles, options.trace.moreCodeHosts, owners), 1).length > 0)
  if (entries.length === 0) return []
  const sources = await store.sources()
  const ruled = await ruledBeats(desk)
  const fit = new Set(
    ruled.flatMap(({ beat, exempt }) =>
      rank({ stories: entries, beat, outlets, sources, from, to: now, exempt }, options.rank).output.flatMap(
        ({ storyId, verdict, reason }) => (verdict === 'fit' || reason === 'below-the-floor' ? [storyId] : []),
      ),
    ),
  )
  return entries.flatMap(({ story }) => (fit.has(story.id) ? [{ put: 'job', job: jobOf('follow', story.id, now) } as const] : []))
}
