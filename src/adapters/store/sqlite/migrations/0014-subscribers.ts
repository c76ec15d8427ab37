import { type Kysely, sql } from 'kysely'

/** Who gets editions by mail, and what became of each mail. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  'create table subscriber (id text primary key, address_key text not null unique, key text not null unique, json text not null) strict, without rowid',
  `create table mailing (
    what text not null,
    subscriber_id text not null,
    at integer not null,
    state text not null,
    json text not null,
    primary key (what, subscriber_id)
  ) strict, without rowid`,
  'create index mailing_by_subscriber on mailing (subscriber_id)',
  'create index mailing_by_time on mailing (at)',
]
