/** What a JSON column holds. The store wrote it from a value of that type, and migrations keep it so. */
export function parsed<Value>(row: { readonly json: string }): Value {
  return JSON.parse(row.json) as Value
}

/** Puts what was found in the order it was asked for, each once; what was not found is left out. */
export function inOrder<Value>(ids: readonly string[], found: readonly Value[], idOf: (value: Value) => string): readonly Value[] {
  const byId = new Map(found.map((value) => [idOf(value), value]))
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? [])
}
