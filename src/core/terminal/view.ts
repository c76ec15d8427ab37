import { clip } from '../channels/clip.ts'
import { widthOf } from '../channels/width.ts'
import { measureMax } from './lay-out.ts'
import type { Span } from './page.ts'
import { bodyRows, gutter, type Reading, type Shown } from './reading.ts'
import { safeText } from './safe-text.ts'

/** What stands on the screen: exactly as many lines as it has rows, none wider than it is; where the cursor stands, from 0. */
export type View = {
  readonly lines: readonly (readonly Span[])[]
  readonly cursor: { readonly row: number; readonly column: number; readonly isSeen: boolean }
}

/** The screen of a reader. */
export function viewOf(reading: Reading): View {
  const { size, shown } = reading
  const margin = ' '.repeat(Math.max(0, Math.floor((size.columns - gutter - measureMax) / 2)))
  const body = Array.from({ length: bodyRows(size) }, (_, index) => bodyLine(shown, shown.top + index, margin))
  const bottom = bottomWords(reading)
  const lines = [bar(topWords(shown, size.rows, size.columns), size.columns), ...body, bar(bottom, size.columns)]
  const hasBars = bodyRows(size) < size.rows
  const kept = hasBars ? lines : body
  const within = kept.slice(0, size.rows).map((line) => clippedLine(line, size.columns))
  const isTyping = reading.prompt !== undefined
  const focusLine = shown.focus === undefined ? shown.top : (shown.layout.starts[shown.focus] ?? shown.top)
  const row = isTyping ? size.rows - 1 : Math.max(0, Math.min(size.rows - 1, focusLine - shown.top + (hasBars ? 1 : 0)))
  const column = isTyping ? Math.min(size.columns - 1, widthOf(bottom)) : Math.min(size.columns - 1, margin.length)
  return { lines: within, cursor: { row, column, isSeen: isTyping } }
}

function bodyLine({ layout, focus }: Shown, index: number, margin: string): readonly Span[] {
  const line = layout.lines[index]
  if (line === undefined || line.row === undefined) return []
  const isFocused = line.row === focus
  const mark: Span = isFocused ? { text: `${margin}▌ `, look: 'strong' } : { text: `${margin}  ` }
  return [mark, ...line.spans]
}

/** `HEADWATER · Open source, Thursday, 28 May 2026 … SAMPLE 40%` */
function topWords({ page, layout, top }: Shown, rows: number, columns: number): string {
  const height = bodyRows({ rows, columns })
  const last = Math.max(0, layout.lines.length - height)
  const place = last === 0 ? 'all' : top === 0 ? 'top' : top >= last ? 'end' : `${Math.round((top / last) * 100)}%`
  const right = `${page.isSample === true ? 'SAMPLE ' : ''}${place}`
  const left = clip(` HEADWATER · ${safeText(page.title)}`, Math.max(1, columns - right.length - 2))
  return `${left}${' '.repeat(Math.max(1, columns - widthOf(left) - right.length - 1))}${right}`
}

function bottomWords({ prompt, told, typed, shown, size }: Reading): string {
  if (prompt !== undefined) return tail(` Search: ${prompt}`, size.columns - 1)
  if (told !== undefined) return ` ${safeText(told)}`
  if (/^\d/.test(typed)) return ` [${typed}_  Enter opens it`
  return hints(shown, size.columns)
}

/** The end of a text is what is typed at. */
function tail(text: string, columns: number): string {
  let kept = text
  while (kept !== '' && widthOf(kept) > columns) kept = [...kept].slice(1).join('')
  return kept
}

/** As many hints as there is room for, the last two always. */
function hints({ page, focus }: Shown, columns: number): string {
  const stop = focus === undefined ? undefined : page.rows[focus]?.stop
  const own = [
    ...(stop?.makes === undefined ? [] : ['y make the rule']),
    ...(page.undoes === undefined ? [] : ['u take it back']),
    ...(stop === undefined ? ['Space on'] : ['j/k move']),
    ...(stop?.opens === undefined ? [] : ['o open']),
    ...(stop?.evidence === undefined || page.spot.at === 'evidence' ? [] : ['. evidence']),
    ...(stop?.recalls === undefined ? [] : ['r recall']),
    ...(page.spot.at === 'edition' ? ['p/n day', '/ search', 'x left out', 'a archive'] : ['b back', '/ search', 'e edition']),
  ]
  const always = page.spot.at === 'help' ? ['q leave'] : ['? keys', 'q leave']
  let shown = own
  while (shown.length > 1 && joined([...shown, ...always]).length > columns) shown = shown.slice(0, -1)
  return joined([...shown, ...always])
}

function joined(words: readonly string[]): string {
  return ` ${words.join('  ')}`
}

function bar(words: string, columns: number): readonly Span[] {
  const text = clip(words, columns)
  return [{ text: text + ' '.repeat(Math.max(0, columns - widthOf(text))), look: 'bar' }]
}

/** A last look: whatever a line holds, it ends where the screen ends. */
function clippedLine(line: readonly Span[], columns: number): readonly Span[] {
  const kept: Span[] = []
  let left = columns
  for (const span of line) {
    const width = widthOf(span.text)
    if (width <= left) {
      kept.push(span)
      left -= width
      continue
    }
    if (left > 0) kept.push({ ...span, text: clip(span.text, left) })
    break
  }
  return kept
}
