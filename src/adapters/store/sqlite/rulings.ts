import type { Ruling } from '#core/model/ruling.ts'
import { rulingAfterMerge } from '#core/rulings/ruling-after-merge.ts'
import type { Database } from './database.ts'
import { listOf } from './parameters.ts'
import { parsed } from './rows.ts'

/** What people decided about the grouping. */
export const rulings = {
  put: (database: Database, ruling: Ruling): void => {
    const { query } = database
    rulings.drop(database, ruling.id)
    database.run(query.insertInto('ruling').values({ id: ruling.id, made_at: ruling.madeAt, json: JSON.stringify(ruling) }))
    for (const article_id of new Set([...ruling.one, ...ruling.other]))
      database.run(query.insertInto('ruling_article').values({ article_id, ruling_id: ruling.id }))
  },
  drop: (database: Database, id: string): void => {
    database.run(database.query.deleteFrom('ruling').where('id', '=', id))
  },
  /** An article went into another: what was decided about it holds for that one. */
  follow: (database: Database, articleId: string, into: string): void => {
    for (const ruling of rulings.of(database, [articleId])) {
      const now = rulingAfterMerge(ruling, articleId, into)
      if (now === undefined) rulings.drop(database, ruling.id)
      else rulings.put(database, now)
    }
  },
  all: (database: Database): readonly Ruling[] => database.all(oldestFirst(database)).map(parsed<Ruling>),
  of: (database: Database, articleIds: readonly string[]): readonly Ruling[] => {
    const ids = database.query.selectFrom('ruling_article').select('ruling_id').where('article_id', 'in', listOf(articleIds))
    return database.all(oldestFirst(database).where('id', 'in', ids)).map(parsed<Ruling>)
  },
}

function oldestFirst(database: Database) {
  return database.query.selectFrom('ruling').select('json').orderBy('made_at').orderBy('id')
}
