import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { type CompiledQuery, Kysely } from 'kysely'
import { sqliteDialect } from './dialect.ts'
import type { Tables } from './tables.ts'

/**
 * How a transaction is written. `durable` reaches the disk before it returns. `ordered` may lose its last ones in a power cut,
 * never out of order and never by half, and never in a crash of the process.
 */
export type Durability = 'durable' | 'ordered'

/** A built query: what kysely’s builders and its `sql` texts have in common. */
export type Query<Row> = { compile(by: Kysely<Tables>): CompiledQuery<Row> }

/** One open handle: kysely builds the queries, and they run at once, so that nothing comes between BEGIN and COMMIT. */
export type Database = {
  /** Builds queries; never awaited. */
  readonly query: Kysely<Tables>
  all<Row>(query: Query<Row>): Row[]
  first<Row>(query: Query<Row>): Row | undefined
  /** Runs a change and tells how many rows it touched. */
  run(query: Query<unknown>): number
  /** Runs `work` in one transaction; what it throws undoes everything. */
  write<Value>(durability: Durability, work: () => Value): Value
  /** The rows of a query one at a time, for what may not fit into memory. */
  each<Row>(query: Query<Row>): Iterable<Row>
  pragma(text: string): readonly Readonly<Record<string, unknown>>[]
  close(): void
}

// The queries of the store are a closed set (lists go in as one JSON parameter), so this is a guard and not a tuning.
const statementsMax = 500

/** Wraps a handle that is open; whoever opened it has set it up. */
export function databaseOver(handle: DatabaseSync): Database {
  const reading = openStatements(handle, false)
  // node:sqlite also reports the last rowid of a change and throws when it does not fit a number; the rows that FTS5 keeps for
  // itself have such rowids, and theirs is the last one after every commit with an article.
  const changing = openStatements(handle, true)
  const builder = new Kysely<Tables>({ dialect: sqliteDialect(handle) })
  const compiled = (query: Query<unknown>, statementOf: (sql: string) => StatementSync) => {
    const { sql, parameters } = query.compile(builder)
    return { statement: statementOf(sql), values: parameters as readonly SQLInputValue[] }
  }
  let durabilityNow: Durability | undefined

  return {
    query: builder,
    all: <Row>(query: Query<Row>) => {
      const { statement, values } = compiled(query, reading)
      return statement.all(...values) as Row[]
    },
    first: <Row>(query: Query<Row>) => {
      const { statement, values } = compiled(query, reading)
      return statement.get(...values) as Row | undefined
    },
    run: (query) => {
      const { statement, values } = compiled(query, changing)
      return Number(statement.run(...values).changes)
    },
    write: (durability, work) => {
      if (durability !== durabilityNow) handle.exec(`pragma synchronous = ${durability === 'durable' ? 'full' : 'normal'}`)
      durabilityNow = durability
      handle.exec('begin immediate')
      try {
        const value = work()
        handle.exec('commit')
        return value
      } catch (error) {
        // After some errors (disk full, I/O) SQLite has rolled back by itself.
        if (handle.isTransaction) handle.exec('rollback')
        throw error
      }
    },
    each: <Row>(query: Query<Row>) => {
      // A statement of its own: a cached one would be reset by the next caller in the middle of the rows.
      const { sql, parameters } = query.compile(builder)
      return handle.prepare(sql).iterate(...(parameters as readonly SQLInputValue[])) as Iterable<Row>
    },
    pragma: (text) => handle.prepare(`pragma ${text}`).all(),
    close: () => {
      if (handle.isOpen) handle.close()
    },
  }
}

/** The statements of a handle by their text, each prepared once. */
function openStatements(handle: DatabaseSync, readsBigInts: boolean): (sql: string) => StatementSync {
  const statements = new Map<string, StatementSync>()
  return (sql) => {
    const known = statements.get(sql)
    if (known !== undefined) return known
    if (statements.size >= statementsMax) statements.clear()
    const statement = handle.prepare(sql)
    statement.setReadBigInts(readsBigInts)
    statements.set(sql, statement)
    return statement
  }
}
