import { clipped } from '../text/clipped.ts'
import { plainText } from './plain.ts'

/**
 * A content line folded at 75 octets, never inside a character (RFC 5545, 3.1): each further line begins with a space.
 * Taking every CRLF and space after it away gives the line back. `calendarLine('SUMMARY:Lamp 2.0')` → the same
 */
export function calendarLine(line: string): string {
  let folded = ''
  let octets = 0
  for (const character of line.toWellFormed()) {
    const length = octetsOf(character)
    if (octets + length > octetsMax) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += length
  }
  return folded
}

const octetsMax = 75

/** Length in UTF-8 (RFC 3629). */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
}

/** A value of the type TEXT (RFC 5545, 3.3.11): `calendarText('Lyon, 4; 5')` → `Lyon\, 4\; 5`. No line break may stand in it. */
export function calendarText(words: string): string {
  return words.replace(/[\\;,]/g, (mark) => `\\${mark}`)
}

/**
 * Words of a stranger as one line without control characters; what is longer than a calendar shows is cut. Some calendars
 * show a description as markup, so angle brackets become the marks that look like them.
 */
export function calendarWords(words: string): string {
  return clipped(plainText(words).replaceAll('<', '‹').replaceAll('>', '›'), charsMax)
}

const charsMax = 1_000
