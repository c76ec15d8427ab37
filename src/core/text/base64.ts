/**
 * Reads base64 (RFC 4648 section 4), the URL alphabet of section 5 too. Whatever is not of the alphabet is passed over,
 * padding may be missing: stage input and old feeds are not always tidy. Never fails.
 * `decodeBase64('aGk=')` → the bytes of `hi`
 */
export function decodeBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let size = 0
  let bits = 0
  let held = 0
  for (let at = 0; at < text.length; at += 1) {
    const value = values[text.charCodeAt(at)] ?? unknown
    if (value === unknown) continue
    held = ((held << 6) | value) & 0xff_ff_ff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[size] = (held >> bits) & 0xff
    size += 1
  }
  return bytes.slice(0, size)
}

/** Writes bytes as base64 with padding (RFC 4648, section 4). `encodeBase64(bytes of 'hi')` → `aGk=` */
export function encodeBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    const left = bytes.length - at
    text += letter(three >> 18) + letter(three >> 12) + (left > 1 ? letter(three >> 6) : '=') + (left > 2 ? letter(three) : '=')
  }
  return text
}

function letter(bits: number): string {
  return alphabet.charAt(bits & 63)
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const unknown = 255
const values = new Uint8Array(128).fill(unknown)
for (let at = 0; at < alphabet.length; at += 1) values[alphabet.charCodeAt(at)] = at
values['-'.charCodeAt(0)] = 62
values['_'.charCodeAt(0)] = 63
