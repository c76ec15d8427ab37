import { plainText } from '#core/channels/plain.ts'

/** Prints lines that may hold texts from outside, as plain text, each with the spaces that it begins with. */
export function printIndented(lines: readonly string[]): void {
  for (const line of lines) {
    const text = line.trimStart()
    console.log(`${' '.repeat(line.length - text.length)}${plainText(text)}`)
  }
}
