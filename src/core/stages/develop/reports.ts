import type { Article, Passage } from '../../model/article.ts'
import type { Instant } from '../../model/instant.ts'
import { isSecondHand } from '../../model/source.ts'
import { isOnlyListed } from '../is-only-listed.ts'
import type { ChangedSentence } from '../read/changed-sentences.ts'

/** What a source changed in an article after it was first read. */
export type ArticleRevision = { readonly articleId: string; readonly at: Instant; readonly sentences: readonly ChangedSentence[] }

/** Some passages becoming known: an article at first sight, or what was changed in it later. */
export type Report = {
  readonly article: Article
  readonly at: Instant
  readonly passages: readonly Passage[]
  /** What its source changed in it: at this report, or later; of later changes only the former text is told here. */
  readonly replaced: readonly ChangedSentence[]
  readonly isRevision: boolean
  /** A list, a thread, a reprint: others’ words, which bring nothing of their own. */
  readonly isSecondHand: boolean
}

/**
 * The reports of a story in the order they became known, articles and later changes of them alike. Roundups are none: most of
 * what they say is about something else. Of a story with very many reports the first and the last are read.
 */
export function reportsOf(articles: readonly Article[], revisions: readonly ArticleRevision[]): readonly Report[] {
  const read = articles.filter((article) => article.facts?.is !== 'roundup')
  const byId = Map.groupBy(revisions, (revision) => revision.articleId)
  const reports = read.flatMap((article) => reportsOfArticle(article, byId.get(article.id) ?? []))
  const ordered = reports.toSorted(
    (a, b) => a.at - b.at || a.article.publishedAt - b.article.publishedAt || (a.article.id < b.article.id ? -1 : 1),
  )
  return ordered.length <= firstMax + lastMax ? ordered : [...ordered.slice(0, firstMax), ...ordered.slice(-lastMax)]
}

const firstMax = 100
const lastMax = 200

function reportsOfArticle(article: Article, revisions: readonly ArticleRevision[]): readonly Report[] {
  const isOthers = article.reprintOf !== undefined || isSecondHand(article.role) || isOnlyListed(article)
  const later = revisions.map((revision) => {
    const passages = article.passages.filter(({ text }) => revision.sentences.some(({ after }) => holds(after, text)))
    return { article, at: revision.at, passages, replaced: revision.sentences, isRevision: true, isSecondHand: isOthers }
  })
  const changed = new Set(later.flatMap(({ passages }) => passages.map(({ id }) => id)))
  const first = article.passages.filter(({ id }) => !changed.has(id))
  return [
    {
      article,
      at: article.firstSeenAt,
      passages: first,
      replaced: revisions.flatMap(({ sentences }) => sentences),
      isRevision: false,
      isSecondHand: isOthers,
    },
    ...later.filter(({ passages }) => passages.length > 0),
  ]
}

function holds(sentence: string, passage: string): boolean {
  return sentence !== '' && (sentence.includes(passage) || passage.includes(sentence))
}
