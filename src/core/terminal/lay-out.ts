import { widthOf, wrap } from '../channels/width.ts'
import type { Row, Span } from './page.ts'
import { safeText } from './safe-text.ts'

/** One line of a page: its words, and the row they belong to; an empty line belongs to none. */
export type LaidLine = { readonly spans: readonly Span[]; readonly row: number | undefined }

/** A page in lines. Row `n` begins at line `starts[n]` and ends before line `ends[n]`. */
export type Layout = { readonly lines: readonly LaidLine[]; readonly starts: readonly number[]; readonly ends: readonly number[] }

/** Longer lines are hard to read, however wide the terminal is. */
export const measureMax = 80
const measureMin = 4

/** Breaks rows into lines of at most `columns`, and of `measureMax`. The words of strangers become plain here. */
export function layOut(rows: readonly Row[], columns: number): Layout {
  const measure = Math.max(measureMin, Math.min(columns, measureMax))
  const lines: LaidLine[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (const [index, row] of rows.entries()) {
    if (row.isApart === true && lines.length > 0) lines.push({ spans: [], row: undefined })
    starts.push(lines.length)
    for (const spans of linesOfRow(row, measure)) lines.push({ spans, row: index })
    ends.push(lines.length)
  }
  return { lines, starts, ends }
}

function linesOfRow(row: Row, measure: number): readonly (readonly Span[])[] {
  // On a narrow terminal indents would leave no room for words.
  const indent = Math.min(row.indent ?? 0, Math.floor(measure / 4))
  const hang = Math.min(row.hang ?? 0, Math.floor(measure / 4))
  if (row.isHeading === true) return headingLines(row, measure)
  return styledLines(row.spans, measure - indent - hang).map((spans, index) => {
    const before = ' '.repeat(indent + (index === 0 ? 0 : hang))
    return before === '' ? spans : [{ text: before }, ...spans]
  })
}

/** `── TOP STORIES ─────`; a title that leaves no room for the line stands alone. */
function headingLines({ spans }: Row, measure: number): readonly (readonly Span[])[] {
  const title = safeText(spans.map(({ text }) => text).join('')).toLocaleUpperCase('en')
  const lines = wrap(title, measure)
  const [only = ''] = lines
  const rest = measure - widthOf(only) - 4
  if (lines.length !== 1 || rest < 2) return lines.map((line) => [{ text: line, look: 'strong' }])
  return [
    [
      { text: '── ', look: 'faint' },
      { text: only, look: 'strong' },
      { text: ` ${'─'.repeat(rest)}`, look: 'faint' },
    ],
  ]
}

type Letter = { readonly letter: string; readonly from: Omit<Span, 'text'> }

/** Words of several looks, broken as one text: `wrap` breaks it, and each letter then takes the look it came with. */
function styledLines(spans: readonly Span[], columns: number): readonly (readonly Span[])[] {
  const letters = lettersOf(spans)
  let next = 0
  return wrap(letters.map(({ letter }) => letter).join(''), columns).map((line) => {
    const made: Letter[] = []
    for (const letter of line) {
      // A space at the end of a line, or one of several, is not in the line.
      while (letter !== ' ' && letters[next]?.letter === ' ') next += 1
      made.push({ letter: letter === '\u00a0' ? ' ' : letter, from: letters[next]?.from ?? {} })
      next += 1
    }
    return spansOf(made)
  })
}

/** The letters of spans that were made plain one by one; between two of them a space is kept where one of them had it. */
function lettersOf(spans: readonly Span[]): readonly Letter[] {
  const letters: Letter[] = []
  let isSpaced = false
  for (const { text, ...from } of spans) {
    const plain = keepingNoBreak(text)
    if (letters.length > 0 && plain !== '' && (isSpaced || /^\s/.test(text))) letters.push({ letter: ' ', from: {} })
    for (const letter of plain) letters.push({ letter, from })
    isSpaced = /\s$/.test(text) || (plain === '' && (isSpaced || text !== ''))
  }
  return letters
}

/** No-break spaces are ours and stay until the lines are made. */
function keepingNoBreak(text: string): string {
  return text
    .split('\u00a0')
    .map((piece) => safeText(piece))
    .join('\u00a0')
}

function spansOf(letters: readonly Letter[]): readonly Span[] {
  const spans: Span[] = []
  let before: Letter['from'] | undefined
  for (const { letter, from } of letters) {
    const last = spans.at(-1)
    if (last !== undefined && before === from) spans[spans.length - 1] = { ...last, text: last.text + letter }
    else spans.push({ text: letter, ...from })
    before = from
  }
  return spans
}
