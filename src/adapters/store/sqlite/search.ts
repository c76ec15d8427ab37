import { sql } from 'kysely'
import type { Article } from '#core/model/article.ts'
import type { Item } from '#core/model/item.ts'
import { searchableText } from '#core/text/searchable-text.ts'
import type { SearchHit } from '#ports/store.ts'
import type { Database } from './database.ts'
import { type PackedArticle, unpackArticle } from './pack-article.ts'
import { parsed } from './rows.ts'
import { matchOf, wordsOf } from './search-words.ts'
import { snippetOf } from './snippet.ts'

/**
 * Articles, and items of which none was made, that hold every word of the query, best first (BM25, a word in the title counting
 * four times); where none does, any.
 */
export function search(database: Database, query: string, limit: number): readonly SearchHit[] {
  const all = hitsOf(database, matchOf(query, 'all'), limit)
  const hits = all.length > 0 ? all : hitsOf(database, matchOf(query, 'any'), limit)
  const words = wordsOf(query)
  return hits.map((hit) => (hit.outletId === null ? articleHitOf(hit, words) : itemHitOf(hit, hit.outletId, words)))
}

const hitsMax = 1_000

/** `outletId` stands for items only: an article names its own. */
type Hit = { readonly json: string; readonly storyId: string | null; readonly outletId: string | null }

function hitsOf(database: Database, match: string | undefined, limit: number): readonly Hit[] {
  if (match === undefined) return []
  const most = Math.max(0, Math.min(limit, hitsMax))
  return database.all(
    sql<Hit>`
      select article.json, null as outletId, hit.score, hit.rowid as n,
        (select min(story_id) from story_article where article_id = article.id) as storyId
      from (
        select rowid, bm25(article_index, 4.0, 1.0) as score from article_index
        where article_index match ${match} order by score, rowid limit ${most}
      ) as hit join article on article.n = hit.rowid
      union all
      select item.json, ifnull(source.json ->> '$.outletId', '') as outletId, hit.score, hit.rowid as n, null as storyId
      from (
        select rowid, bm25(item_index, 4.0, 1.0) as score from item_index
        where item_index match ${match} order by score, rowid limit ${most}
      ) as hit join item on item.n = hit.rowid left join source on source.id = item.json ->> '$.sourceId'
      order by 3, 4 limit ${most}`,
  )
}

function articleHitOf(hit: Hit, words: readonly string[]): SearchHit {
  const article: Article = unpackArticle(parsed<PackedArticle>(hit))
  const { id, title, url, outletId, publishedAt } = article
  const texts = article.passages.filter((passage) => passage.part === 'body').map((passage) => passage.text)
  const story = hit.storyId === null ? {} : { storyId: hit.storyId }
  return { subject: id, title, url, outletId, publishedAt, snippet: snippetOf(title, texts, words), ...story }
}

function itemHitOf(hit: Hit, outletId: string, words: readonly string[]): SearchHit {
  const { key, title, url, publishedAt, html, summary } = parsed<Item>(hit)
  const text = searchableText((html?.length ?? 0) > (summary?.length ?? 0) ? (html ?? '') : (summary ?? ''))
  return { subject: key, title, url, outletId, publishedAt, snippet: snippetOf(title, text === '' ? [] : [text], words) }
}
