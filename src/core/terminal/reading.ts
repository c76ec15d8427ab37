import { type Layout, layOut } from './lay-out.ts'
import type { RecallMade, Spot, TerminalPage } from './page.ts'

/** Columns and rows of a terminal. */
export type Size = { readonly columns: number; readonly rows: number }

/** A page as it stands on the screen: broken into lines, from which line on, and which row is in focus. */
export type Shown = {
  readonly page: TerminalPage
  readonly layout: Layout
  /** The columns it was laid out for. */
  readonly columns: number
  readonly top: number
  /** A row with a stop; undefined where the page has none. */
  readonly focus: number | undefined
}

/** Where somebody is in the terminal reader: the page shown, those it was reached through, and what was begun by a key. */
export type Reading = {
  readonly size: Size
  readonly shown: Shown
  /** The pages that `back` leads to, the last one first to come. */
  readonly before: readonly Shown[]
  /** Words typed so far to search for; absent while keys are orders. */
  readonly prompt?: string
  /** Digits of a number, or a first g, that wait for the next key. */
  readonly typed: string
  /** Told in the last line until the next key. */
  readonly told?: string
}

/** What happened: a key, another size, a page that was wished for, or something to tell. */
export type ReadingEvent =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'pasted'; readonly text: string }
  | { readonly kind: 'size'; readonly size: Size }
  | { readonly kind: 'page'; readonly page: TerminalPage; readonly isInPlace: boolean }
  | { readonly kind: 'told'; readonly words: string }

/** What the reader cannot do by itself and asks for. */
export type Wish =
  | { readonly kind: 'show'; readonly spot: Spot; readonly isInPlace: boolean }
  | { readonly kind: 'mark'; readonly editionId: string }
  | ({ readonly kind: 'recall' } & RecallMade)
  | { readonly kind: 'undo'; readonly ruleId: string }
  | { readonly kind: 'redraw' }
  | { readonly kind: 'suspend' }
  | { readonly kind: 'leave' }

/** The columns at the left in which the focus is marked. */
export const gutter = 2
/** The line at the top and the line at the bottom. */
const barRows = 2

/** Rows of the screen that a page has; where there are hardly any it has them all. */
export function bodyRows({ rows }: Size): number {
  return rows > barRows ? rows - barRows : Math.max(1, rows)
}

/** A page at its beginning, laid out for a terminal. */
export function shownOf(page: TerminalPage, size: Size): Shown {
  const layout = layOut(page.rows, size.columns - gutter)
  const first = page.rows.findIndex(({ stop }) => stop !== undefined)
  const focus = page.beginAt ?? (first < 0 ? undefined : first)
  const shown = { page, layout, columns: size.columns, top: 0, focus }
  if (focus === undefined || focus === first) return shown
  const end = layout.ends[focus] ?? 0
  const isInView = end <= bodyRows(size)
  return isInView ? shown : { ...shown, top: clampedTop(shown, (layout.starts[focus] ?? 0) - 1, size) }
}

/** The same page for another width or height: the row that stood at the top stays there. */
export function fitted(shown: Shown, size: Size): Shown {
  if (shown.columns === size.columns) return inView({ ...shown, top: clampedTop(shown, shown.top, size) }, size)
  const layout = layOut(shown.page.rows, size.columns - gutter)
  const row = shown.layout.lines.slice(shown.top).find((line) => line.row !== undefined)?.row
  const next = { ...shown, layout, columns: size.columns }
  const top = shown.top === 0 || row === undefined ? 0 : (layout.starts[row] ?? 0)
  return inView({ ...next, top: clampedTop(next, top, size) }, size)
}

/** The first line to show, so that no screen shows less than it could. */
export function clampedTop({ layout }: Pick<Shown, 'layout'>, top: number, size: Size): number {
  return Math.max(0, Math.min(top, layout.lines.length - bodyRows(size)))
}

/** The page scrolled so far that the beginning of what is in focus can be seen. */
function inView(shown: Shown, size: Size): Shown {
  const start = shown.focus === undefined ? undefined : shown.layout.starts[shown.focus]
  if (start === undefined || (start >= shown.top && start < shown.top + bodyRows(size))) return shown
  return { ...shown, top: clampedTop(shown, start, size) }
}
