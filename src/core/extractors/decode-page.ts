import { detect } from 'chardet'

/** How far into a page a declaration of its charset is looked for; the standard says 1,024 bytes, pages say later. */
const headBytes = 4_096

/**
 * The text of a page’s bytes. The order of proof is that of the HTML standard (13.2.3): byte order mark, HTTP header,
 * `<meta charset>`, and, when none of these holds, UTF-8 if the bytes are UTF-8, else the guess of chardet.
 * Bytes that do not fit become U+FFFD; it never throws.
 * `decodePage(bytes, 'text/html; charset=shift_jis')` → text
 */
export function decodePage(body: Uint8Array, contentType: string): string {
  const marked = charsetOfMark(body)
  if (marked !== undefined) return decode(body, marked) ?? ''
  const declared = charsetOfHeader(contentType) ?? charsetOfMeta(body)
  const asUtf8 = decode(body, 'utf-8', true)
  // Servers and templates say iso-8859-1 by habit: bytes that are UTF-8 throughout are UTF-8, whatever is declared.
  if (asUtf8 !== undefined && (declared === undefined || !isWide(declared))) return asUtf8
  const named = declared === undefined ? undefined : decode(body, declared)
  if (named !== undefined) return named
  const guess = detect(body.subarray(0, 65_536))
  return (guess === null ? undefined : decode(body, guess)) ?? decode(body, 'windows-1252') ?? ''
}

function charsetOfMark(body: Uint8Array): string | undefined {
  if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf) return 'utf-8'
  if (body[0] === 0xff && body[1] === 0xfe) return 'utf-16le'
  if (body[0] === 0xfe && body[1] === 0xff) return 'utf-16be'
  return undefined
}

function charsetOfHeader(contentType: string): string | undefined {
  return /charset\s*=\s*["']?([\w-]{1,40})/i.exec(contentType)?.[1]
}

function charsetOfMeta(body: Uint8Array): string | undefined {
  const head = decode(body.subarray(0, headBytes), 'latin1') ?? ''
  const found = /<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{1,40})/i.exec(head)?.[1]
  // A declaration we could read byte by byte cannot be UTF-16, as the standard notes.
  return found !== undefined && /^utf-?16/i.test(found) ? 'utf-8' : found
}

function isWide(charset: string): boolean {
  return /^(utf-?16|utf-?32|iso-2022)/i.test(charset)
}

function decode(body: Uint8Array, charset: string, fatal = false): string | undefined {
  try {
    return new TextDecoder(charset, { fatal }).decode(body)
  } catch {
    return undefined
  }
}
