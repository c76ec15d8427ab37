import { sql } from 'kysely'
import type { Instant } from '#core/model/instant.ts'
import type { ReadingMark, ReadingMarks, ReadThrough } from '#core/reader/reading-mark.ts'
import type { ItemHead } from '#ports/store.ts'
import type { Database } from './database.ts'
import { literal } from './parameters.ts'
import { prepared } from './prepared.ts'
import type { Tables } from './tables.ts'

/** What readers marked in their apps, and the heads of what they can mark. */
export const readingMarks = {
  put: (database: Database, reader: string, mark: ReadingMark): void => {
    const { entryId, key, isRead, isStarred } = mark
    const is_read = isRead === undefined ? null : Number(isRead)
    database.run(putMark({ reader, entry_id: entryId, key, is_read, is_starred: Number(isStarred) }))
  },
  /** It never goes back: who read up to noon has read up to eleven. */
  putThrough: (database: Database, reader: string, { stretch, through }: ReadThrough): void => {
    database.run(
      database.query
        .insertInto('read_through')
        .values({ reader, stretch, through })
        .onConflict((conflict) => conflict.columns(['reader', 'stretch']).doUpdateSet({ through: sql`max(through, excluded.through)` })),
    )
  },
  drop: (database: Database, reader: string, before: number): void => {
    database.run(
      database.query.deleteFrom('reading_mark').where('reader', '=', reader).where('entry_id', '<', before).where('is_starred', '=', 0),
    )
  },
  of: (database: Database, reader: string): ReadingMarks => ({
    marks: database.all(marksOf({ reader })).map(({ entry_id, key, is_read, is_starred }) => ({
      entryId: entry_id,
      key,
      ...(is_read === null ? {} : { isRead: is_read === 1 }),
      isStarred: is_starred === 1,
    })),
    throughs: database.all(throughsOf({ reader })),
  }),
  /** The newest first. */
  itemHeads: (database: Database, ask: { readonly before: Instant; readonly limit: number }): readonly ItemHead[] =>
    database.all(heads(ask)).map(({ key, at, words }) => ({ key, sourceId: words.slice(0, words.indexOf(' ')), firstSeenAt: at })),
}

const putMark = prepared<Tables['reading_mark'], never>((query, param) => {
  const told = { key: param('key'), is_read: param('is_read'), is_starred: param('is_starred') }
  return query
    .insertInto('reading_mark')
    .values({ reader: param('reader'), entry_id: param('entry_id'), ...told })
    .onConflict((conflict) =>
      conflict.columns(['reader', 'entry_id']).doUpdateSet((by) => ({
        key: by.ref('excluded.key'),
        is_read: by.ref('excluded.is_read'),
        is_starred: by.ref('excluded.is_starred'),
      })),
    )
})

const marksOf = prepared<{ reader: string }, Omit<Tables['reading_mark'], 'reader'>>((query, param) =>
  query
    .selectFrom('reading_mark')
    .select(['entry_id', 'key', 'is_read', 'is_starred'])
    .where('reader', '=', param('reader'))
    .orderBy('entry_id'),
)

const throughsOf = prepared<{ reader: string }, ReadThrough>((query, param) =>
  query.selectFrom('read_through').select(['stretch', 'through']).where('reader', '=', param('reader')).orderBy('stretch'),
)

const heads = prepared<{ before: Instant; limit: number }, { readonly key: string; readonly at: number; readonly words: string }>(
  (query, param) =>
    query
      .selectFrom('item')
      .select(['key', 'first_seen_at as at', 'words'])
      .where('is_newest', '=', literal(1))
      .where('first_seen_at', '<', param('before'))
      .orderBy('first_seen_at', 'desc')
      .orderBy('key', 'desc')
      .limit(param('limit')),
)
