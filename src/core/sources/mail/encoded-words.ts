import { decodeBase64 } from '../../text/base64.ts'
import { joinedBytes } from '../../text/joined-bytes.ts'
import { decode } from '../decode.ts'
import { octetsOf } from './octets.ts'
import { decodeQuotedPrintable } from './quoted-printable.ts'

/**
 * The text of a field body: encoded words (RFC 2047) become characters, blanks between two of them go, and neighbors of
 * one encoding are decoded as one, because many programs cut them within a character. Bytes that stand there bare are
 * taken for UTF-8, else guessed. A word of an unknown encoding is guessed too; nothing fails.
 * `decodeWords('=?utf-8?q?caf=C3?= =?utf-8?q?=A9?= au lait')` → `café au lait`
 */
export function decodeWords(value: string): string {
  const text = value.slice(0, valueChars)
  const parts: Part[] = []
  let at = 0
  for (const match of text.matchAll(word)) {
    const between = text.slice(at, match.index)
    const bytes = bytesOf(match[2] ?? '', match[3] ?? '')
    const charset = (match[1] ?? '').toLowerCase()
    const last = parts.at(-1)
    const isNeighbor = last?.charset !== undefined && between.trim() === ''
    if (isNeighbor && last.charset === charset) last.bytes = joinedBytes(last.bytes, bytes)
    else {
      if (!isNeighbor && between !== '') parts.push({ bytes: octetsOf(between) })
      parts.push({ bytes, charset })
    }
    at = match.index + match[0].length
  }
  if (at < text.length) parts.push({ bytes: octetsOf(text.slice(at)) })
  return parts.map(({ bytes, charset }) => decode(bytes, charset === undefined ? '' : `text/plain; charset=${charset}`).text).join('')
}

type Part = { bytes: Uint8Array; readonly charset?: string }

const valueChars = 20_000

// Charset, an optional language (RFC 2231, section 5), encoding, text. Some programs leave blanks in the text.
const word = /=\?([\w.:+-]{1,40})(?:\*[\w-]{0,40})?\?([bq])\?([^?]{0,2000})\?=/gi

function bytesOf(encoding: string, text: string): Uint8Array {
  return encoding.toLowerCase() === 'b' ? decodeBase64(text) : decodeQuotedPrintable(text.replaceAll('_', ' '))
}
