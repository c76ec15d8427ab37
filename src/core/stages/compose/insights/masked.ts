/** A sentence of ours with the headlines in it put away: `“A”` stands for the first, `“B”` for the second. */
export type Masked = { readonly text: string; readonly headlines: readonly string[] }

/**
 * Puts a sentence’s headlines away, so that whoever words it anew reads nothing of strangers.
 * `masked('Two of today’s 9 stories name Lamp: “Lamp 2 is out” and “Lamp breaks”.').text` → `… name Lamp: “A” and “B”.`
 */
export function masked(text: string): Masked {
  const headlines: string[] = []
  const rest = text.replace(quoted, (headline) => {
    headlines.push(headline)
    return signFor(headlines.length - 1)
  })
  return { text: rest, headlines }
}

/** Puts them back; undefined unless each stands there once, in its order. */
export function unmasked(text: string, headlines: readonly string[]): string | undefined {
  const signs = text.match(quoted) ?? []
  if (signs.length !== headlines.length || signs.some((sign, at) => sign !== signFor(at))) return undefined
  return text.replace(quoted, (sign) => headlines[sign.charCodeAt(1) - firstLetter] ?? '')
}

const quoted = /“[^”]{0,500}”/g
const firstLetter = 65

/** No fact names more than a few. */
function signFor(at: number): string {
  return `“${String.fromCharCode(firstLetter + at)}”`
}
