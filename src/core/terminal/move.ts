import type { Stop } from './page.ts'
import { bodyRows, clampedTop, type Shown, type Size } from './reading.ts'

/** What moves within a page. */
export type PageMove =
  | 'next-item'
  | 'previous-item'
  | 'next-stop'
  | 'previous-stop'
  | 'next-heading'
  | 'previous-heading'
  | 'page-down'
  | 'page-up'
  | 'top'
  | 'bottom'

/**
 * A page after a move. Going sentence by sentence or screen by screen never passes over a line that was not on the screen; going
 * story by story or section by section puts the next one at the top unless it is on the screen as a whole.
 */
export function moved(shown: Shown, move: PageMove, size: Size): Shown {
  return moves[move](shown, size)
}

const moves: Readonly<Record<PageMove, (shown: Shown, size: Size) => Shown>> = {
  'next-item': (shown, size) => {
    const next = rowsOf(shown, isItem).find((row) => row > (shown.focus ?? -1))
    return next === undefined ? nextStop(shown, size) : atTop(shown, next, size)
  },
  'previous-item': (shown, size) => {
    const previous = rowsOf(shown, isItem).findLast((row) => row < (shown.focus ?? 0))
    return previous === undefined ? scrolled(shown, -shown.top, size) : atTop(shown, previous, size)
  },
  'next-stop': (shown, size) => nextStop(shown, size),
  'previous-stop': (shown, size) => previousStop(shown, size),
  'next-heading': (shown, size) => {
    const next = headingsOf(shown).find((row) => row > (shown.focus ?? -1))
    return next === undefined ? shown : atHeading(shown, next, size)
  },
  'previous-heading': (shown, size) => {
    const behind = headingsOf(shown).filter((row) => row < (shown.focus ?? 0))
    const target = behind.at(-2)
    return target === undefined ? moves.top(shown, size) : atHeading(shown, target, size)
  },
  'page-down': (shown, size) => {
    const next = scrolled(shown, stride(size), size)
    return next.top === shown.top ? focusedOn(shown, rowsOf(shown).at(-1)) : refocused(next, size)
  },
  'page-up': (shown, size) => {
    const next = scrolled(shown, -stride(size), size)
    return next.top === shown.top ? focusedOn(shown, rowsOf(shown)[0]) : refocused(next, size)
  },
  top: (shown) => focusedOn({ ...shown, top: 0 }, rowsOf(shown)[0]),
  bottom: (shown, size) => focusedOn(scrolled(shown, shown.layout.lines.length, size), rowsOf(shown).at(-1)),
}

function nextStop(shown: Shown, size: Size): Shown {
  const { focus = -1, layout, top } = shown
  const height = bodyRows(size)
  const left = (layout.ends[focus] ?? 0) - (top + height)
  if (left > 0) return scrolled(shown, Math.min(stride(size), left), size)
  const next = rowsOf(shown).find((row) => row > focus)
  if (next === undefined) return scrolled(shown, stride(size), size)
  const start = layout.starts[next] ?? 0
  const wanted = Math.max(top, Math.min(start, (layout.ends[next] ?? 0) - height))
  if (wanted - top > stride(size)) return scrolled(shown, stride(size), size)
  return focusedOn(scrolled(shown, wanted - top, size), next)
}

function previousStop(shown: Shown, size: Size): Shown {
  const { focus = 0, layout, top } = shown
  const hidden = top - (layout.starts[focus] ?? 0)
  if (hidden > 0) return scrolled(shown, -Math.min(stride(size), hidden), size)
  const previous = rowsOf(shown).findLast((row) => row < focus)
  if (previous === undefined) return scrolled(shown, -stride(size), size)
  const wanted = Math.min(top, layout.starts[previous] ?? 0)
  if (top - wanted > stride(size)) return scrolled(shown, -stride(size), size)
  return focusedOn(scrolled(shown, wanted - top, size), previous)
}

/** One line of the screen before stays, so that the eye finds its place. */
function stride(size: Size): number {
  return Math.max(1, bodyRows(size) - 1)
}

/** Focus on an item, with its heading where that stands right above it. */
function atTop(shown: Shown, row: number, size: Size): Shown {
  const { layout, top, page } = shown
  const after = rowsOf(shown, isItem).find((each) => each > row)
  const end = after === undefined ? (layout.ends[row] ?? 0) : (layout.starts[after] ?? 0)
  const start = layout.starts[row] ?? 0
  const next = focusedOn(shown, row)
  if (start >= top && end <= top + bodyRows(size)) return next
  const isUnderHeading = page.rows[row - 1]?.isHeading === true
  return { ...next, top: clampedTop(next, isUnderHeading ? (layout.starts[row - 1] ?? start) : start, size) }
}

function atHeading(shown: Shown, row: number, size: Size): Shown {
  const first = rowsOf(shown).find((each) => each > row)
  return { ...focusedOn(shown, first), top: clampedTop(shown, shown.layout.starts[row] ?? 0, size) }
}

function scrolled(shown: Shown, lines: number, size: Size): Shown {
  return { ...shown, top: clampedTop(shown, shown.top + lines, size) }
}

/** Focus on the first stop that can be seen, else the last one above: the next move goes on from what is on the screen. */
function refocused(shown: Shown, size: Size): Shown {
  const { layout, top } = shown
  const rows = rowsOf(shown)
  const seen = rows.find((row) => (layout.starts[row] ?? 0) >= top && (layout.starts[row] ?? 0) < top + bodyRows(size))
  return focusedOn(shown, seen ?? rows.findLast((row) => (layout.starts[row] ?? 0) < top))
}

function focusedOn(shown: Shown, row: number | undefined): Shown {
  return row === undefined ? shown : { ...shown, focus: row }
}

function isItem({ level }: Stop): boolean {
  return level === 'item'
}

function rowsOf({ page }: Shown, isWanted: (stop: Stop) => boolean = () => true): readonly number[] {
  return page.rows.flatMap(({ stop }, row) => (stop !== undefined && isWanted(stop) ? [row] : []))
}

function headingsOf({ page }: Shown): readonly number[] {
  return page.rows.flatMap(({ isHeading }, row) => (isHeading === true ? [row] : []))
}
