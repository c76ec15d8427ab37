import { type Html, html, markupOf } from '../channels/markup.ts'
import type { ContainerKind } from './allowed.ts'
import type { Attributes } from './attributes.ts'

/** An element to be written: its name from the closed lists, its attributes read and checked. */
export type Tag = { readonly name: string; readonly attributes: Attributes }

/** A block that holds other blocks, on the way from the page to what is being written. */
export type Container = Tag & {
  readonly kind: ContainerKind
  /** Put in by us, so that what came may stand there; it ends when its like comes. */
  readonly isImplied: boolean
  /** Its start tag is written with the first thing it holds, so that nothing empty is. */
  isOpen: boolean
  hasContent: boolean
  /** A rule is written only between two things. */
  hasRule: boolean
}

/** What is being written. Start tags, blanks and breaks wait until a text comes that needs them. */
export type PageState = {
  readonly pieces: Html[]
  readonly charsMax: number
  charCount: number
  isFull: boolean
  readonly containers: Container[]
  /** The block of lines the text wants to stand in; undefined for whatever the container gives. */
  wantedLeaf: Tag | undefined
  /** The block of lines that is open; `direct` when lines stand in the container itself. */
  openLeaf: Tag | 'direct' | undefined
  /** Inline elements round the text that comes, and those whose start tag is written. */
  readonly wantedInlines: Tag[]
  readonly openInlines: Tag[]
  blanks: string
  breakCount: number
}

/** A page with nothing on it yet, that takes at most so many characters of markup. */
export function emptyPage(charsMax: number): PageState {
  const root: Container = { name: '', attributes: [], kind: 'flow', isImplied: false, isOpen: true, hasContent: false, hasRule: false }
  return {
    pieces: [],
    charsMax,
    charCount: 0,
    isFull: false,
    containers: [root],
    wantedLeaf: undefined,
    openLeaf: undefined,
    wantedInlines: [],
    openInlines: [],
    blanks: '',
    breakCount: 0,
  }
}

/** Room for the end tags of everything that can be open. */
const reservedChars = 2_000

/** Adds a piece and tells whether it was taken: where the page would be longer than it may, it is full and takes nothing more. */
export function put(page: PageState, piece: Html): boolean {
  const length = markupOf(piece).length
  if (page.isFull || page.charCount + length > page.charsMax - reservedChars) page.isFull = true
  else add(page, piece, length)
  return !page.isFull
}

/** An escaped character is at most so long: `&quot;`. */
const escapedCharsMax = 6

/** Adds text; what does not fit is cut off. */
export function putText(page: PageState, text: string): void {
  const room = page.charsMax - reservedChars - page.charCount
  const whole = html`${text}`
  const isLong = markupOf(whole).length > room
  put(page, isLong ? html`${text.slice(0, fittingChars(text, room)).toWellFormed()}` : whole)
  if (isLong) page.isFull = true
}

/** How much of a text fits, escaped: taken in pieces that fit even if all of each is escaped. */
function fittingChars(text: string, room: number): number {
  let [end, left] = [0, room]
  while (end < text.length && left >= escapedCharsMax) {
    const piece = text.slice(end, end + Math.floor(left / escapedCharsMax))
    left -= markupOf(html`${piece}`).length
    end += piece.length
  }
  return end
}

/** Adds the end of what was begun; there is always room for it. */
export function putEnd(page: PageState, { name }: Tag): void {
  const piece = html`</${name}>`
  add(page, piece, markupOf(piece).length)
}

/** A start tag: ``<a href="…">``. */
export function startTag({ name, attributes }: Tag): Html {
  return html`<${name}${attributes.map(([attribute, value]) => html` ${attribute}="${value}"`)}>`
}

function add(page: PageState, piece: Html, length: number): void {
  page.charCount += length
  page.pieces.push(piece)
}
