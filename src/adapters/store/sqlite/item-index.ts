import { sql } from 'kysely'
import type { Database } from './database.ts'
import { prepared } from './prepared.ts'
import { indexed } from './search-words.ts'

/** Items that are found by their own words: those that were old when they came and of which no article is made. */
export const itemIndex = {
  /** For the item that was inserted just now, whose number it takes. */
  putLast: (database: Database, title: string, text: string): void => {
    database.run(insert({ title: indexed(title), body: indexed(text) }))
  },
  drop: (database: Database, n: number): void => {
    database.run(remove({ n }))
  },
}

const insert = prepared<{ title: string; body: string }, never>((query, param) =>
  query.insertInto('item_index').values({ rowid: sql<number>`last_insert_rowid()`, title: param('title'), body: param('body') }),
)

const remove = prepared<{ n: number }, never>((query, param) => query.deleteFrom('item_index').where('rowid', '=', param('n')))
