import type { Instant } from '#core/model/instant.ts'
import type { Item } from '#core/model/item.ts'
import type { Database } from './database.ts'
import { itemIndex } from './item-index.ts'
import { jsonOf, listIn, literal } from './parameters.ts'
import { prepared } from './prepared.ts'
import { inOrder, parsed } from './rows.ts'
import type { Tables } from './tables.ts'

/** Items and their revisions; nothing is ever overwritten. */
export const items = {
  /**
   * Adds a revision; one that is there changes nothing. Throws when a revision between is missing: numbers have no gaps. With
   * `searchable` the item itself is found by these words; without, it is found by its article.
   */
  put: (database: Database, item: Item, searchable: string | undefined): void => {
    const { key, revision, firstSeenAt } = item
    const row = { key, revision, first_seen_at: firstSeenAt, words: wordsOf(item.sourceId, item.hash), json: JSON.stringify(item) }
    // Nearly every item is a first revision, and a row that is there says all there is to know.
    if (revision > 1 && !retirePast(database, item)) return
    if (database.run(insert(row)) > 0 && searchable !== undefined) itemIndex.putLast(database, item.title, searchable)
  },
  newest: (database: Database, keys: readonly string[]): readonly Item[] => {
    if (keys.length === 0) return []
    return inOrder(keys, database.all(newestOf({ keys: jsonOf(keys) })).map(parsed<Item>), (item) => item.key)
  },
  revisions: (database: Database, key: string): readonly Item[] => database.all(revisionsOf({ key })).map(parsed<Item>),
  /** Of one source, by what they say. */
  saying: (database: Database, sourceId: string, hashes: readonly string[]): readonly Item[] => {
    const sought = new Set(hashes)
    const words = jsonOf([...sought].map((hash) => wordsOf(sourceId, hash)))
    return database
      .all(sayingOf({ words }))
      .map(parsed<Item>)
      .filter((item) => sought.has(item.hash))
  },
  seen: (database: Database, from: Instant, to: Instant): readonly Item[] => database.all(seenBetween({ from, to })).map(parsed<Item>),
}

/** Short, because the index holds one for each item; what has the same beginning by chance is told apart after it was found. */
function wordsOf(sourceId: string, hash: string): string {
  return `${sourceId} ${hash.slice(0, wordsDigits)}`
}

const wordsDigits = 16

type Json = { readonly json: string }

/** Makes room for a next revision; false when it is there already. */
function retirePast(database: Database, { key, revision }: Item): boolean {
  const newest = database.first(newestRevision({ key }))
  const last = newest?.revision ?? 0
  if (revision <= last) return false
  if (newest === undefined || revision !== last + 1) throw new Error(`${key} goes from revision ${last} to ${revision}`)
  itemIndex.drop(database, newest.n)
  database.run(retire({ n: newest.n }))
  return true
}

const newestRevision = prepared<{ key: string }, { readonly n: number; readonly revision: number }>((query, param) =>
  query.selectFrom('item').select(['n', 'revision']).where('key', '=', param('key')).where('is_newest', '=', literal(1)),
)

const retire = prepared<{ n: number }, never>((query, param) => query.updateTable('item').set({ is_newest: 0 }).where('n', '=', param('n')))

const insert = prepared<Pick<Tables['item'], 'key' | 'revision' | 'first_seen_at' | 'words' | 'json'>, never>((query, param) =>
  query
    .insertInto('item')
    .values({
      key: param('key'),
      revision: param('revision'),
      first_seen_at: param('first_seen_at'),
      is_newest: literal(1),
      words: param('words'),
      json: param('json'),
    })
    .onConflict((conflict) => conflict.doNothing()),
)

const newestOf = prepared<{ keys: string }, Json>((query, param) =>
  query
    .selectFrom('item')
    .select('json')
    .where('key', 'in', listIn(param('keys')))
    .where('is_newest', '=', literal(1)),
)

const revisionsOf = prepared<{ key: string }, Json>((query, param) =>
  query.selectFrom('item').select('json').where('key', '=', param('key')).orderBy('revision'),
)

const sayingOf = prepared<{ words: string }, Json>((query, param) =>
  query
    .selectFrom('item')
    .select('json')
    .where('words', 'in', listIn(param('words')))
    .where('is_newest', '=', literal(1))
    .orderBy('first_seen_at')
    .orderBy('key'),
)

const seenBetween = prepared<{ from: Instant; to: Instant }, Json>((query, param) =>
  query
    .selectFrom('item')
    .select('json')
    .where('is_newest', '=', literal(1))
    .where('first_seen_at', '>', param('from'))
    .where('first_seen_at', '<=', param('to'))
    .orderBy('first_seen_at')
    .orderBy('key'),
)
