import { type RawBuilder, sql } from 'kysely'

/** A list as one parameter: `where id in listOf(ids)`, so that a list of any length is the same prepared statement. */
export function listOf(values: readonly string[]): RawBuilder<string> {
  return listIn(jsonOf(values))
}

/** The same for a prepared query: `jsonOf` makes the parameter. */
export function listIn(json: string): RawBuilder<string> {
  return sql<string>`(select value from json_each(${json}))`
}

/** The parameter of `listIn`. */
export function jsonOf(values: readonly string[]): string {
  return JSON.stringify(values)
}

/** A number that stands in the SQL itself: an index over some rows only is not used for a parameter. */
export function literal(value: number): RawBuilder<number> {
  return sql.lit(value)
}
