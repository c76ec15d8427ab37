import { webAddress } from '../channels/markup.ts'
import { widthOf } from '../channels/width.ts'
import { limits } from '../limits.ts'
import type { Look, Span } from './page.ts'

/** What a terminal can do beside showing text. */
export type Traits = { readonly hasLooks: boolean; readonly hasLinks: boolean }

/** Select Graphic Rendition (ECMA-48, 8.3.117). Colors of the terminal’s own palette alone: they are chosen for its background. */
const codes: Readonly<Record<Look, readonly [string, string]>> = {
  strong: ['1', '22'],
  faint: ['2', '22'],
  firsthand: ['32', '39'],
  alarm: ['31', '39'],
  bar: ['7', '27'],
}

/**
 * One line as it is written to a terminal: the only place where words get codes. What could be an order to the terminal is taken
 * out of the words here once more, wherever they came from.
 */
export function paint(line: readonly Span[], { hasLooks, hasLinks }: Traits): string {
  return line
    .map(({ text, look, address }) => {
      const words = withoutOrders(text)
      const code = hasLooks && look !== undefined ? codes[look] : undefined
      const looked = code === undefined ? words : `\u001b[${code[0]}m${words}\u001b[${code[1]}m`
      const target = hasLinks && address !== undefined ? linkTarget(address) : undefined
      return target === undefined ? looked : `\u001b]8;;${target}\u001b\\${looked}\u001b]8;;\u001b\\`
    })
    .join('')
}

/** Columns that a line takes. */
export function widthOfLine(line: readonly Span[]): number {
  return line.reduce((sum, { text }) => sum + widthOf(text), 0)
}

/** C0, DEL and C1 (ECMA-48, 5.2 and 5.3), line and paragraph separators, and what turns the direction of writing. */
function withoutOrders(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, '')
}

/** An address that may stand within a link’s code: of the web, and of printable ASCII alone, as `URL` writes it. */
function linkTarget(address: string): string | undefined {
  const target = webAddress(address)
  return target !== undefined && target.length <= limits.linkChars && /^[\u0021-\u007e]+$/.test(target) ? target : undefined
}
