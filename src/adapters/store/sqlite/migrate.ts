import type { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { sqliteDialect } from './dialect.ts'
import { refusal } from './refusal.ts'

/**
 * Brings the schema up to date, each migration in a transaction of its own, so that a kill between two leaves a database that
 * goes on where it stopped. Several processes may do it at once. A database that a newer program has changed is refused,
 * untouched.
 */
export async function migrate(handle: DatabaseSync, path: string, migrations: Readonly<Record<string, Migration>>): Promise<void> {
  const names = Object.keys(migrations)
  const done = doneMigrations(handle)
  const unknown = done.filter((name) => !names.includes(name))
  if (unknown.length > 0) {
    throw refusal({ code: 'store/newer', at: path, why: `It holds the change ${unknown.join(', ')}, which this program does not know.` })
  }
  if (done.length === names.length) return

  const migrator = new Migrator({
    db: new Kysely<unknown>({ dialect: sqliteDialect(handle) }),
    provider: { getMigrations: async () => ({ ...migrations }) },
  })
  for (let step = 0; step < names.length; step += 1) {
    const { error, results } = await migrator.migrateUp()
    if (error !== undefined) throw error instanceof Error ? error : new Error(String(error))
    if (results === undefined || results.length === 0) return
  }
}

function doneMigrations(handle: DatabaseSync): readonly string[] {
  const table = handle.prepare(`select 1 from sqlite_schema where name = 'kysely_migration'`).get()
  if (table === undefined) return []
  return handle
    .prepare('select name from kysely_migration order by name')
    .all()
    .map((row) => String(row.name))
}
