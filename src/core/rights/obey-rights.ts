import type { Article } from '../model/article.ts'

/** What may be kept of a text whose publisher does not want it kept whole: as much as a feed’s summary. */
const summaryCharsMax = 200

/**
 * An article with no more of its text than its `rights` allow, so that nothing after it can show, quote or find more: with
 * `mayArchive` false nothing of the page and at most 200 characters of the feed; with `quoteCharsMax` at most so many, 0
 * leaves the headline. The text is cut behind its last whole passage that fits. An article without rights is as it was.
 * `obeyRights({ ...article, rights: { mayModel: true, mayArchive: true, quoteCharsMax: 0, signals } })` → form `headline`, text ``
 */
export function obeyRights(article: Article): Article {
  const { rights } = article
  if (rights === undefined) return article
  const charsMax = Math.min(
    rights.quoteCharsMax ?? Number.POSITIVE_INFINITY,
    rights.mayArchive ? Number.POSITIVE_INFINITY : summaryCharsMax,
  )
  const { pageCaptureId, ...rest } = article
  const kept = rights.mayArchive && pageCaptureId !== undefined ? { ...rest, pageCaptureId } : rest
  const isForbidden = !rights.mayArchive && article.form === 'full'
  return isForbidden || article.text.length > charsMax ? cutTo(kept, isForbidden ? 0 : charsMax) : kept
}

/** The beginning of a page is no more than a feed gives, and is called so. */
function cutTo(article: Article, charsMax: number): Article {
  const whole = article.passages.filter(({ part, end }) => part === 'body' && end <= charsMax)
  const end = Math.max(0, ...whole.map((passage) => passage.end))
  // Not one sentence fits: so much of the first as does, for reading only, since half a sentence is no passage.
  const text = article.text.slice(0, end === 0 ? wordEnd(article.text, charsMax) : end)
  const passages = article.passages.filter(({ part, end: at }) => part === 'title' || at <= end)
  return { ...article, text, passages, form: text === '' ? 'headline' : 'feed' }
}

/** Where the last whole word within the limit ends; 0 when there is none. */
function wordEnd(text: string, charsMax: number): number {
  return text.length <= charsMax ? text.length : Math.max(0, text.lastIndexOf(' ', charsMax))
}
