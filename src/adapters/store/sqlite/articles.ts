import type { Article } from '#core/model/article.ts'
import { joinArticles } from '#core/stages/normalize/join-articles.ts'
import type { Database } from './database.ts'
import { type PackedArticle, packArticle, unpackArticle } from './pack-article.ts'
import { listOf, literal } from './parameters.ts'
import { inOrder, parsed } from './rows.ts'
import { indexed } from './search-words.ts'
import type { Tables } from './tables.ts'

/** Articles, the items they come from, and their places in the search index. */
export const articles = {
  put: (database: Database, given: Article, joins: boolean): void => {
    const { query } = database
    const old = database.first(query.selectFrom('article').select(['n', 'json']).where('id', '=', given.id))
    const article = old === undefined ? given : over(articleOf(old), given, joins)
    const columns = { published_at: article.publishedAt, json: JSON.stringify(packArticle(article)) }
    if (old === undefined) {
      const held = query.selectFrom('story_article').select((select) => select.fn.countAll<number>().as('n'))
      const story_count = database.first(held.where('article_id', '=', article.id))?.n ?? 0
      database.run(query.insertInto('article').values({ id: article.id, story_count, ...columns }))
    } else {
      database.run(query.updateTable('article').set(columns).where('id', '=', article.id))
      database.run(query.deleteFrom('article_index').where('rowid', '=', old.n))
    }
    for (const item_key of article.itemKeys) {
      const row = query.insertInto('article_item').values({ item_key, article_id: article.id })
      database.run(row.onConflict((conflict) => conflict.doNothing()))
    }
    const rowid = query.selectFrom('article').select('n').where('id', '=', article.id)
    database.run(query.insertInto('article_index').values({ rowid, title: indexed(article.title), body: indexed(article.text) }))
  },
  drop: (database: Database, id: string): void => {
    const { query } = database
    const n = query.selectFrom('article').select('n').where('id', '=', id)
    database.run(query.deleteFrom('article_index').where('rowid', '=', n))
    database.run(query.deleteFrom('article').where('id', '=', id))
  },
  some: (database: Database, ids: readonly string[]): readonly Article[] => {
    const rows = database.all(database.query.selectFrom('article').select('json').where('id', 'in', listOf(ids)))
    return inOrder(ids, rows.map(articleOf), (article) => article.id)
  },
  ofItems: (database: Database, itemKeys: readonly string[]): readonly Article[] => {
    const { query } = database
    const ids = query.selectFrom('article_item').select('article_id').where('item_key', 'in', listOf(itemKeys))
    return database.all(oldestFirst(database).where('id', 'in', ids)).map(articleOf)
  },
  withoutStory: (database: Database, limit: number): readonly Article[] =>
    database.all(oldestFirst(database).where('story_count', '=', literal(0)).limit(limit)).map(articleOf),
}

function oldestFirst(database: Database) {
  return database.query.selectFrom('article').select('json').orderBy('published_at').orderBy('id')
}

function articleOf(row: Pick<Tables['article'], 'json'>): Article {
  return unpackArticle(parsed<PackedArticle>(row))
}

function over(stored: Article, given: Article, joins: boolean): Article {
  const joined = joinArticles(stored, given)
  return joins ? joined : { ...given, itemKeys: joined.itemKeys }
}
