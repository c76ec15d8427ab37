import { Parser } from 'htmlparser2'
import { latinControls } from './latin-controls.ts'

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
 * The character that one reference stands for, by its number or by a name HTML knows; undefined for other names.
 * Numbers are read as the HTML standard does, 13.2.5.80: those of the second block of controls are windows-1252.
 * `characterReference('&eacute;')` → `é`, `characterReference('&#x2019;')` → `’`
 */
export function characterReference(reference: string): string | undefined {
  if (reference[1] === '#') {
    const isHex = reference[2] === 'x' || reference[2] === 'X'
    return characterOf(Number.parseInt(reference.slice(isHex ? 3 : 2), isHex ? 16 : 10))
  }
  const known = named.get(reference)
  if (known !== undefined) return known
  const value = decodeEntities(reference)
  if (value === reference) return undefined
  // Only what HTML knows is kept in mind: the list is finite, what feeds invent is not.
  named.set(reference, value)
  return value
}

const named = new Map<string, string>()

function characterOf(point: number): string {
  if (point >= 0x80 && point <= 0x9f) return String.fromCharCode(latinControls[point - 0x80] ?? point)
  const isCharacter = point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
  return isCharacter ? String.fromCodePoint(point) : '\ufffd'
}
