/**
 * Bytes as a text with one character a byte (0 to 255), so that mail, whose parts are in many encodings, can be searched
 * and cut as text before its encodings are known. `octetText(Uint8Array.of(72, 0xe9))` → `Hé`
 */
export function octetText(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += pieceBytes) parts.push(String.fromCharCode(...bytes.subarray(at, at + pieceBytes)))
  return parts.join('')
}

// So many arguments a call takes on every platform.
const pieceBytes = 8_192

/** The bytes of such a text again; of other characters the lower eight bits. `octetsOf('Hé')` → bytes 0x48, 0xe9 */
export function octetsOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at)
  return bytes
}
