import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { CompiledQuery, type DatabaseConnection, type Dialect, type Driver, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'

/** kysely over `node:sqlite`, which kysely does not know. The handle stays ours: destroying the kysely leaves it open. */
export function sqliteDialect(handle: DatabaseSync): Dialect {
  return {
    createAdapter: () => ({
      supportsCreateIfNotExists: true,
      // SQLite rolls a schema change back like any other; kysely’s own adapter says otherwise and would run migrations bare.
      supportsTransactionalDdl: true,
      supportsReturning: true,
      supportsOutput: false,
      supportsMultipleConnections: false,
      // The migrator’s transaction is IMMEDIATE and reads what is done inside it: that is the lock, between processes too.
      acquireMigrationLock: async () => undefined,
      releaseMigrationLock: async () => undefined,
    }),
    createDriver: () => driverOver(handle),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

function driverOver(handle: DatabaseSync): Driver {
  const connection = connectionOver(handle)
  const run = (sql: string) => connection.executeQuery(CompiledQuery.raw(sql))
  return {
    init: async () => undefined,
    acquireConnection: async () => connection,
    beginTransaction: async () => void (await run('begin immediate')),
    commitTransaction: async () => void (await run('commit')),
    rollbackTransaction: async () => void (await run('rollback')),
    releaseConnection: async () => undefined,
    destroy: async () => undefined,
  }
}

function connectionOver(handle: DatabaseSync): DatabaseConnection {
  return {
    executeQuery: async <Row>(query: CompiledQuery) => ({
      rows: handle.prepare(query.sql).all(...(query.parameters as readonly SQLInputValue[])) as Row[],
    }),
    streamQuery: () => {
      throw new Error('the store reads whole answers')
    },
  }
}
