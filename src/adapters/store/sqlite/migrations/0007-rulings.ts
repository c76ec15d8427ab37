import { type Kysely, sql } from 'kysely'

/** What people decided about the grouping, found by the articles it names; and where the ids of stories that are gone lead. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  'create table ruling (id text primary key, made_at integer not null, json text not null) strict, without rowid',
  `create table ruling_article (
    article_id text not null, ruling_id text not null references ruling (id) on delete cascade, primary key (article_id, ruling_id)
  ) strict, without rowid`,
  'create index ruling_article_by_ruling on ruling_article (ruling_id)',
  // Never a chain: what is led to stands for itself. There is no foreign key, because that story may be put after this row.
  'create table story_redirect (story_id text primary key, into_id text not null) strict, without rowid',
  'create index story_redirect_by_into on story_redirect (into_id, story_id)',
]
