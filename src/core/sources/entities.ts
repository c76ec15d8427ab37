import { Parser } from 'htmlparser2'

/**
 * Decodes the character references of HTML in a text without markup, `<` stays a character:
 * `decodeEntities('R&amp;D &#8212; caf&eacute; a<b')` → `R&D — café a<b`
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  const parts: string[] = []
  const parser = new Parser({ ontext: (part) => parts.push(part) }, { decodeEntities: true })
  parser.end(text.replaceAll('<', '&lt;'))
  return parts.join('')
}

/**
 * Decodes only references by name that end with a semicolon, for XML that uses the names of HTML without declaring
 * them: `decodeNamedEntities('Fish & chips&nbsp;&eacute;')` → `Fish & chips é` (with a no-break space).
 */
export function decodeNamedEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&[a-z][a-z0-9]{1,30};/gi, (reference) => {
    const known = decoded.get(reference)
    if (known !== undefined) return known
    const value = decodeEntities(reference)
    // Only what HTML knows is kept in mind: the list is finite, what feeds invent is not.
    if (value !== reference) decoded.set(reference, value)
    return value
  })
}

const decoded = new Map<string, string>()
