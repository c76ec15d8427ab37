import { type Kysely, sql } from 'kysely'

/** Named things over days and weeks: counts, what they are counted of, which stories name them, and which keys are one thing. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  'create table trend_thing (key text primary key, kind text not null, name text not null) strict, without rowid',
  `create table trend_row (
    beat text not null, span text not null, day text not null, key text not null, section text not null,
    stories integer not null, outlets integer not null,
    primary key (beat, span, day, key, section)
  ) strict, without rowid`,
  'create index trend_row_by_key on trend_row (key, beat, day)',
  `create table trend_total (
    beat text not null, span text not null, day text not null, section text not null, stories integer not null,
    primary key (beat, span, day, section)
  ) strict, without rowid`,
  // A day without a story has a print all the same.
  'create table trend_print (beat text not null, day text not null, print text not null, primary key (beat, day)) strict, without rowid',
  `create table trend_story (
    beat text not null, day text not null, key text not null, story_id text not null,
    primary key (beat, day, key, story_id)
  ) strict, without rowid`,
  'create index trend_story_by_key on trend_story (key, beat, day)',
  'create table trend_alias (alias text primary key, key text not null) strict, without rowid',
]
