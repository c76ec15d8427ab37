import type { Article } from '../../model/article.ts'
import { idOf } from '../../model/ids.ts'
import type { Instant } from '../../model/instant.ts'
import type { Story } from '../../model/story.ts'
import { distanceOf } from '../distance-of.ts'

/**
 * The story of some articles, oldest first: the open one that they join, changed, or a new one named after its first
 * article. A reprint is no news; a date in the future counts as now.
 */
export function storyOf(articles: readonly [Article, ...Article[]], open: Story | undefined, now: Instant): Story {
  const [first] = articles
  const own = articles.filter(({ reprintOf }) => reprintOf === undefined)
  const newest = Math.max(...(own.length > 0 ? own : [first]).map(({ publishedAt }) => Math.min(publishedAt, now)))
  return {
    ...(open ?? { id: idOf('story', first.id), openedAt: Math.min(first.publishedAt, now) }),
    articleIds: [...new Set([...(open?.articleIds ?? []), ...articles.map(({ id }) => id)])],
    leadArticleId: leadOf(articles).id,
    lastNewsAt: Math.max(newest, open?.lastNewsAt ?? newest),
  }
}

/** Who tells it best: a report or the first-hand text before a list or a forum, a text before a headline, then the earliest. */
function leadOf(articles: readonly [Article, ...Article[]]): Article {
  return articles.reduce((best, article) => (distanceOf(article) < distanceOf(best) ? article : best))
}
