import type { Outlet, Source, SourceState } from '#core/model/source.ts'
import type { Database } from './database.ts'
import { parsed } from './rows.ts'

/** Outlets, sources and what is remembered of them, each whole. */
export const sources = {
  putOutlet: (database: Database, outlet: Outlet): void => {
    const json = JSON.stringify(outlet)
    database.run(
      database.query
        .insertInto('outlet')
        .values({ id: outlet.id, json })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ json })),
    )
  },
  put: (database: Database, source: Source): void => {
    const json = JSON.stringify(source)
    database.run(
      database.query
        .insertInto('source')
        .values({ id: source.id, json })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ json })),
    )
  },
  putState: (database: Database, state: SourceState): void => {
    const json = JSON.stringify(state)
    database.run(
      database.query
        .insertInto('source_state')
        .values({ source_id: state.sourceId, json })
        .onConflict((conflict) => conflict.column('source_id').doUpdateSet({ json })),
    )
  },
  /** Forgets the source and its state; what it sent stays, because editions cite it. */
  drop: (database: Database, sourceId: string): void => {
    database.run(database.query.deleteFrom('source').where('id', '=', sourceId))
    database.run(database.query.deleteFrom('source_state').where('source_id', '=', sourceId))
  },
  outlets: (database: Database): readonly Outlet[] =>
    database.all(database.query.selectFrom('outlet').select('json').orderBy('id')).map(parsed<Outlet>),
  all: (database: Database): readonly Source[] =>
    database.all(database.query.selectFrom('source').select('json').orderBy('id')).map(parsed<Source>),
  one: (database: Database, id: string): Source | undefined => {
    const row = database.first(database.query.selectFrom('source').select('json').where('id', '=', id))
    return row && parsed<Source>(row)
  },
  states: (database: Database): readonly SourceState[] =>
    database.all(database.query.selectFrom('source_state').select('json').orderBy('source_id')).map(parsed<SourceState>),
  state: (database: Database, sourceId: string): SourceState | undefined => {
    const row = database.first(database.query.selectFrom('source_state').select('json').where('source_id', '=', sourceId))
    return row && parsed<SourceState>(row)
  },
}
