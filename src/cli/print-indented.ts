import { plainText } from '#core/channels/plain.ts'
import { wrap } from '#core/channels/width.ts'
import { terminalWidth } from './terminal-width.ts'

/**
 * Prints lines that may hold texts from outside, as plain text, each with the spaces that it begins with. On a terminal they are
 * broken between words; for a file or a program each stays one line, and an address always does, so that it can be opened.
 */
export function printIndented(lines: readonly string[]): void {
  const columns = terminalWidth(process.stdout)
  for (const line of lines) {
    const text = line.trimStart()
    const indent = ' '.repeat(line.length - text.length)
    const plain = plainText(text)
    const isWhole = columns === undefined || columns - indent.length < 20 || /^https?:/.test(plain)
    const [first = '', ...more] = isWhole ? [plain] : wrap(plain, columns - indent.length - 2)
    console.log(`${indent}${first}`)
    for (const rest of more) console.log(`${indent}  ${rest}`)
  }
}
