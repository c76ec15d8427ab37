import type { Article } from '../model/article.ts'
import type { Instant } from '../model/instant.ts'
import type { Story } from '../model/story.ts'
import { distanceOf } from '../stages/distance-of.ts'

/** What a story is made of anew when articles leave it or two become one. */
export type Rebuilding = { readonly byId: ReadonlyMap<string, Article>; readonly now: Instant }

/**
 * A story over other articles: who leads it and when its last news came are found anew, all else stays. Who leads is as in
 * grouping: a report or the first-hand text before a list or a forum, then the earliest; a reprint is no news; a date in the
 * future counts as now. Articles that are not at hand stay in it and do not count.
 */
export function rebuiltStory(story: Story, articleIds: readonly string[], { byId, now }: Rebuilding): Story {
  const ids = [...new Set(articleIds)]
  const articles = ids.flatMap((id) => byId.get(id) ?? []).sort((a, b) => a.publishedAt - b.publishedAt || (a.id < b.id ? -1 : 1))
  const [first] = articles
  if (first === undefined) return { ...story, articleIds: ids, leadArticleId: ids[0] ?? story.leadArticleId }
  const own = articles.filter(({ reprintOf }) => reprintOf === undefined)
  const lead = articles.reduce((best, article) => (distanceOf(article) < distanceOf(best) ? article : best))
  const lastNewsAt = Math.max(...(own.length > 0 ? own : [first]).map(({ publishedAt }) => Math.min(publishedAt, now)))
  return { ...story, articleIds: ids, leadArticleId: lead.id, lastNewsAt }
}
