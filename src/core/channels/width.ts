/** How many columns of a terminal a text takes: 2 for East Asian wide characters and emoji, 0 for combining marks (UAX 11). */
export function widthOf(text: string): number {
  // Most words by far; cutting them into graphemes took half of an edition's rendering.
  if (isAscii(text)) return text.length
  let width = 0
  for (const { segment } of graphemes.segment(text)) width += widthOfGrapheme(segment)
  return width
}

/** A text in lines of at most `columns`. Words are kept whole where they fit; between wide characters a line may break. */
export function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const { unit, isSpaced } of unitsOf(text, columns)) {
    const width = widthOf(unit)
    const gap = isSpaced && line !== '' ? 1 : 0
    if (line !== '' && used + gap + width > columns) {
      lines.push(line)
      line = unit
      used = width
    } else {
      line += (gap === 1 ? ' ' : '') + unit
      used += gap + width
    }
  }
  return line === '' ? lines : [...lines, line]
}

function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text)
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** What a line is filled with: a word, or one wide character with the closing marks after it, which never begin a line. */
type Unit = { readonly unit: string; readonly isSpaced: boolean }

function unitsOf(text: string, columns: number): readonly Unit[] {
  return text
    .split(' ')
    .filter((word) => word !== '')
    .flatMap((word) => partsOf(word, columns).map((unit, index) => ({ unit, isSpaced: index === 0 })))
}

function partsOf(word: string, columns: number): readonly string[] {
  // Most words by far, as for their width.
  if (word.length <= columns && isAscii(word)) return [word]
  const parts: string[] = []
  let isOpen = false
  for (const { segment } of graphemes.segment(word)) {
    const isWide = widthOfGrapheme(segment) === 2
    const last = parts.at(-1)
    const isClosing = /^[\p{Pe}\p{Pf}\p{Po}]/u.test(segment)
    const fits = last !== undefined && widthOf(last) + widthOfGrapheme(segment) <= columns
    if (fits && (isClosing || (isOpen && !isWide))) parts[parts.length - 1] = last + segment
    else parts.push(segment)
    isOpen = !isWide
  }
  return parts
}

function widthOfGrapheme(grapheme: string): number {
  const code = grapheme.codePointAt(0) ?? 0
  if (/^[\p{M}\p{Cf}]/u.test(grapheme)) return 0
  if (grapheme.includes('\ufe0f') || /^\p{Emoji_Presentation}/u.test(grapheme)) return 2
  return wideRanges.some(([first, last]) => code >= first && code <= last) ? 2 : 1
}

/** Unicode 16 EastAsianWidth W and F, joined where only unassigned code points lie between. */
const wideRanges: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18dff],
  [0x1aff0, 0x1b2ff],
  [0x20000, 0x3fffd],
]
