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

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const unknown = 255
const values = new Uint8Array(128).fill(unknown)
for (let at = 0; at < alphabet.length; at += 1) values[alphabet.charCodeAt(at)] = at
values['-'.charCodeAt(0)] = 62
values['_'.charCodeAt(0)] = 63
