/**
 * Bytes as a text when all of them are signs of ASCII, tabs and line breaks; undefined when any is not, as in a hash.
 * `asciiOf([104, 105])` → `hi`
 */
export function asciiOf(bytes: Iterable<number>): string | undefined {
  let text = ''
  for (const byte of bytes) {
    if (byte > 126 || (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13)) return undefined
    text += String.fromCharCode(byte)
  }
  return text
}
