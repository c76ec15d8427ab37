import type { Article } from '#core/model/article.ts'

const forms = ['headline', 'feed', 'full'] as const

/**
 * One article of two items that point at the same address: a feed and an aggregator’s link to it, or a later revision.
 * The fuller text stands; whoever reports first-hand gives title and outlet; the earliest date counts.
 */
export function joined(known: Article, now: Article): Article {
  const isSameItem = now.itemKeys.every((key) => known.itemKeys.includes(key))
  const best = isSameItem || worth(now) > worth(known) ? now : known
  const other = best === now ? known : now
  return {
    ...best,
    itemKeys: [...new Set([...known.itemKeys, ...now.itemKeys])],
    publishedAt: Math.min(known.publishedAt, now.publishedAt),
    firstSeenAt: Math.min(known.firstSeenAt, now.firstSeenAt),
    links: [...new Set([...best.links, ...other.links])],
    tags: [...new Set([...best.tags, ...other.tags])],
    ...((best.discussionUrl ?? other.discussionUrl) ? { discussionUrl: best.discussionUrl ?? other.discussionUrl ?? '' } : {}),
    ...(known.reprintOf === undefined ? {} : { reprintOf: known.reprintOf }),
  }
}

function worth(article: Article): number {
  const firstHand = article.role === 'primary' || article.role === 'reporter' ? 0.5 : 0
  return forms.indexOf(article.form) + firstHand
}
