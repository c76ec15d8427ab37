import { type Kysely, sql } from 'kysely'

/** The pages that were looked at for first-hand documents, what was learned of outlets, and an outlet’s articles by time. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table looked_at (
    address text primary key, host text not null, story_id text not null, at integer not null, json text not null
  ) strict, without rowid`,
  'create index looked_at_by_time on looked_at (at, host)',
  'create index looked_at_by_story on looked_at (story_id)',
  `create table outlet_fact (
    host text not null, origin text not null, owner text not null, json text not null, primary key (host, origin, owner)
  ) strict, without rowid`,
  `create index article_by_outlet on article (json ->> '$.outletId', published_at)`,
  `create index story_by_primary on story (json ->> '$.primary.articleId') where json ->> '$.primary.articleId' is not null`,
]
