import { limits } from '../../limits.ts'
import { decodeBase64 } from '../../text/base64.ts'
import { decode } from '../decode.ts'
import { unflowed } from './flowed.ts'
import { fieldOf, type MailHeader, readHeader } from './header.ts'
import { type MediaType, readMediaType } from './media-type.ts'
import { octetsOf } from './octets.ts'
import { partsBetween } from './parts-between.ts'
import { decodeQuotedPrintable } from './quoted-printable.ts'

export type MailBody = {
  /** Plain text, line ends as `\n`, flowed lines joined. */
  readonly text?: string
  readonly html?: string
  /** Whether parts were left behind because there are too many, too long or nested too deep. */
  readonly isCut: boolean
}

/**
 * What a message says (RFC 2045 and 2046) from its text of octets and its header: of alternatives both forms, of mixed
 * parts all texts one after the other; attachments, forwarded messages and everything that is no text are passed over. A
 * boundary that is missing at the end, a charset nobody knows and a broken encoding do not stop it.
 */
export function readBody(text: string, header: MailHeader): MailBody {
  const count: Count = { parts: 0, isCut: header.isCut }
  const { plain, html } = readPart({ header, body: text.slice(header.bodyAt) }, count, 0)
  return { ...(plain === undefined ? {} : { text: plain }), ...(html === undefined ? {} : { html }), isCut: count.isCut }
}

type Part = { readonly header: MailHeader; readonly body: string }
type Said = { readonly plain?: string; readonly html?: string }
type Count = { parts: number; isCut: boolean }

function readPart(part: Part, count: Count, depth: number): Said {
  const media = readMediaType(fieldOf(part.header, 'content-type'))
  const boundary = media.parameters.get('boundary')?.trim()
  if (media.type.startsWith('multipart/') && boundary) {
    if (depth >= limits.mailDepth) count.isCut = true
    return depth >= limits.mailDepth ? {} : readParts({ part, media, boundary }, count, depth + 1)
  }
  const isAttached = readMediaType(fieldOf(part.header, 'content-disposition')).type === 'attachment'
  if (isAttached && depth > 0) return {}
  if (media.type === 'text/html') return { html: textOf(part, media, count) }
  const isPlain = plainTypes.has(media.type) || media.type.startsWith('multipart/')
  return isPlain ? { plain: plainOf(textOf(part, media, count), media) } : {}
}

// `text` alone is what mail programs of before MIME say.
const plainTypes = new Set(['text/plain', 'text', 'text/markdown', 'text/x-markdown'])

type Multipart = { readonly part: Part; readonly media: MediaType; readonly boundary: string }

function readParts({ part, media, boundary }: Multipart, count: Count, depth: number): Said {
  // Parts of a digest are messages of their own, each with a subject and an author.
  if (media.type === 'multipart/digest') return {}
  const said: Said[] = []
  for (const raw of partsBetween(part.body, boundary)) {
    count.parts += 1
    if (count.parts > limits.mailParts) {
      count.isCut = true
      break
    }
    const header = readHeader(raw)
    said.push(readPart({ header, body: raw.slice(header.bodyAt) }, count, depth))
  }
  const plains = said.map((one) => one.plain).filter((one) => one !== undefined)
  const htmls = said.map((one) => one.html).filter((one) => one !== undefined)
  return media.type === 'multipart/alternative'
    ? { ...first('plain', plains[0]), ...first('html', htmls.at(-1)) }
    : {
        ...first('plain', plains.length > 0 ? plains.join('\n\n') : undefined),
        ...first('html', htmls.length > 0 ? htmls.join('\n') : undefined),
      }
}

function first(key: 'plain' | 'html', value: string | undefined): Said {
  return value === undefined ? {} : { [key]: value }
}

// A character of UTF-8 takes four octets at most, as base64 six, as quoted-printable twelve.
const octetsPerChar = (encoding: string | undefined): number => (encoding === 'quoted-printable' ? 12 : 6)

/** The text of a part, at most `limits.textChars` of it. */
function textOf({ header, body }: Part, { type, parameters }: MediaType, count: Count): string {
  const encoding = fieldOf(header, 'content-transfer-encoding')?.trim().toLowerCase()
  const bytes = bytesOf(body.slice(0, limits.textChars * octetsPerChar(encoding)), encoding)
  const charset = parameters.get('charset')
  const text = decode(bytes, charset === undefined ? type : `${type}; charset="${charset}"`).text
  if (text.length > limits.textChars) count.isCut = true
  return text.slice(0, limits.textChars).replaceAll('\r\n', '\n').replaceAll('\0', '')
}

function bytesOf(raw: string, encoding: string | undefined): Uint8Array {
  if (encoding === 'base64') return decodeBase64(raw)
  return encoding === 'quoted-printable' ? decodeQuotedPrintable(raw) : octetsOf(raw)
}

function plainOf(text: string, { parameters }: MediaType): string {
  if (parameters.get('format')?.toLowerCase() !== 'flowed') return text
  return unflowed(text, parameters.get('delsp')?.toLowerCase() === 'yes')
}
