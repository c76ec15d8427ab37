import { type Kysely, sql } from 'kysely'

/** What was found wrong in published editions, and what each edition rests on. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // Without foreign keys: a correction is kept even where its edition came from elsewhere.
  'create table correction (id text primary key, edition_id text not null, at integer not null, json text not null) strict, without rowid',
  'create index correction_by_edition on correction (edition_id, at)',
  'create table evidence (edition_id text primary key, packed blob not null) strict',
]
