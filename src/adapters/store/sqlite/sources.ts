import type { Outlet, Source, SourceState } from '#core/model/source.ts'
import type { Database } from './database.ts'
import { prepared } from './prepared.ts'
import { parsed } from './rows.ts'

/** Outlets, sources and what is remembered of them, each whole. */
export const sources = {
  putOutlet: (database: Database, outlet: Outlet): void => {
    database.run(putOutlet({ id: outlet.id, json: JSON.stringify(outlet) }))
  },
  put: (database: Database, source: Source): void => {
    database.run(putSource({ id: source.id, json: JSON.stringify(source) }))
  },
  putState: (database: Database, state: SourceState): void => {
    database.run(putState({ source_id: state.sourceId, json: JSON.stringify(state) }))
  },
  /** Forgets the source and its state; what it sent stays, because editions cite it. */
  drop: (database: Database, sourceId: string): void => {
    database.run(database.query.deleteFrom('source').where('id', '=', sourceId))
    database.run(database.query.deleteFrom('source_state').where('source_id', '=', sourceId))
  },
  outlets: (database: Database): readonly Outlet[] => database.all(allOutlets({})).map(parsed<Outlet>),
  outlet: (database: Database, id: string): Outlet | undefined => {
    const row = database.first(oneOutlet({ id }))
    return row && parsed<Outlet>(row)
  },
  all: (database: Database): readonly Source[] => database.all(allSources({})).map(parsed<Source>),
  one: (database: Database, id: string): Source | undefined => {
    const row = database.first(oneSource({ id }))
    return row && parsed<Source>(row)
  },
  states: (database: Database): readonly SourceState[] => database.all(allStates({})).map(parsed<SourceState>),
  state: (database: Database, sourceId: string): SourceState | undefined => {
    const row = database.first(oneState({ sourceId }))
    return row && parsed<SourceState>(row)
  },
}

type Json = { readonly json: string }
type Row = Json & { readonly id: string }

const putOutlet = prepared<Row, never>((query, param) =>
  query
    .insertInto('outlet')
    .values({ id: param('id'), json: param('json') })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ json: param('json') })),
)
const putSource = prepared<Row, never>((query, param) =>
  query
    .insertInto('source')
    .values({ id: param('id'), json: param('json') })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ json: param('json') })),
)
const putState = prepared<Json & { readonly source_id: string }, never>((query, param) =>
  query
    .insertInto('source_state')
    .values({ source_id: param('source_id'), json: param('json') })
    .onConflict((conflict) => conflict.column('source_id').doUpdateSet({ json: param('json') })),
)
const allOutlets = prepared<object, Json>((query) => query.selectFrom('outlet').select('json').orderBy('id'))
const oneOutlet = prepared<{ id: string }, Json>((query, param) => query.selectFrom('outlet').select('json').where('id', '=', param('id')))
const allSources = prepared<object, Json>((query) => query.selectFrom('source').select('json').orderBy('id'))
const oneSource = prepared<{ id: string }, Json>((query, param) => query.selectFrom('source').select('json').where('id', '=', param('id')))
const allStates = prepared<object, Json>((query) => query.selectFrom('source_state').select('json').orderBy('source_id'))
const oneState = prepared<{ sourceId: string }, Json>((query, param) =>
  query.selectFrom('source_state').select('json').where('source_id', '=', param('sourceId')),
)
