import { type RawBuilder, sql } from 'kysely'
import type { Article } from '#core/model/article.ts'
import type { Item } from '#core/model/item.ts'
import { searchableText } from '#core/text/searchable-text.ts'
import type { SearchAsk, SearchHit } from '#ports/store.ts'
import type { Database } from './database.ts'
import { type PackedArticle, unpackArticle } from './pack-article.ts'
import { parsed } from './rows.ts'
import { matchOf, wordsOf } from './search-words.ts'
import { snippetOf } from './snippet.ts'

/**
 * What is asked for of articles, of items of which none was made, or of stories by their articles: what holds every word of the
 * query; where nothing does, some of them. The best first (BM25, a word in the title counting four times) or the newest.
 */
export function search(database: Database, ask: SearchAsk): readonly SearchHit[] {
  const words = wordsOf(ask.words)
  // What was typed and holds no word is nowhere; that nothing was typed is another matter.
  if (words.length === 0 && ask.words.trim() !== '') return []
  const hits = words.length === 0 ? hitsOf(database, ask, undefined) : matchesOf(database, ask)
  return hits.map((hit) => (hit.outletId === null ? articleHitOf(hit, words) : itemHitOf(hit, hit.outletId, words)))
}

const hitsMax = 1_000
const offsetMax = 10_000
/** So many of the best matches among archived items are looked through: their fields stand in their JSON. */
const itemsLookedThrough = 2_000
/** Before and after every Instant. */
const timesMax = 8_640_000_000_000_000

/** What has every word; where nothing has, what has any. Between them, for who is typing, what has the last one begun. */
function matchesOf(database: Database, ask: SearchAsk): readonly Hit[] {
  for (const how of ['all', ...(ask.isTyping === true ? (['begun'] as const) : []), 'any'] as const) {
    const match = matchOf(ask.words, how)
    const found = hitsOf(database, ask, match)
    // Past the last page of what was found one way, another way does not begin.
    const isPast = found.length === 0 && (ask.offset ?? 0) > 0 && hitsOf(database, { ...ask, offset: 0, limit: 1 }, match).length > 0
    if (found.length > 0 || isPast) return found
  }
  return []
}

/** `outletId` stands for items only: an article names its own. */
type Hit = { readonly json: string; readonly storyId: string | null; readonly outletId: string | null }

function hitsOf(database: Database, ask: SearchAsk, match: string | undefined): readonly Hit[] {
  const limit = Math.max(0, Math.min(ask.limit, hitsMax))
  const offset = Math.max(0, Math.min(ask.offset ?? 0, offsetMax))
  const isByTime = ask.order === 'time' || match === undefined
  const order = isByTime ? sql`at desc, n desc` : sql`score, n`
  const top = sql`order by ${order} limit ${offset + limit}`
  const parts = [
    ...(ask.kind === 'item' ? [] : [articlesQuery(ask, { match, isByTime, most: offset + limit, top })]),
    ...(isOfItems(ask) && match !== undefined ? [itemsQuery(ask, match, top)] : []),
  ]
  if (parts.length === 0 || limit === 0) return []
  const found = sql.join(
    parts.map((part) => sql`select * from (${part})`),
    sql` union all `,
  )
  // The texts are fetched for the rows that are shown, not for those that are sorted.
  return database.all(sql<Hit>`
    select iif(isItem, (select json from item where item.n = found.n), (select json from article where article.n = found.n)) as json,
      storyId,
      iif(isItem, ifnull((select source.json ->> '$.outletId' from source where source.id = found.sourceId), ''), null) as outletId
    from (select * from (${found}) order by ${order} limit ${limit} offset ${offset}) as found order by ${order}`)
}

/** An item is in no story and has no language. */
function isOfItems({ kind, beat, section, language }: SearchAsk): boolean {
  return (kind === undefined || kind === 'item') && beat === undefined && section === undefined && language === undefined
}

/** `most` is how many rows the page and those before it have; `top` orders and ends a query by it. */
type Sought = { readonly match: string | undefined; readonly isByTime: boolean; readonly most: number; readonly top: RawBuilder<unknown> }

