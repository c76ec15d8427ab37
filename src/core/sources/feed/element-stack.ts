import { limits } from '../../limits.ts'
import type { Element } from './element.ts'
import { type OpenElement, type OpeningTag, openElementOf } from './open-element.ts'

/** Takes an item when it ends, with the elements that are open around it, outermost first. */
export type OnItem = (item: Element, open: readonly Element[]) => void

/** The elements of a feed that are open, and what was met on the way. */
export type ElementStack = {
  readonly onItem: OnItem
  readonly open: OpenElement[]
  root?: OpenElement
  /** Open elements below the depth limit. */
  skipped: number
  /** Elements before the root. */
  junk: number
  /** Items given away, and elements opened. */
  items: number
  elements: number
  /** Where the open item lies; -1 when none is open. */
  itemAt: number
  /** Elements kept in memory, and how many of them for the open item. */
  held: number
  heldInItem: number
  /** What was wrong with the markup, in plain sentences. */
  readonly damage: Set<string>
  isWebPage: boolean
  isTooDeep: boolean
}

const elementsMax = 500_000
const heldMax = 20_000
const itemsMax = 20_000
const junkMax = 50
const roots = new Set(['rss', 'rdf', 'feed', 'channel'])

/** One more than an item may have, so that the cut is noticed. */
export const partChars = limits.textChars + 1

/** A stack before the first tag. */
export function emptyStack(onItem: OnItem): ElementStack {
  return {
    onItem,
    open: [],
    skipped: 0,
    junk: 0,
    items: 0,
    elements: 0,
    itemAt: -1,
    held: 0,
    heldInItem: 0,
    damage: new Set(),
    isWebPage: false,
    isTooDeep: false,
  }
}

/** Whether the rest need not be read: it is no feed, the feed is over, or there is too much of it. */
export function isDone(stack: ElementStack): boolean {
  const isTooLong = stack.items > itemsMax || stack.elements > elementsMax
  if (isTooLong) stack.damage.add(`more than ${itemsMax} entries or ${elementsMax} elements: the rest was not looked at`)
  const isOver = stack.root !== undefined && stack.open.length === 0
  return isOver || isTooLong || stack.isWebPage || stack.junk > junkMax
}

/** Adds text to the innermost open element; longer text than any item may have is dropped. */
export function addText(stack: ElementStack, text: string): void {
  const top = stack.open.at(-1)
  if (!top || stack.skipped > 0 || text === '') return
  const last = top.parts.length - 1
  const before = top.parts[last]
  if (typeof before !== 'string') top.parts.push(text)
  else if (before.length < partChars) top.parts[last] = before + text
}

/** Opens an element, at the root only that of a feed; an item that was not closed is closed by the next. */
export function openElement(stack: ElementStack, opening: OpeningTag): void {
  stack.elements += 1
  if (!/^[a-z_]/.test(opening.tag)) {
    addText(stack, `<${opening.tag}`)
    return
  }
  if (!stack.root && !isRoot(stack, opening.tag)) return
  if (stack.skipped > 0 || stack.open.length >= limits.depth) {
    stack.skipped += 1
    stack.isTooDeep = true
    stack.damage.add(`elements nested deeper than ${limits.depth} were passed over`)
    return
  }
  const element = openElementOf(opening, stack.open.at(-1))
  if (element.name === 'item') closeForgottenItem(stack)
  if (stack.itemAt === -1 && isItem(element)) stack.itemAt = stack.open.length
  stack.open.push(element)
  stack.root ??= element
}

/** Whether a feed begins here. Warnings that a server printed before it are passed over, a web page is not searched. */
function isRoot(stack: ElementStack, tag: string): boolean {
  const local = tag.slice(tag.indexOf(':') + 1)
  if (roots.has(local)) {
    if (stack.junk > 0) stack.damage.add('text before the feed was passed over')
    return true
  }
  stack.junk += 1
  stack.isWebPage ||= local === 'html' || local === 'body' || local === 'head'
  return false
}

/** RSS has no items in items: an open one was not closed. */
function closeForgottenItem(stack: ElementStack): void {
  if (stack.open[stack.itemAt]?.name !== 'item') return
  stack.damage.add('an entry was not closed')
  closeDownTo(stack, stack.itemAt)
}

const structural = new Set(['item', 'entry', 'channel', 'rss', 'feed', 'rdf'])

/** Closes the innermost element of that tag and all that lies in it; a tag that was never opened changes nothing. */
export function closeElement(stack: ElementStack, tag: string): void {
  if (stack.skipped > 0) {
    if (!structural.has(tag.slice(tag.indexOf(':') + 1))) {
      stack.skipped -= 1
      return
    }
    stack.skipped = 0
  }
  const at = stack.open.findLastIndex((element) => element.tag === tag)
  if (at === -1) {
    if (stack.root) stack.damage.add('a closing tag had no opening tag')
    return
  }
  if (at < stack.open.length - 1) stack.damage.add('tags were not closed in order')
  closeDownTo(stack, at)
}

function closeDownTo(stack: ElementStack, at: number): void {
  while (stack.open.length > at) {
    const element = stack.open.pop()
    if (element) hangUp(stack, element)
  }
}

/** Gives a finished item away, or hangs a finished element on its parent as long as there is room. */
function hangUp(stack: ElementStack, element: OpenElement): void {
  if (stack.open.length === stack.itemAt) {
    stack.itemAt = -1
    stack.items += 1
    stack.held -= stack.heldInItem
    stack.heldInItem = 0
    stack.onItem(element, stack.open)
  } else if (stack.held >= heldMax) {
    stack.damage.add(`more than ${heldMax} elements stand in one entry: the rest was passed over`)
  } else {
    stack.held += 1
    if (stack.itemAt !== -1) stack.heldInItem += 1
    stack.open.at(-1)?.parts.push(element)
  }
}

function isItem(element: Element): boolean {
  return element.name === 'item' || element.name === 'atom:entry'
}

/** Closes what is open at the end of the document, without the item that the end cuts. */
export function endDocument(stack: ElementStack): void {
  if (stack.open.length === 0) return
  stack.damage.add('the document ends before its last tag')
  if (stack.itemAt !== -1) {
    stack.damage.add('the entry that the end of the document cuts was left out')
    stack.open.length = stack.itemAt
    stack.itemAt = -1
  }
  closeDownTo(stack, 0)
}
