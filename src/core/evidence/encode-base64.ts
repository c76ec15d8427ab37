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

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function letter(bits: number): string {
  return alphabet.charAt(bits & 63)
}
