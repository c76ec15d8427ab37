import { passagesOf } from '../../languages/passages.ts'
import type { Article } from '../../model/article.ts'
import type { Development } from '../../model/development.ts'
import { instantOf } from '../../model/instant.ts'
import type { Primary } from '../../model/story.ts'
import { type BareRow, bareArticle } from '../bare-article.ts'
import type { ChangedSentence } from '../read/changed-sentences.ts'
import { type DevelopOptions, develop } from './develop.ts'

/** A row of `headwater stage develop`: a story with its articles, and what sources changed in them. */
export type DevelopRow = {
  readonly story: string
  readonly articles: readonly BareRow[]
  readonly primary?: Primary
  readonly revisions?: readonly { readonly articleId: string; readonly at: string; readonly sentences: readonly ChangedSentence[] }[]
}

/** `headwater stage develop`: what changed in the story, report by report; the first one opens it. */
export function developStage(
  row: DevelopRow,
  options: DevelopOptions,
): { readonly story: string; readonly developments: readonly Development[] } {
  const articles = row.articles.map((one) => withPassages(bareArticle(one)))
  const articleIds = articles.map(({ id }) => id)
  const seen = articles.map(({ publishedAt }) => publishedAt)
  const story = {
    id: row.story,
    articleIds,
    leadArticleId: articleIds[0] ?? '',
    openedAt: Math.min(...seen),
    lastNewsAt: Math.max(...seen),
    ...(row.primary === undefined ? {} : { primary: row.primary }),
  }
  const revisions = (row.revisions ?? []).map(({ at, ...revision }) => ({ ...revision, at: instantOf(at) ?? 0 }))
  return { story: row.story, developments: develop({ story, articles, revisions, outletNames: new Map() }, options).output }
}

/** The article with the passages that its title and text come to. */
export function withPassages(article: Article): Article {
  const { id: articleId, title, text, language } = article
  return { ...article, passages: passagesOf({ articleId, title, text, language }) }
}
