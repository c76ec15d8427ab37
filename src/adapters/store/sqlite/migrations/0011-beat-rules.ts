import { type Kysely, sql } from 'kysely'

/** The rules of readers; and where a story was told, by beat: it was one edition for all of them. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  'create table beat_rule (id text primary key, at integer not null, json text not null) strict, without rowid',
  // An edition that is not there any more belongs to no beat: the story counts as not told.
  `update story set json = json_remove(json, '$.toldIn')
    where json_type(json, '$.toldIn') = 'text' and json ->> '$.toldIn' not in (select id from edition)`,
  `update story set json = json_set(json, '$.toldIn',
      json_object((select beat from edition where edition.id = story.json ->> '$.toldIn'), story.json ->> '$.toldIn'))
    where json_type(json, '$.toldIn') = 'text'`,
]
