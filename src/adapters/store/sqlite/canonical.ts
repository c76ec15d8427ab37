/**
 * A JSON value as text that does not depend on the order in which its keys were written. `leaveOut` names keys to pass over
 * wherever they stand. `canonical({ b: 1, a: [2] })` → `{"a":[2],"b":1}`
 */
export function canonical(value: unknown, leaveOut: ReadonlySet<string> = new Set()): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner
    const entries = Object.entries(inner).filter(([key]) => !leaveOut.has(key))
    return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)))
  })
}
