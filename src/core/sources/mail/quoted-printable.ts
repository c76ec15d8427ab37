/**
 * Reads quoted-printable (RFC 2045, section 6.7) from a text of octets: `=` at the end of a line joins it with the next,
 * blanks before the end of a line are not part of it. What is no code stays as it stands, as the RFC advises.
 * `decodeQuotedPrintable('caf=C3=A9=\n!')` → the bytes of `café!`
 */
export function decodeQuotedPrintable(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  let size = 0
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === equals) {
      const soft = softBreak(text, at + 1)
      const value = soft === undefined ? hexAt(text, at + 1) : undefined
      if (soft !== undefined) at = soft
      else if (value !== undefined) {
        bytes[size++] = value
        at += 3
      } else {
        bytes[size++] = code
        at += 1
      }
    } else {
      if (code === newline) size = withoutBlanks(bytes, size)
      bytes[size++] = code
      at += 1
    }
  }
  return bytes.slice(0, size)
}

const equals = 0x3d
const newline = 0x0a
const blanksMax = 100

/** Where the text goes on after `=` at the end of a line; undefined when the line does not end here. */
function softBreak(text: string, from: number): number | undefined {
  let at = from
  while (at < from + blanksMax && (text.charAt(at) === ' ' || text.charAt(at) === '\t' || text.charAt(at) === '\r')) at += 1
  if (at >= text.length) return at
  return text.charCodeAt(at) === newline ? at + 1 : undefined
}

function hexAt(text: string, at: number): number | undefined {
  const digits = text.slice(at, at + 2)
  return /^[0-9a-f]{2}$/i.test(digits) ? Number.parseInt(digits, 16) : undefined
}

/** Takes back the blanks a mail server may have added before the end of a line; its `\r` stays. */
function withoutBlanks(bytes: Uint8Array, size: number): number {
  const hasReturn = size > 0 && bytes[size - 1] === 0x0d
  let end = hasReturn ? size - 1 : size
  while (end > 0 && (bytes[end - 1] === 0x20 || bytes[end - 1] === 0x09)) end -= 1
  if (!hasReturn) return end
  bytes[end] = 0x0d
  return end + 1
}
