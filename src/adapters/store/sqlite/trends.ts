import { sql } from 'kysely'
import type { ThingAlias, ThingKind, TrendDay, TrendRow, TrendTotal } from '#core/trends/trend.ts'
import type { HeldArticle, NamedThing, TrendsAsked, TrendsKept } from '#ports/store.ts'
import type { Database } from './database.ts'

/** Named things over time. */
export const trends = {
  /** Takes the place of what was counted of that day before, after the keys that turned out to be one thing became one. */
  putDay: (database: Database, { beat, day, print, totals, rows, named, aliases }: TrendDay): void => {
    for (const alias of aliases) learn(database, alias)
    const { query } = database
    for (const table of ['trend_row', 'trend_total'] as const)
      database.run(query.deleteFrom(table).where('beat', '=', beat).where('span', '=', 'day').where('day', '=', day))
    database.run(query.deleteFrom('trend_story').where('beat', '=', beat).where('day', '=', day))
    for (const { key, kind, name, section, span, stories: count, outlets } of rows) {
      database.run(sql`insert into trend_thing (key, kind, name) values (${key}, ${kind}, ${name}) on conflict do nothing`)
      database.run(query.insertInto('trend_row').values({ beat, span, day, key, section, stories: count, outlets }))
    }
    for (const { key, storyId } of named) database.run(query.insertInto('trend_story').values({ beat, day, key, story_id: storyId }))
    for (const total of totals) database.run(query.insertInto('trend_total').values(total))
    database.run(
      query
        .insertInto('trend_print')
        .values({ beat, day, print })
        .onConflict((conflict) => conflict.columns(['beat', 'day']).doUpdateSet({ print })),
    )
  },

  /**
   * Forgets things that one story named once, when that was before `onceBefore`; makes weeks of the days before `dailyBefore`,
   * a Monday. Doing it twice changes nothing.
   */
  age: (database: Database, { onceBefore, dailyBefore }: { readonly onceBefore: string; readonly dailyBefore: string }): void => {
    database.run(sql`delete from trend_row where key in (
      select key from trend_row group by key having sum(stories) <= 1 and max(day) < ${onceBefore})`)
    database.run(sql`insert into trend_row (beat, span, day, key, section, stories, outlets)
      select beat, 'week', ${monday}, key, section, sum(stories), max(outlets) from trend_row
      where span = 'day' and day < ${dailyBefore} group by beat, ${monday}, key, section
      on conflict do update set stories = stories + excluded.stories, outlets = max(outlets, excluded.outlets)`)
    database.run(sql`insert into trend_total (beat, span, day, section, stories)
      select beat, 'week', ${monday}, section, sum(stories) from trend_total
      where span = 'day' and day < ${dailyBefore} group by beat, ${monday}, section
      on conflict do update set stories = stories + excluded.stories`)
    for (const table of ['trend_row', 'trend_total'] as const)
      database.run(database.query.deleteFrom(table).where('span', '=', 'day').where('day', '<', dailyBefore))
    for (const table of ['trend_story', 'trend_print'] as const)
      database.run(database.query.deleteFrom(table).where('day', '<', dailyBefore))
    database.run(sql`delete from trend_story where key not in (select key from trend_row)`)
    database.run(sql`delete from trend_thing where key not in (select key from trend_row)`)
  },

  named: (
    database: Database,
    { beginnings, limit }: { readonly beginnings: readonly string[]; readonly limit: number },
  ): readonly NamedThing[] =>
    database
      .all(
        sql<NamedThing>`select trend_thing.key, kind, name, beat, sum(trend_row.stories) as stories
          from json_each(${JSON.stringify(beginnings)})
          join trend_thing on trend_thing.key >= json_each.value and trend_thing.key < json_each.value || char(1114111)
          join trend_row on trend_row.key = trend_thing.key
          group by trend_thing.key, beat order by stories desc, trend_thing.key, beat limit ${limit}`,
      )
      .map((row) => ({ ...row })),

  kept: (database: Database, { beat, from, key }: TrendsAsked): TrendsKept => {
    const rows = database.all(sql<TrendRow>`select trend_row.key, kind, name, beat, section, span, day, stories, outlets
      from trend_row join trend_thing on trend_thing.key = trend_row.key
      where beat = ${beat} and day >= ${from} and (${key ?? ''} = '' or trend_row.key = ${key ?? ''})
      order by day, span, trend_row.key, section`)
    const totals = database.all(
      sql<TrendTotal>`select beat, section, span, day, stories from trend_total where beat = ${beat} and day >= ${from} order by day, span, section`,
    )
    return { rows: rows.map((row) => ({ ...row })), totals: totals.map((row) => ({ ...row })) }
  },

  prints: (database: Database, beat: string, from: string): ReadonlyMap<string, string> => {
    const rows = database.all(
      database.query.selectFrom('trend_print').select(['day', 'print']).where('beat', '=', beat).where('day', '>=', from),
    )
    return new Map(rows.map(({ day, print }) => [day, print]))
  },

  aliases: (database: Database): readonly ThingAlias[] =>
    database.all(database.query.selectFrom('trend_alias').select(['alias', 'key']).orderBy('alias')).map((row) => ({ ...row })),

  /** The newest first. */
  storiesNaming: (
    database: Database,
    { beat, key, limit }: { readonly beat: string; readonly key: string; readonly limit: number },
  ): readonly string[] =>
    database
      .all(
        sql<{ id: string }>`select story_id as id from trend_story where key = ${key} and beat = ${beat}
          group by story_id order by max(day) desc, story_id limit ${limit}`,
      )
      .map(({ id }) => id),

  // A cross join keeps the order of the tables (SQLite, “Manual control of query plans using cross join”): stories by time first.
  heldSince: (database: Database, from: number): readonly HeldArticle[] =>
    database
      .all(
        sql<HeldArticle>`select story.id as storyId, article.id as articleId, article.published_at as publishedAt from story
          cross join story_article on story_article.story_id = story.id join article on article.id = story_article.article_id
          where story.last_news_at > ${from}`,
      )
      .map((row) => ({ ...row })),
}

/** The Monday of a row’s day. */
const monday = sql<string>`date(day, '-' || ((strftime('%w', day) + 6) % 7) || ' days')`

/** What was counted under the alias is counted under the key from now on. */
function learn(database: Database, { alias, key }: ThingAlias): void {
  const learned = database.run(sql`insert into trend_alias (alias, key) values (${alias}, ${key}) on conflict do nothing`)
  if (learned === 0) return
  database.run(sql`update trend_alias set key = ${key} where key = ${alias}`)
  database.run(
    sql`insert into trend_thing (key, kind, name) select ${key}, ${kindOf(key)}, name from trend_thing where key = ${alias} on conflict do nothing`,
  )
  database.run(sql`insert into trend_row (beat, span, day, key, section, stories, outlets)
    select beat, span, day, ${key}, section, stories, outlets from trend_row where key = ${alias}
    on conflict do update set stories = stories + excluded.stories, outlets = max(outlets, excluded.outlets)`)
  database.run(sql`insert into trend_story (beat, day, key, story_id)
    select beat, day, ${key}, story_id from trend_story where key = ${alias} on conflict do nothing`)
  for (const table of ['trend_row', 'trend_story', 'trend_thing'] as const)
    database.run(database.query.deleteFrom(table).where('key', '=', alias))
}

function kindOf(key: string): ThingKind {
  return key.slice(0, key.indexOf(':')) as ThingKind
}
