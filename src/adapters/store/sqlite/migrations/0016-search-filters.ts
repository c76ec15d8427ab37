import { type Kysely, sql } from 'kysely'

/**
 * What a search is narrowed by: in which beat and section editions told a story, and an article’s language and
 * time. Each index holds all that its question asks, so that no text is unpacked to be thrown away.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table told (
    story_id text not null, beat text not null, section text not null, primary key (story_id, beat, section)
  ) strict, without rowid`,
  `insert or ignore into told (story_id, beat, section)
    select brief.value ->> '$.storyId', edition.beat, brief.value ->> '$.section' from edition, json_each(edition.json, '$.top') as brief`,
  `insert or ignore into told (story_id, beat, section)
    select brief.value ->> '$.storyId', edition.beat, brief.value ->> '$.section'
    from edition, json_each(edition.json, '$.sections') as part, json_each(part.value, '$.briefs') as brief`,
  `insert or ignore into told (story_id, beat, section)
    select brief.value ->> '$.storyId', edition.beat, brief.value ->> '$.section' from edition, json_each(edition.json, '$.inBrief') as brief`,
  `insert or ignore into told (story_id, beat, section)
    select brief.value ->> '$.storyId', edition.beat, brief.value ->> '$.section' from edition, json_each(edition.json, '$.continuing') as brief`,
  'create index article_by_time on article (published_at)',
  `create index article_by_language on article (json ->> '$.language', published_at)`,
]
