import { type Kysely, sql } from 'kysely'

/** Sources, what they sent, what was made of it, and what was decided. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  'create table outlet (id text primary key, json text not null) strict, without rowid',
  'create table source (id text primary key, json text not null) strict, without rowid',
  'create table source_state (source_id text primary key, json text not null) strict, without rowid',

  // A body is kept once, however many captures hold it. There is no foreign key: a capture outlives its body.
  'create table capture_body (hash text primary key, packed blob not null) strict',
  `create table capture (
    id text primary key, source_id text not null, fetched_at integer not null, body_hash text not null, json text not null
  ) strict`,
  'create index capture_by_body on capture (body_hash, fetched_at)',
  'create index capture_by_time on capture (fetched_at)',

  `create table item (
    key text not null, revision integer not null, first_seen_at integer not null, is_newest integer not null, json text not null,
    primary key (key, revision)
  ) strict`,
  'create index item_by_first_sight on item (first_seen_at, key) where is_newest = 1',

  `create table article (
    n integer primary key, id text not null unique, published_at integer not null, story_count integer not null, json text not null
  ) strict`,
  'create index article_without_story on article (published_at, id) where story_count = 0',
  `create table article_item (
    item_key text not null, article_id text not null references article (id) on delete cascade,
    primary key (item_key, article_id)
  ) strict, without rowid`,
  'create index article_item_by_article on article_item (article_id)',

  'create table story (id text primary key, last_news_at integer not null, json text not null) strict',
  'create index story_by_time on story (last_news_at, id)',
  `create table story_article (
    article_id text not null, story_id text not null references story (id) on delete cascade,
    primary key (article_id, story_id)
  ) strict, without rowid`,
  'create index story_article_by_story on story_article (story_id)',

  `create table decision (
    n integer primary key, subject text not null, at integer not null, run text not null, json text not null
  ) strict`,
  'create index decision_by_subject on decision (subject, at)',

  `create table edition (
    id text primary key, beat text not null, date text not null, number integer not null, title text not null,
    is_sample integer not null, cut_off integer not null, json text not null,
    unique (beat, date)
  ) strict`,
  `create table edition_claim (
    claim_id text not null, edition_id text not null references edition (id), primary key (claim_id, edition_id)
  ) strict, without rowid`,
  `create table delivery (
    edition_id text not null references edition (id), channel text not null, place text not null, at integer not null,
    primary key (edition_id, channel, place)
  ) strict, without rowid`,
  'create table note (key text primary key, value text not null) strict, without rowid',
]
