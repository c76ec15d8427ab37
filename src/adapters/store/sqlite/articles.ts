import { sql } from 'kysely'
import type { Article } from '#core/model/article.ts'
import { joinArticles } from '#core/stages/normalize/join-articles.ts'
import { beatRules } from './beat-rules.ts'
import type { Database } from './database.ts'
import { type PackedArticle, packArticle, unpackArticle } from './pack-article.ts'
import { listOf, literal } from './parameters.ts'
import { prepared } from './prepared.ts'
import { inOrder, parsed } from './rows.ts'
import { rulings } from './rulings.ts'
import { indexed } from './search-words.ts'
import type { Tables } from './tables.ts'
import { vectors } from './vectors.ts'

/** Articles, the items they come from, and their places in the search index. */
export const articles = {
  put: (database: Database, given: Article, joins: boolean): void => {
    const old = database.first(storedAt({ id: given.id }))
    const stored = old === undefined ? undefined : articleOf(old)
    const article = stored === undefined ? given : over(stored, given, joins)
    if (stored !== undefined && stored.title !== article.title) vectors.drop(database, given.id)
    const { id, publishedAt } = article
    const json = JSON.stringify(packArticle(article))
    const n = old === undefined ? inserted(database, { id, publishedAt, json }) : old.n
    if (old !== undefined) {
      database.run(update({ n, publishedAt, json }))
      database.run(deleteWords({ n }))
    }
    for (const itemKey of article.itemKeys) database.run(insertItem({ itemKey, id }))
    database.run(insertWords({ n, title: indexed(article.title), body: indexed(article.text) }))
  },
  drop: (database: Database, id: string, into: string | undefined): void => {
    const { query } = database
    const n = query.selectFrom('article').select('n').where('id', '=', id)
    database.run(query.deleteFrom('article_index').where('rowid', '=', n))
    database.run(query.deleteFrom('article').where('id', '=', id))
    vectors.drop(database, id)
    if (into === undefined) return
    rulings.follow(database, id, into)
    beatRules.follow(database, id, into)
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
  withoutVector: (database: Database, space: string, limit: number): readonly Article[] => {
    const isUnknown = sql<boolean>`not exists (select 1 from vector where vector.article_id = article.id and vector.space = ${space})`
    return database.all(oldestFirst(database).where('story_count', '=', literal(0)).where(isUnknown).limit(limit)).map(articleOf)
  },
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

type Row = { readonly id: string; readonly publishedAt: number; readonly json: string }

function inserted(database: Database, row: Row): number {
  const added = database.first(insert(row))
  if (added === undefined) throw new Error(`${row.id} was not added`)
  return added.n
}

const storedAt = prepared<{ id: string }, Pick<Tables['article'], 'json'> & { readonly n: number }>((query, param) =>
  query.selectFrom('article').select(['n', 'json']).where('id', '=', param('id')),
)

const insert = prepared<Row, { readonly n: number }>((query, param) =>
  query
    .insertInto('article')
    .values({
      id: param('id'),
      published_at: param('publishedAt'),
      story_count: sql<number>`(select count(*) from story_article where article_id = ${param('id')})`,
      json: param('json'),
    })
    .returning('n'),
)

const update = prepared<{ n: number; publishedAt: number; json: string }, never>((query, param) =>
  query
    .updateTable('article')
    .set({ published_at: param('publishedAt'), json: param('json') })
    .where('n', '=', param('n')),
)

const insertItem = prepared<{ itemKey: string; id: string }, never>((query, param) =>
  query
    .insertInto('article_item')
    .values({ item_key: param('itemKey'), article_id: param('id') })
    .onConflict((conflict) => conflict.doNothing()),
)

const insertWords = prepared<{ n: number; title: string; body: string }, never>((query, param) =>
  query.insertInto('article_index').values({ rowid: param('n'), title: param('title'), body: param('body') }),
)

const deleteWords = prepared<{ n: number }, never>((query, param) => query.deleteFrom('article_index').where('rowid', '=', param('n')))
