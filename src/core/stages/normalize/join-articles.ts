import type { Article } from '../../model/article.ts'
import { present } from '../../model/present.ts'
import type { Rights } from '../../model/rights.ts'
import { isSecondHand } from '../../model/source.ts'
import { obeyRights } from '../../rights/obey-rights.ts'
import { rightsOf } from '../../rights/rights-of.ts'

const forms = ['headline', 'feed', 'full'] as const

/**
 * One article of two items that point at the same address: a feed’s own and an aggregator’s link to it, or a later revision
 * of the same item. The fuller text stands, told by whoever reports first-hand; the earliest date counts; links, tags and
 * the place of discussion are kept, and what anybody asks for its text holds for the whole. For two items the order does not
 * matter.
 */
export function joinArticles(earlier: Article, later: Article): Article {
  const rights = joinedRights(earlier, later)
  const [known, now] = [under(earlier, rights), under(later, rights)]
  const best = isRevision(known, now) || isBetter(now, known) ? now : known
  const other = best === now ? known : now
  const discussionUrl = [known.discussionUrl, now.discussionUrl].filter((url) => url !== undefined).toSorted()[0]
  const reprintOf = known.reprintOf ?? now.reprintOf
  const { facts: _, ...said } = best
  return {
    ...said,
    itemKeys: union(known.itemKeys, now.itemKeys),
    publishedAt: Math.min(known.publishedAt, now.publishedAt),
    firstSeenAt: Math.min(known.firstSeenAt, now.firstSeenAt),
    links: union(best.links, other.links),
    tags: union(best.tags, other.tags),
    ...(discussionUrl === undefined ? {} : { discussionUrl }),
    ...(reprintOf === undefined ? {} : { reprintOf }),
    ...present({ facts: joinedFacts(best, other) }),
  }
}

/** A later revision of the same items says anew what may be done; of two reports the signals of both count. */
function joinedRights(known: Article, now: Article): Rights | undefined {
  if (isRevision(known, now) && isRevision(now, known)) return now.rights
  const signals = [...(known.rights?.signals ?? []), ...(now.rights?.signals ?? [])]
  return rightsOf(signals.toSorted((a, b) => `${a.from} ${a.says}`.localeCompare(`${b.from} ${b.says}`)))
}

function under(article: Article, rights: Rights | undefined): Article {
  return rights === undefined ? article : obeyRights({ ...article, rights })
}

/** What is also told elsewhere is no longer known from a list alone. */
function joinedFacts(best: Article, other: Article): Article['facts'] {
  if (best.facts?.is === 'listed') return other.facts?.is === 'listed' ? best.facts : other.facts
  return best.facts ?? (other.facts?.is === 'listed' ? undefined : other.facts)
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
