import { type BareRow, bareArticle } from '../bare-article.ts'
import { type ClusterOptions, cluster } from './cluster.ts'

/**
 * `headwater stage cluster`: all rows at once; the story of each. Rows without a date count as of one moment, and rows
 * that all name one source (a collection, not an outlet) as of one outlet each. `vectors` are those of the rows’ titles, by id.
 */
export function clusterStage(
  rows: readonly BareRow[],
  options: ClusterOptions,
  vectors?: ReadonlyMap<string, Float32Array>,
): readonly { readonly id: string; readonly story: string }[] {
  const hasOutlets = new Set(rows.map(({ source }) => source)).size > 1
  const articles = rows.map((row) => bareArticle(row, { outletId: hasOutlets ? row.source : row.id }))
  const now = articles.reduce((latest, { publishedAt }) => Math.max(latest, publishedAt), 0)
  const { output } = cluster({ articles, openStories: [], known: [], now, ...(vectors && { vectors }) }, options)
  return output.flatMap(({ id, articleIds }) => articleIds.map((articleId) => ({ id: articleId, story: id })))
}
