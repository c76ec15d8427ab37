import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { applicationId } from './application-id.ts'
import { migrations } from './migrations/registry.ts'

/** What a copy of a database is: what is wrong with it, which changes of the schema it lacks, and how much it holds. */
export type Inspected = {
  readonly problems: readonly string[]
  /** Changes that opening it would make. */
  readonly lacks: readonly string[]
  readonly counts: Readonly<Record<'items' | 'stories' | 'editions', number>>
}

const problemsMax = 20

/** Looks a copy over, byte for byte as it is: nothing is written, no file appears beside it, and no change of the schema is made. */
export function inspectDatabase(path: string): Inspected {
  const address = pathToFileURL(path)
  address.search = '?immutable=1'
  const none = { lacks: [], counts: { items: 0, stories: 0, editions: 0 } }
  let handle: DatabaseSync | undefined
  try {
    handle = new DatabaseSync(address, { readOnly: true })
    const all = (sql: string): readonly Readonly<Record<string, unknown>>[] => handle?.prepare(sql).all() ?? []
    const count = (table: string): number => Number(all(`select count(*) as n from ${table}`)[0]?.n)
    if (all('pragma application_id')[0]?.application_id !== applicationId) return { ...none, problems: ['It is no database of Headwater.'] }
    const broken = all(`pragma integrity_check(${problemsMax})`)
      .map((row) => String(row.integrity_check))
      .filter((line) => line !== 'ok')
    const dangling = all('pragma foreign_key_check').slice(0, problemsMax)
    const done = new Set(all('select name from kysely_migration').map(({ name }) => String(name)))
    const known = Object.keys(migrations)
    return {
      problems: [
        ...broken.map((line) => `The database is damaged: ${line}.`),
        ...dangling.map(({ table, parent }) => `A row of ${table} points at a row of ${parent} that is missing.`),
        ...[...done].filter((name) => !known.includes(name)).map((name) => `A newer program made the change ${name}.`),
      ],
      lacks: known.filter((name) => !done.has(name)),
      counts: { items: count('item'), stories: count('story'), editions: count('edition') },
    }
  } catch (error) {
    return { ...none, problems: [`The database cannot be read: ${error instanceof Error ? error.message : String(error)}.`] }
  } finally {
    handle?.close()
  }
}
