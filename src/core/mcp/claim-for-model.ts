import type { Article } from '../model/article.ts'
import type { Citation, Claim } from '../model/edition.ts'
import { textForModel } from '../rights/text-for-model.ts'
import { screenCandidate } from '../stages/screen/screen-candidate.ts'

/** The articles that sentences cite, by id. */
export type CitedArticles = ReadonlyMap<string, Article>

/**
 * A printed sentence as a stranger’s model may be told it; undefined where it is withheld: because a publisher reserved the text it
 * stands in, because the article is gone and nobody can say what its publisher allows, or because it gives orders to machines.
 * Titles of reserved texts may be told.
 */
export function claimForModel(claim: Claim, articles: CitedArticles): Claim | undefined {
  const isFree = claim.citations.every((citation) => isTellable(citation, articles))
  return isFree && isPlainWords(claim.text) ? claim : undefined
}

/** Whether a text of strangers gives no orders to machines. */
export function isPlainWords(text: string): boolean {
  return screenCandidate(text) === undefined
}

function isTellable(citation: Citation, articles: CitedArticles): boolean {
  if (citation.kind === 'count') return true
  const article = articles.get(citation.articleId)
  if (article === undefined) return false
  const isTitle = citation.quote === article.title
  const words = [citation.quote, citation.title, citation.outletName]
  return (isTitle || textForModel(article) !== undefined) && words.every(isPlainWords)
}
