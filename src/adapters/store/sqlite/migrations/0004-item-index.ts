import { type Kysely, sql } from 'kysely'

/**
 * The full-text index of items of which no article is made. Items get a number of their own for it, because the hidden row
 * numbers may change when the file is vacuumed. And they are found by what they say: some sources give new ids and new
 * addresses at every request.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table numbered_item (
    n integer primary key, key text not null, revision integer not null, first_seen_at integer not null, is_newest integer not null,
    words text not null, json text not null, unique (key, revision)
  ) strict`,
  `insert into numbered_item (key, revision, first_seen_at, is_newest, words, json)
    select key, revision, first_seen_at, is_newest, (json ->> '$.sourceId') || ' ' || substr(json ->> '$.hash', 1, 16), json from item order by first_seen_at, key, revision`,
  'drop table item',
  'alter table numbered_item rename to item',
  'create index item_by_first_sight on item (first_seen_at, key) where is_newest = 1',
  'create index item_by_words on item (words) where is_newest = 1',
  `create virtual table item_index using fts5(
    title, body, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
  )`,
]
