import { passagesOf } from '../../languages/passages.ts'
import type { Article, TextForm } from '../../model/article.ts'
import { isSecondHand } from '../../model/source.ts'

/**
 * One article of two with the same address. It keeps the id of `earlier`, takes outlet, title and date from the one that is
 * nearer to the happening (a report rather than a forum’s link to it), the fuller text of the two, and all else from both.
 */
export function merged(earlier: Article, later: Article): Article {
  const [near, far] = isSecondHand(earlier.role) && !isSecondHand(later.role) ? [later, earlier] : [earlier, later]
  const fuller = isFuller(later, earlier) ? later : earlier
  const { title } = near
  const { text, language } = fuller
  const isAsItWas = fuller.id === earlier.id && fuller.title === title
  const discussionUrl = near.discussionUrl ?? far.discussionUrl
  const pageCaptureId = fuller.pageCaptureId ?? earlier.pageCaptureId ?? later.pageCaptureId
  return {
    ...near,
    id: earlier.id,
    itemKeys: [...new Set([...earlier.itemKeys, ...later.itemKeys])],
    publishedAt: isSecondHand(near.role) === isSecondHand(far.role) ? Math.min(near.publishedAt, far.publishedAt) : near.publishedAt,
    firstSeenAt: Math.min(earlier.firstSeenAt, later.firstSeenAt),
    language,
    form: fuller.form,
    text,
    passages: isAsItWas ? fuller.passages : passagesOf({ articleId: earlier.id, title, text, language }),
    links: [...new Set([...near.links, ...far.links])],
    ...(discussionUrl === undefined ? {} : { discussionUrl }),
    tags: [...new Set([...near.tags, ...far.tags])],
    instructions: fuller.instructions,
    ...(pageCaptureId === undefined ? {} : { pageCaptureId }),
  }
}

const formOrder: Readonly<Record<TextForm, number>> = { full: 2, feed: 1, headline: 0 }

function isFuller(one: Article, other: Article): boolean {
  const difference = formOrder[one.form] - formOrder[other.form]
  return difference !== 0 ? difference > 0 : one.text.length > other.text.length
}
