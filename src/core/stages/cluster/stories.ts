import type { Article } from '../../model/article.ts'
import { idOf } from '../../model/ids.ts'
import type { Instant } from '../../model/instant.ts'
import type { Story } from '../../model/story.ts'
import { distanceOf } from '../distance-of.ts'

/** A story as the grouping holds it: who is in it, and no text. */
export type Held = {
  readonly id: string
  readonly articleIds: readonly string[]
  readonly leadArticleId: string
  /** How far the lead article stands from the happening, and when it was published: who might take its place. */
  readonly lead: { readonly distance: number; readonly at: Instant }
  readonly openedAt: Instant
  readonly lastNewsAt: Instant
  /** Slots of its own reports in the window, oldest first; reprints have none. */
  readonly slots: readonly number[]
}

/** What the grouping says of a story; all else of it is others’ business. */
export type GroupedStory = Pick<Story, 'id' | 'articleIds' | 'leadArticleId' | 'openedAt' | 'lastNewsAt'>

/** The part of a held story that is stored. */
export function groupedStory({ id, articleIds, leadArticleId, openedAt, lastNewsAt }: Held): GroupedStory {
  return { id, openedAt, articleIds, leadArticleId, lastNewsAt }
}

/**
 * A story with some articles more, oldest first: the open one changed, or a new one named after its first article. A reprint
 * is no news; a date in the future counts as now. Its lead is who tells it best: a report or the first-hand text before a list
 * or a forum, a text before a headline, then the earliest.
 */
export function withArticles(open: Held | undefined, articles: readonly [Article, ...Article[]], now: Instant): Omit<Held, 'slots'> {
  const [first] = articles
  const own = articles.filter(({ reprintOf }) => reprintOf === undefined)
  const newest = Math.max(...(own.length > 0 ? own : [first]).map(({ publishedAt }) => Math.min(publishedAt, now)))
  const lead = articles.reduce(
    (best, article) => {
      const distance = distanceOf(article)
      return best === undefined || distance < best.distance || (distance === best.distance && article.publishedAt < best.at)
        ? { id: article.id, distance, at: article.publishedAt }
        : best
    },
    open && { id: open.leadArticleId, ...open.lead },
  )
  return {
    id: open?.id ?? idOf('story', first.id),
    articleIds: [...new Set([...(open?.articleIds ?? []), ...articles.map(({ id }) => id)])],
    leadArticleId: lead?.id ?? first.id,
    lead: { distance: lead?.distance ?? distanceOf(first), at: lead?.at ?? first.publishedAt },
    openedAt: open?.openedAt ?? Math.min(first.publishedAt, now),
    lastNewsAt: Math.max(newest, open?.lastNewsAt ?? newest),
  }
}
