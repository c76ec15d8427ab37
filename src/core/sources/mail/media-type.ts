import { decode } from '../decode.ts'
import { decodeQuotedPrintable } from './quoted-printable.ts'

export type MediaType = {
  /** In lower case, `text/plain` when the field says nothing that can be read. */
  readonly type: string
  readonly parameters: ReadonlyMap<string, string>
}

/**
 * Reads a Content-Type or Content-Disposition field: the value and its parameters (RFC 2045, section 5.1), quoted or not,
 * also in pieces and with an encoding of their own (RFC 2231): `name*0*=utf-8''caf; name*1*=%C3%A9`. Comments in round
 * brackets are passed over.
 * `readMediaType('Text/HTML; charset="utf-8"')` → `text/html`, charset `utf-8`
 */
export function readMediaType(field: string | undefined): MediaType {
  const text = (field ?? '').slice(0, fieldChars)
  const type = /^\s*([\w!#$&^.+-]{1,100}(?:\/[\w!#$&^.+*-]{1,100})?)/.exec(text)?.[1]?.toLowerCase()
  return { type: type ?? 'text/plain', parameters: joinedParameters(partsOf(text)) }
}

const fieldChars = 8_000
const parametersMax = 50

/** Parameters as they stand, names in lower case with their stars. */
function partsOf(text: string): ReadonlyMap<string, string> {
  const parts = new Map<string, string>()
  const pattern = /;\s{0,20}(?:\([^()]{0,200}\)\s{0,20})?([\w!#$&^.+*%'-]{1,60})\s{0,20}=\s{0,20}(?:"((?:[^"\\]|\\.)*)"?|([^\s;()"]*))/gs
  for (const [, name = '', quoted, bare] of text.matchAll(pattern)) {
    if (parts.size >= parametersMax) break
    const key = name.toLowerCase()
    if (!parts.has(key)) parts.set(key, quoted === undefined ? (bare ?? '') : quoted.replace(/\\(.)/gs, '$1'))
  }
  return parts
}

function joinedParameters(parts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const joined = new Map<string, string>()
  for (const [key, value] of parts) {
    const [name = '', first = ''] = key.split('*')
    if (!key.includes('*')) joined.set(name, value)
    else if (key === `${name}*`) joined.set(name, extended(value))
    else if (first === '0') joined.set(name, inPieces(name, parts))
  }
  return joined
}

function inPieces(name: string, parts: ReadonlyMap<string, string>): string {
  const pieces: string[] = []
  let isCoded = false
  for (let at = 0; at < parametersMax; at += 1) {
    const [bare, coded] = [parts.get(`${name}*${at}`), parts.get(`${name}*${at}*`)]
    if (bare === undefined && coded === undefined) break
    if (coded !== undefined) isCoded = true
    pieces.push(coded ?? (bare ?? '').replaceAll('%', '%25'))
  }
  return isCoded ? extended(pieces.join('')) : pieces.join('').replaceAll('%25', '%')
}

/** `utf-8'en'caf%C3%A9` → `café` */
function extended(value: string): string {
  const match = /^([\w.:+-]{0,40})'[\w-]{0,40}'(.*)$/s.exec(value)
  const bytes = decodeQuotedPrintable((match?.[2] ?? value).replaceAll('=', '%3D').replace(/%(?=[0-9a-f]{2})/gi, '='))
  return decode(bytes, match?.[1] ? `text/plain; charset=${match[1]}` : '').text
}
