import { sql } from 'kysely'
import type { Article } from '#core/model/article.ts'
import type { SearchHit } from '#ports/store.ts'
import type { Database } from './database.ts'
import { type PackedArticle, unpackArticle } from './pack-article.ts'
import { parsed } from './rows.ts'
import { matchOf, wordsOf } from './search-words.ts'
import { snippetOf } from './snippet.ts'

/** Articles that hold every word of the query, best first (BM25, a word in the title counting four times); where none does, any. */
export function search(database: Database, query: string, limit: number): readonly SearchHit[] {
  const all = hitsOf(database, matchOf(query, 'all'), limit)
  const hits = all.length > 0 ? all : hitsOf(database, matchOf(query, 'any'), limit)
  const words = wordsOf(query)
  return hits.map((hit) => searchHitOf(hit, words))
}

const hitsMax = 1_000

type Hit = { readonly json: string; readonly storyId: string | null }

function hitsOf(database: Database, match: string | undefined, limit: number): readonly Hit[] {
  if (match === undefined) return []
  const most = Math.max(0, Math.min(limit, hitsMax))
  return database.all(
    sql<Hit>`
      select article.json, (select min(story_id) from story_article where article_id = article.id) as storyId
      from (
        select rowid, bm25(article_index, 4.0, 1.0) as score from article_index
        where article_index match ${match} order by score, rowid limit ${most}
      ) as hit join article on article.n = hit.rowid
      order by hit.score, hit.rowid`,
  )
}

function searchHitOf(hit: Hit, words: readonly string[]): SearchHit {
  const article: Article = unpackArticle(parsed<PackedArticle>(hit))
  return {
    articleId: article.id,
    title: article.title,
    url: article.url,
    outletId: article.outletId,
    publishedAt: article.publishedAt,
    snippet: snippetOf(article, words),
    ...(hit.storyId === null ? {} : { storyId: hit.storyId }),
  }
}
