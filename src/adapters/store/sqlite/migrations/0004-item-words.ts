import { type Kysely, sql } from 'kysely'

const statements = [
  `alter table item add column words text not null default ''`,
  `update item set words = (json ->> '$.sourceId') || ' ' || (json ->> '$.hash') where is_newest = 1`,
  'create index item_by_words on item (words) where is_newest = 1',
]

/** Items are found by what they say: some sources give new ids and new addresses at every request. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
