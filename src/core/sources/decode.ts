import { analyse } from 'chardet'
import { latinControls } from './latin-controls.ts'

export type Decoded = {
  readonly text: string
  /** The WHATWG name of the encoding that was used, or `utf-32`. */
  readonly encoding: string
  /** Whether bytes that mean nothing in it became U+FFFD. */
  readonly isDamaged: boolean
}

/**
 * Makes text of a document’s bytes, be it a feed, a list or a web page. What decides, in order: byte order mark, the zeros of
 * UTF-16 and UTF-32 (XML 1.0, appendix F), charset of the Content-Type, declaration in the document (XML declaration, meta
 * element), strict UTF-8, and last a guess from the letters; for pages that is the order of the HTML standard, 13.2.3.
 * A name that is wrong about its bytes is passed over: UTF-8 that is not, and UTF-8 that is called Latin 1.
 * Never fails; names are those of the WHATWG Encoding Standard, so UTF-7 does not exist.
 * `decode(bytes, 'text/html; charset=shift_jis')` → `{ text, encoding: 'shift_jis', isDamaged: false }`
 */
export function decode(bytes: Uint8Array, contentType: string): Decoded {
  const decoded = decodeAs(bytes, contentType)
  // As many characters as bytes: it is all ASCII.
  if (decoded.encoding === 'utf-8' && decoded.text.length === bytes.length) return decoded
  return { ...decoded, text: withoutLatinControls(decoded.text) }
}

/**
 * Control characters of the second block are windows-1252 bytes that somebody took for Latin 1: `don\x92t` is `don’t`.
 * Written as a loop: `replace` keeps a list of its matches, which for 16 MiB of them takes 400 MB.
 */
function withoutLatinControls(text: string): string {
  if (!/[\x80-\x9f]/.test(text)) return text
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    units[at] = unit >= 0x80 && unit <= 0x9f ? (latinControls[unit - 0x80] ?? unit) : unit
  }
  return new TextDecoder('utf-16le').decode(new Uint8Array(units.buffer))
}

function decodeAs(bytes: Uint8Array, contentType: string): Decoded {
  const wide = wideEncodingOf(bytes)
  if (wide) return wide.startsWith('utf-32') ? decodeUtf32(bytes, wide) : decodeWith(wide, bytes)
  const utf8 = decodeStrictly('utf-8', bytes)
  const start = utf8?.slice(0, declarationBytes) ?? new TextDecoder('utf-8').decode(bytes.subarray(0, declarationBytes))
  const named = [charsetOf(contentType), declaredIn(start)].map(encodingOf).filter((name) => name !== undefined)
  const mayBeUtf8 = named.length === 0 || named.some((name) => name === 'utf-8' || name === 'windows-1252')
  if (utf8 !== undefined && (mayBeUtf8 || isSurelyUtf8.test(utf8))) return { text: utf8, encoding: 'utf-8', isDamaged: false }
  const legacy = named.filter((name) => name !== 'utf-8')
  for (const name of legacy) {
    const text = decodeStrictly(name, bytes)
    if (text !== undefined) return { text, encoding: name, isDamaged: false }
  }
  return decodeWith(legacy[0] ?? guess(bytes), bytes)
}

// Eight characters in a row of bytes are not UTF-8 by chance, whatever the document is called.
const isSurelyUtf8 = /(?:[^\0-\x7f][\0-\x7f]*){8}/

/** Encodings that show themselves in the first bytes. */
function wideEncodingOf(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = [bytes[0] ?? 1, bytes[1] ?? 1, bytes[2] ?? 1, bytes[3] ?? 1]
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be'
  if (a === 0 && b === 0 && c === 0 && d !== 0) return 'utf-32be'
  if (a !== 0 && b === 0 && c === 0 && d === 0) return 'utf-32le'
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return 'utf-16be'
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return 'utf-16le'
  return undefined
}

function decodeWith(name: string, bytes: Uint8Array): Decoded {
  const text = new TextDecoder(name).decode(bytes)
  return { text, encoding: name, isDamaged: text.includes('\ufffd') }
}

function decodeStrictly(name: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** UTF-32 is not in the WHATWG standard; a few old feeds use it. */
function decodeUtf32(bytes: Uint8Array, name: string): Decoded {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  let isDamaged = bytes.length % 4 !== 0
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, name === 'utf-32le')
    const isCharacter = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
    if (at === 0 && point === 0xfeff) continue
    if (!isCharacter) isDamaged = true
    parts.push(isCharacter ? String.fromCodePoint(point) : '\ufffd')
  }
  return { text: parts.join(''), encoding: 'utf-32', isDamaged }
}

/** `charsetOf('text/xml; charset="utf-8"')` → `utf-8` */
function charsetOf(contentType: string): string | undefined {
  return /charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(contentType.slice(0, 1_000))?.[1]
}

/** The HTML standard looks 1,024 bytes far for a declaration; pages have theirs later, behind scripts and comments. */
const declarationBytes = 16_384

/** The encoding that the XML declaration or the page’s meta element names; declarations are ASCII, whatever follows them. */
function declaredIn(start: string): string | undefined {
  const xml = /<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(start)
  return (xml ?? /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(start))?.[1]
}

/** The standard’s name for a label. What can be read as ASCII so far is not UTF-16, whatever it says. */
function encodingOf(label: string | undefined): string | undefined {
  if (label === undefined) return undefined
  try {
    const name = new TextDecoder(label).encoding
    return name.startsWith('utf-16') ? 'utf-8' : name
  } catch {
    return undefined
  }
}

/**
 * The encoding of bytes that are not UTF-8 and that nobody names. In Latin scripts bytes above 127 stand alone between
 * ASCII letters; where they are the greater part of the letters, the script is another one and chardet tells which.
 */
function guess(bytes: Uint8Array): string {
  const sample = sampleOf(bytes)
  let high = 0
  let letters = 0
  for (const byte of sample) {
    if (byte > 127) high += 1
    else if ((byte | 32) >= 97 && (byte | 32) <= 122) letters += 1
  }
  // A few broken bytes in good UTF-8 are repaired, not read as another encoding.
  const lenient = new TextDecoder('utf-8').decode(sample)
  const broken = lenient.split('\ufffd').length - 1
  const good = Array.from(lenient).filter((character) => character > '\x7f').length - broken
  if (good > broken) return 'utf-8'
  if (high <= letters * 0.4) return 'windows-1252'
  const found = analyse(sample).find((match) => encodingOf(match.name) !== undefined && !/^utf|ascii|8859-1$/i.test(match.name))
  return encodingOf(found?.name) ?? 'windows-1252'
}

const sampleBytes = 65_536

/** The first runs of text outside tags that hold a byte above 127: a foreign word in a long ASCII document is heard. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const kept = new Uint8Array(sampleBytes)
  let size = 0
  let start = 0
  while (start < bytes.length && size < sampleBytes) {
    const tag = bytes.indexOf(0x3c, start)
    const run = bytes.subarray(start, tag === -1 ? bytes.length : tag)
    if (run.some((byte) => byte > 127)) {
      const part = run.subarray(0, sampleBytes - size)
      kept.set(part, size)
      size += part.length
    }
    const end = tag === -1 ? -1 : bytes.indexOf(0x3e, tag)
    start = end === -1 ? bytes.length : end + 1
  }
  return kept.slice(0, size)
}
