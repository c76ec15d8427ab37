import { type RawBuilder, sql } from 'kysely'
import type { Database } from './database.ts'
import { migrations } from './migrations/registry.ts'

/** What is wrong with the file, one plain sentence each, at most `problemsMax` of a kind; empty when it is sound. */
export function problemsOf(database: Database): readonly string[] {
  const found = checks.flatMap((check) => {
    try {
      return check(database)
    } catch (error) {
      // A damaged file may break the check itself.
      return [`The database cannot be read: ${error instanceof Error ? error.message : String(error)}.`]
    }
  })
  return [...new Set(found)]
}

const problemsMax = 20

const checks: readonly ((database: Database) => readonly string[])[] = [
  (database) =>
    database
      .pragma(`integrity_check(${problemsMax})`)
      .map((row) => String(row.integrity_check))
      .filter((line) => line !== 'ok')
      .map((line) => `The database is damaged: ${line}.`),
  (database) =>
    database
      .pragma('foreign_key_check')
      .slice(0, problemsMax)
      .map((row) => `A row of ${row.table} points at a row of ${row.parent} that is missing.`),
  (database) => {
    const done = database.all(sql<{ name: string }>`select name from kysely_migration`).map((row) => row.name)
    const open = Object.keys(migrations).filter((name) => !done.includes(name))
    const unknown = done.filter((name) => migrations[name] === undefined)
    return [
      ...open.map((name) => `The database lacks the change ${name}.`),
      ...unknown.map((name) => `A newer program made the change ${name}.`),
    ]
  },
  (database) => {
    const missing = countOf(database, sql`select count(*) as n from article where n not in (select rowid from article_index)`)
    return missing === 0 ? [] : [`${missing} articles are missing from the search index.`]
  },
  (database) => {
    const odd = countOf(
      database,
      sql`select count(*) as n from article
        where story_count <> (select count(*) from story_article where article_id = article.id)`,
    )
    return odd === 0 ? [] : [`${odd} articles are counted for the wrong number of stories.`]
  },
]

function countOf(database: Database, query: RawBuilder<{ n: number }>): number {
  return database.first(query)?.n ?? 0
}
