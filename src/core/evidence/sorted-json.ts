/**
 * A value as JSON in one way only: `format` first, all other keys sorted by code unit (as RFC 8785 does), two spaces, a line end.
 * The same value always gives the same bytes.
 * `sortedJson('headwater-x/1', { b: 1, a: undefined })` → `{"format": "headwater-x/1", "b": 1}` on lines
 */
export function sortedJson(format: string, value: object): string {
  return `${JSON.stringify({ format, ...(sorted(value) as object) }, undefined, 2)}\n`
}

/** The same value with the keys of all its objects sorted, and those without a value left out. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, field]) => field !== undefined)
  return Object.fromEntries(entries.sort(([left], [right]) => (left < right ? -1 : 1)).map(([key, field]) => [key, sorted(field)]))
}
