import type { Article } from '../../model/article.ts'
import { isSecondHand } from '../../model/source.ts'

const forms = ['headline', 'feed', 'full'] as const

/**
 * One article of two items that point at the same address: a feed’s own and an aggregator’s link to it, or a later revision
 * of the same item. The fuller text stands, told by whoever reports first-hand; the earliest date counts; links, tags and
 * the place of discussion are kept. For two items the order does not matter.
 */
export function joinArticles(known: Article, now: Article): Article {
  const best = isRevision(known, now) || isBetter(now, known) ? now : known
  const other = best === now ? known : now
  const discussionUrl = [known.discussionUrl, now.discussionUrl].filter((url) => url !== undefined).toSorted()[0]
  const reprintOf = known.reprintOf ?? now.reprintOf
  return {
    ...best,
    itemKeys: union(known.itemKeys, now.itemKeys),
    publishedAt: Math.min(known.publishedAt, now.publishedAt),
    firstSeenAt: Math.min(known.firstSeenAt, now.firstSeenAt),
    links: union(best.links, other.links),
    tags: union(best.tags, other.tags),
    ...(discussionUrl === undefined ? {} : { discussionUrl }),
    ...(reprintOf === undefined ? {} : { reprintOf }),
  }
}

/** An item that only joined an article may change without touching what another item told it. */
function isRevision(known: Article, now: Article): boolean {
  return known.sourceId === now.sourceId && now.itemKeys.every((key) => known.itemKeys.includes(key))
}

function isBetter(left: Article, right: Article): boolean {
  const [leftWorth, rightWorth] = [worth(left), worth(right)]
  return leftWorth === rightWorth ? left.sourceId < right.sourceId : leftWorth > rightWorth
}

function worth({ form, role }: Article): number {
  return forms.indexOf(form) + (isSecondHand(role) ? 0 : 0.5)
}

/** Sorted as soon as something joins, so that the order of joining leaves no trace. */
function union(own: readonly string[], more: readonly string[]): readonly string[] {
  return more.every((one) => own.includes(one)) ? own : [...new Set([...own, ...more])].sort()
}
