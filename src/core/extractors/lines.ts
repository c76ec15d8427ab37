import { remembered } from './remembered.ts'
import { inlineNames } from './text.ts'
import { isElement, type PageElement, type PageNode } from './tree.ts'
import { namesOf } from './walk.ts'

/** One line of a page as a person reads it, with what its markup says of it. */
export type Line = {
  /** White space folded. */
  readonly text: string
  /** 1 to 6 in a heading, else 0. */
  readonly heading: number
  /** `datetime` of the `<time>` elements in it. */
  readonly times: readonly string[]
  /** It stands in an element that says it names the author: `rel`, `itemprop`, class, or a link to a person’s page. */
  readonly isAuthor: boolean
  /** It stands in an element that says it gives a date. */
  readonly isDate: boolean
  /** It stands in a menu, a side column or the foot of the page. */
  readonly isAside: boolean
}

/** A page of more lines is a list; its headline stands before. */
const linesMax = 4_000
const lineCharsMax = 600

/**
 * The lines of a page in order, to see what stands beside its headline.
 * `linesOf(root)` for `<h1>Bridge closed</h1><p>By Ada Moss</p>` → `[{ text: 'Bridge closed', heading: 1, … }, { text: 'By Ada Moss', … }]`
 */
export function linesOf(root: PageElement): readonly Line[] {
  const writer = lineWriter()
  write(root, { heading: 0, isAuthor: false, isDate: false, isAside: false }, writer)
  writer.end()
  return writer.lines
}

type Place = Pick<Line, 'heading' | 'isAuthor' | 'isDate' | 'isAside'>
type Writer = ReturnType<typeof lineWriter>

const headings: Readonly<Record<string, number>> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 }
const pageNames = new Set(['html', 'body'])
const asideNames = new Set(['nav', 'footer', 'aside', 'menu', 'form', 'select', 'button'])
const silentNames = new Set(['script', 'style', 'head', 'template', 'iframe', 'object', 'svg', 'canvas', 'video', 'audio', 'math'])

function write(node: PageNode, place: Place, writer: Writer): void {
  if (!isElement(node)) {
    writer.add(node, place)
    return
  }
  if (silentNames.has(node.name) || writer.lines.length >= linesMax) return
  const isInline = inlineNames.has(node.name)
  const inner = placeIn(node, place)
  if (!isInline) writer.end()
  else if (partNames.has(node.name)) writer.part()
  if (node.name === 'time' && node.attributes.datetime !== undefined) writer.time(node.attributes.datetime)
  for (const child of node.children) write(child, inner, writer)
  if (!isInline) writer.end()
  else if (partNames.has(node.name)) writer.part()
}

/** Pages set these apart by a margin: `<span>By</span><span>Ada Moss</span>`. */
const partNames = new Set(['span', 'time', 'a', 'img'])

function placeIn(element: PageElement, place: Place): Place {
  const { name, attributes } = element
  const heading = headings[name] ?? place.heading
  const isAside = place.isAside || asideNames.has(name) || attributes.role === 'navigation'
  const names = attributes.class === undefined && attributes.id === undefined ? '' : namesOf(element)
  const isAuthor = place.isAuthor || namesAuthor(element, names)
  const isDate = place.isDate || name === 'time' || (names !== '' && !pageNames.has(name) && isDateName(names))
  const isSame = heading === place.heading && isAside === place.isAside && isAuthor === place.isAuthor && isDate === place.isDate
  return isSame ? place : { heading, isAside, isAuthor, isDate }
}

const dateNames =
  /(?:^|[\s_-])(?:date|dateline|datetime|pubdate|publish\w{0,8}|posted|timestamp|updated|last-?modified|entry-meta|post-meta)(?=$|[\s_-])/
const isDateName = remembered((names) => dateNames.test(names))

const authorNames = /(?:^|[\s_-])(?:authors?|author-?names?|bylines?|byline-?names?|writers?|contributors?|posted-?by)(?=$|[\s_-])/
const isAuthorName = remembered((names) => authorNames.test(names))
const authorPaths =
  /\/(?:authors?|contributors?|people|person|profiles?|staff|team|writers?|reporters?|journalists?|byline|by)\/[^/?#]|\/@[\w.-]+\/?$/

function namesAuthor(element: PageElement, names: string): boolean {
  const { rel, itemprop, href } = element.attributes
  if (rel !== undefined && /(?:^|\s)author(?:$|\s)/i.test(rel)) return true
  if (itemprop !== undefined && /^author$/i.test(itemprop)) return true
  if (element.name === 'a') return href !== undefined && href.length < 300 && authorPaths.test(href)
  return names !== '' && !pageNames.has(element.name) && isAuthorName(names)
}

function lineWriter() {
  const lines: Line[] = []
  let text = ''
  let times: string[] = []
  let place: Place | undefined
  let authorChars = 0
  let dateChars = 0
  let isPart = false
  return {
    lines,
    add(piece: string, at: Place): void {
      const isApart = isPart && /[\p{L}\p{N}.,)]/u.test(text.slice(-1)) && /^[\p{Lu}\p{N}]/u.test(piece)
      if (text.length < lineCharsMax * 2) text += isApart ? ` ${piece}` : piece
      if (piece !== '') isPart = false
      if (piece.trim() === '') return
      place ??= at
      if (at.isAuthor) authorChars += piece.length
      if (at.isDate) dateChars += piece.length
    },
    part(): void {
      isPart = true
    },
    time(datetime: string): void {
      times.push(datetime)
    },
    end(): void {
      if (text === '' && times.length === 0) return
      const folded = text
        .replace(/\s{2,}|[^\S ]/g, ' ')
        .trim()
        .slice(0, lineCharsMax)
      if ((folded !== '' || times.length > 0) && lines.length < linesMax) {
        const at = place ?? { heading: 0, isAside: false }
        lines.push({ text: folded, heading: at.heading, isAside: at.isAside, isAuthor: authorChars > 0, isDate: dateChars > 0, times })
      }
      text = ''
      times = []
      place = undefined
      authorChars = 0
      dateChars = 0
    },
  }
}