function articlesQuery(ask: SearchAsk, { match, isByTime, most, top }: Sought): RawBuilder<unknown> {
  const { kind, beat, section, outletId, language } = ask
  const score = isByTime ? sql`0` : sql`bm25(article_index, 4.0, 1.0)`
  const isToldHere = beat !== undefined || section !== undefined
  const conditions = [
    ...(hasTime(ask) || match === undefined ? [inTime(ask, sql`article.published_at`)] : []),
    ...(outletId === undefined ? [] : [sql`hit.n in (select n from article where json ->> '$.outletId' = ${outletId})`]),
    ...(language === undefined ? [] : [sql`hit.n in (select n from article where json ->> '$.language' = ${language})`]),
  ]
  // Where nothing narrows them the best are known before any article is looked at. Else the limit that limits nothing keeps SQLite
  // from asking the index anew for each article that the filters let through.
  const isBest = conditions.length === 0 && !isToldHere && kind !== 'story' && !isByTime
  const base =
    match === undefined
      ? sql`(select n as n, 0 as score from article where ${inTime(ask, sql`published_at`)})`
      : sql`(select rowid as n, ${score} as score from article_index where article_index match ${match} ${isBest ? sql`order by score, rowid limit ${most}` : sql`limit -1`})`
  const held = sql`story_article.article_id = article.id${isToldHere || kind === 'story' ? sql` and ${isTold(ask)}` : sql``}`
  if (kind === 'story') {
    // Of a group with one minimum or maximum SQLite takes the other columns from its row: the story’s best or newest article.
    const best = isByTime ? sql`score, max(article.published_at) as at` : sql`min(score) as score, article.published_at as at`
    return sql`select hit.n as n, ${best}, story_article.story_id as storyId, 0 as isItem, '' as sourceId
      from ${base} as hit join article on article.n = hit.n join story_article on ${held}
      ${whereOf(conditions)} group by story_article.story_id ${top}`
  }
  const isHeld = sql`exists (select 1 from story_article where ${held})`
  return sql`select hit.n as n, score, article.published_at as at,
      (select min(story_id) from story_article where ${held}) as storyId, 0 as isItem, '' as sourceId
    from ${base} as hit join article on article.n = hit.n
    ${whereOf(isToldHere ? [...conditions, isHeld] : conditions)} ${top}`
}

/** That an edition told the story, under its own id or one that went into it. */
function isTold({ beat, section }: SearchAsk): RawBuilder<unknown> {
  const where = [
    ...(beat === undefined ? [] : [sql`told.beat = ${beat}`]),
    ...(section === undefined ? [] : [sql`told.section = ${section}`]),
  ]
  const more = where.length === 0 ? sql`` : sql` and ${sql.join(where, sql` and `)}`
  return sql`(exists (select 1 from told where told.story_id = story_article.story_id${more})
    or exists (select 1 from story_redirect join told on told.story_id = story_redirect.story_id
      where story_redirect.into_id = story_article.story_id${more}))`
}

function itemsQuery(ask: SearchAsk, match: string, top: RawBuilder<unknown>): RawBuilder<unknown> {
  const { outletId } = ask
  const at = sql`(item.json ->> '$.publishedAt')`
  const conditions = [
    inTime(ask, at),
    ...(outletId === undefined
      ? []
      : [sql`item.json ->> '$.sourceId' in (select id from source where json ->> '$.outletId' = ${outletId})`]),
  ]
  return sql`select hit.n as n, hit.score as score, ${at} as at, null as storyId, 1 as isItem, item.json ->> '$.sourceId' as sourceId
    from (
      select rowid as n, bm25(item_index, 4.0, 1.0) as score from item_index
      where item_index match ${match} order by score, rowid limit ${itemsLookedThrough}
    ) as hit join item on item.n = hit.n
    ${whereOf(conditions)} ${top}`
}

function whereOf(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`
}

function hasTime({ from, to }: SearchAsk): boolean {
  return from !== undefined || to !== undefined
}

function inTime({ from, to }: SearchAsk, at: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`${at} >= ${from ?? -timesMax} and ${at} < ${to ?? timesMax}`
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
