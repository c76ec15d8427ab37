import { type Kysely, sql } from 'kysely'

/** Who may come in: tokens, sessions and sign-in keys, by the hash of their secret. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table pass (id text primary key, hash text not null unique, kind text not null, made_at integer not null,
    expires_at integer, used_at integer, fever_hash text, json text not null) strict, without rowid`,
  'create index pass_by_fever on pass (fever_hash) where fever_hash is not null',
]
