/**
 * Names and values as the part of an address after `?`: `queryOf({ q: 'R&D', n: '2' })` → `q=R%26D&n=2`
 */
export function queryOf(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .join('&')
}

/** A text as one part of an address. Halves of characters, which no address can hold, become U+FFFD. */
export function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}

/** A part of an address as text again; as it stands where it is not well encoded. `decoded('wick%2Fv1')` → `wick/v1` */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
