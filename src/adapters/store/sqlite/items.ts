import type { Instant } from '#core/model/instant.ts'
import type { Item } from '#core/model/item.ts'
import type { Database } from './database.ts'
import { listOf, literal } from './parameters.ts'
import { inOrder, parsed } from './rows.ts'

/** Items and their revisions; nothing is ever overwritten. */
export const items = {
  /** Adds a revision; one that is there changes nothing. Throws when a revision between is missing: numbers have no gaps. */
  put: (database: Database, item: Item): void => {
    const { query } = database
    const newest = database.first(
      query.selectFrom('item').select('revision').where('key', '=', item.key).where('is_newest', '=', literal(1)),
    )
    const last = newest?.revision ?? 0
    if (item.revision <= last) return
    if (item.revision !== last + 1) throw new Error(`${item.key} goes from revision ${last} to ${item.revision}`)
    database.run(query.updateTable('item').set({ is_newest: 0 }).where('key', '=', item.key).where('is_newest', '=', literal(1)))
    database.run(
      query.insertInto('item').values({
        key: item.key,
        revision: item.revision,
        first_seen_at: item.firstSeenAt,
        is_newest: 1,
        words: wordsOf(item.sourceId, item.hash),
        json: JSON.stringify(item),
      }),
    )
  },
  newest: (database: Database, keys: readonly string[]): readonly Item[] => {
    const rows = database.all(
      database.query.selectFrom('item').select('json').where('key', 'in', listOf(keys)).where('is_newest', '=', literal(1)),
    )
    return inOrder(keys, rows.map(parsed<Item>), (item) => item.key)
  },
  revisions: (database: Database, key: string): readonly Item[] =>
    database.all(database.query.selectFrom('item').select('json').where('key', '=', key).orderBy('revision')).map(parsed<Item>),
  saying: (database: Database, sourceId: string, hashes: readonly string[]): readonly Item[] =>
    database
      .all(
        database.query
          .selectFrom('item')
          .select('json')
          .where('words', 'in', listOf(hashes.map((hash) => wordsOf(sourceId, hash))))
          .where('is_newest', '=', literal(1))
          .orderBy('first_seen_at')
          .orderBy('key'),
      )
      .map(parsed<Item>),
  seen: (database: Database, from: Instant, to: Instant): readonly Item[] =>
    database
      .all(
        database.query
          .selectFrom('item')
          .select('json')
          .where('is_newest', '=', literal(1))
          .where('first_seen_at', '>', from)
          .where('first_seen_at', '<=', to)
          .orderBy('first_seen_at')
          .orderBy('key'),
      )
      .map(parsed<Item>),
}

function wordsOf(sourceId: string, hash: string): string {
  return `${sourceId} ${hash}`
}
