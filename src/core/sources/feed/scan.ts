import { characterReference } from '../entities.ts'
import { partChars } from './element-stack.ts'

/** What takes the parts of a document, in its order. Names are in lower case, texts and values decoded. */
export type Taker = {
  readonly text: (text: string) => void
  readonly open: (tag: string, attributes: ReadonlyMap<string, string>) => void
  readonly close: (tag: string) => void
  /** Asked before each part: whether the rest need not be read. */
  readonly isDone: () => boolean
}

/**
 * Reads XML as it is really written, mistakes included, part by part and never back: time grows with the length alone. A `<`
 * that begins no tag is text, values may stand without quotation marks, a tag that another one interrupts ends there; what
 * the end of the document cuts is no part. Comments, declarations and instructions are passed over. `declared` holds the
 * document’s own abbreviations. It jumps from mark to mark by `indexOf`, which is what makes it fast.
 * `scan('<a b=1>x &amp; y</a>', taker, () => undefined)` → open `a` with `b`, text `x & y`, close `a`
 */
export function scan(text: string, taker: Taker, declared: (name: string) => string | undefined): void {
  const reader: Reader = { text, taker, declared, instructionEnd: -1 }
  let at = 0
  while (at < text.length && !taker.isDone()) {
    const mark = text.indexOf('<', at)
    const end = mark === -1 ? text.length : mark
    if (end > at) taker.text(decoded(reader, at, Math.min(end, at + partChars)))
    at = mark === -1 ? end : afterMark(reader, mark)
  }
}

type Reader = {
  readonly text: string
  readonly taker: Taker
  readonly declared: (name: string) => string | undefined
  /** Where the next `?>` stands, found once for all instructions before it. */
  instructionEnd: number
}

const [slash, less, equals, greater, question, exclamation] = [0x2f, 0x3c, 0x3d, 0x3e, 0x3f, 0x21]
const [doubleQuote, singleQuote, underscore] = [0x22, 0x27, 0x5f]

/** Reads what begins with the `<` at `mark`, and answers where it ends. */
function afterMark(reader: Reader, mark: number): number {
  const { text, taker } = reader
  const code = text.charCodeAt(mark + 1)
  if (isNameStart(code)) return afterOpening(reader, mark + 1)
  if (code === slash) return afterClosing(reader, mark + 2)
  if (code === exclamation) return afterDeclaration(reader, mark)
  if (code === question) return afterInstruction(reader, mark)
  taker.text('<')
  return mark + 1
}

function isNameStart(code: number): boolean {
  const lower = code | 0x20
  return (lower >= 0x61 && lower <= 0x7a) || code === underscore
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d)
}

function afterOpening(reader: Reader, start: number): number {
  const { text, taker } = reader
  let at = endOfName(text, start)
  const tag = text.slice(start, at).toLowerCase()
  let attributes = noAttributes
  let isClosed = false
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === greater || code === less) {
      taker.open(tag, attributes)
      if (isClosed) taker.close(tag)
      return code === greater ? at + 1 : at
    }
    if (!isSpace(code)) isClosed = code === slash
    if (code === slash || code === equals || isSpace(code)) {
      at += 1
      continue
    }
    // Most elements have none, and an empty list of them can be the same for all.
    if (attributes === noAttributes) attributes = new Map()
    at = afterAttribute(reader, at, attributes)
  }
  return at
}

// Others are noise.
const attributesMax = 100
const noAttributes = new Map<string, string>()

function afterAttribute(reader: Reader, start: number, attributes: Map<string, string>): number {
  const { text } = reader
  const nameEnd = endOfName(text, start)
  const keep = (value: string): void => {
    const name = text.slice(start, nameEnd).toLowerCase()
    if (attributes.size < attributesMax && !attributes.has(name)) attributes.set(name, value)
  }
  const sign = afterSpaces(text, nameEnd)
  if (text.charCodeAt(sign) !== equals) {
    keep('')
    return sign
  }
  const from = afterSpaces(text, sign + 1)
  const quote = text.charCodeAt(from)
  if (quote !== doubleQuote && quote !== singleQuote) {
    const end = endOfBareValue(text, from)
    keep(decoded(reader, from, end))
    return end
  }
  const end = text.indexOf(quote === doubleQuote ? '"' : "'", from + 1)
  // A value that is never closed goes on to the end of the document, and so does its tag.
  if (end === -1) return text.length
  keep(decoded(reader, from + 1, end))
  return end + 1
}

function endOfName(text: string, start: number): number {
  let at = start
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === greater || code === slash || code === equals || code === less || isSpace(code)) break
  }
  return at
}

function endOfBareValue(text: string, start: number): number {
  let at = start
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === greater || isSpace(code)) break
  }
  return at
}

function afterSpaces(text: string, start: number): number {
  let at = start
  while (at < text.length && isSpace(text.charCodeAt(at))) at += 1
  return at
}

function afterClosing({ text, taker }: Reader, start: number): number {
  const from = afterSpaces(text, start)
  const nameEnd = endOfName(text, from)
  let at = nameEnd
  while (at < text.length && text.charCodeAt(at) !== greater && text.charCodeAt(at) !== less) at += 1
  if (at === text.length) return at
  if (nameEnd > from) taker.close(text.slice(from, nameEnd).toLowerCase())
  return text.charCodeAt(at) === greater ? at + 1 : at
}

/** Comments, CDATA sections, which are text, and what a document type declares. */
function afterDeclaration({ text, taker }: Reader, mark: number): number {
  if (text.startsWith('<![CDATA[', mark)) {
    const end = text.indexOf(']]>', mark + 9)
    const until = end === -1 ? text.length : end
    if (until > mark + 9) taker.text(text.slice(mark + 9, Math.min(until, mark + 9 + partChars)))
    return end === -1 ? until : end + 3
  }
  const isComment = text.startsWith('<!--', mark)
  const end = isComment ? text.indexOf('-->', mark + 4) : text.indexOf('>', mark)
  if (end === -1) return text.length
  return end + (isComment ? 3 : 1)
}

/** An instruction ends with `?>`; some write `>`, which is seen by the tag that comes before the next `?>`. */
function afterInstruction(reader: Reader, mark: number): number {
  const { text } = reader
  if (reader.instructionEnd < mark) {
    const end = text.indexOf('?>', mark)
    reader.instructionEnd = end === -1 ? text.length : end
  }
  const next = text.indexOf('<', mark + 1)
  const tag = next === -1 ? text.length : next
  if (tag > reader.instructionEnd) return reader.instructionEnd + 2
  const end = text.slice(mark, tag).indexOf('>')
  return end === -1 ? tag : mark + end + 1
}

/** Text or a value, its references decoded: those of XML and HTML, by number, and the document’s own. */
function decoded({ text, declared }: Reader, from: number, until: number): string {
  const part = text.slice(from, until)
  if (!part.includes('&')) return part
  return part.replace(reference, (written, name: string) => declared(name) ?? characterReference(written) ?? written)
}

const reference = /&(#\d{1,8}|#x[0-9a-f]{1,8}|[a-z_][\w.-]{0,63});/gi
