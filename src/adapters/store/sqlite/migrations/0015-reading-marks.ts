import { type Kysely, sql } from 'kysely'

/** What readers marked in their apps. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // `is_read` is null where a reader said nothing of this entry alone.
  `create table reading_mark (
    reader text not null, entry_id integer not null, key text not null, is_read integer, is_starred integer not null,
    primary key (reader, entry_id)
  ) strict, without rowid`,
  `create table read_through (
    reader text not null, stretch text not null, through integer not null, primary key (reader, stretch)
  ) strict, without rowid`,
]
