import type { CompiledQuery, Kysely } from 'kysely'
import type { Query } from './database.ts'
import type { Tables } from './tables.ts'

type Build<Params, Row> = (query: Kysely<Tables>, param: <Name extends keyof Params>(name: Name) => Params[Name]) => Query<Row>

/**
 * A query that is built once and run with other values each time: building and compiling costs several times what running it
 * does. The values stand where `param(name)` stood; they must not be looked at while it is built.
 * `const byId = prepared<{ id: string }, { json: string }>((query, param) => query.selectFrom('outlet').select('json').where('id', '=', param('id')))`
 */
export function prepared<Params extends object, Row>(build: Build<Params, Row>): (params: Params) => Query<Row> {
  let known: { readonly compiled: CompiledQuery<Row>; readonly places: readonly (keyof Params | undefined)[] } | undefined
  return (params) => ({
    compile: (by) => {
      known ??= withPlaces(build(by, (name) => placeFor(name) as never).compile(by))
      const { compiled, places } = known
      const values = compiled.parameters.map((value, at) => {
        const name = places[at]
        return name === undefined ? value : params[name]
      })
      return { ...compiled, parameters: values }
    },
  })
}

function withPlaces<Params, Row>(compiled: CompiledQuery<Row>) {
  return { compiled, places: compiled.parameters.map((value) => (isPlace(value) ? (value.place as keyof Params) : undefined)) }
}

type Place = { readonly place: PropertyKey }

/** Stands in a query for a value that is not known yet. */
function placeFor(name: PropertyKey): Place {
  return { place: name }
}

function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && 'place' in value
}
