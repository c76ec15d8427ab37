import { type Kysely, sql } from 'kysely'

/** What language models answered, by what they were asked: an unchanged story is not paid for twice. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  'create table model_answer (key text primary key, at integer not null, tokens integer not null, json text not null) strict, without rowid',
  'create index model_answer_by_time on model_answer (at, tokens)',
]
