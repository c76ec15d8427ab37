import { type Kysely, sql } from 'kysely'

/** What models made of articles' words; a text that is known is found by its hash, so that it is read once. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table vector (
    article_id text not null, space text not null, text_hash text not null, packed blob not null, primary key (article_id, space)
  ) strict, without rowid`,
  `create index vector_by_text on vector (space, text_hash) where text_hash <> ''`,
]
