import { declaredEntities } from './declared-entities.ts'
import type { Element } from './element.ts'
import { addText, closeElement, emptyStack, endDocument, isDone, type OnItem, openElement } from './element-stack.ts'
import { scan, type Taker } from './scan.ts'

export type Walked = {
  /** The feed without its items; undefined when the document is not one. */
  readonly root: Element | undefined
  readonly isWebPage: boolean
  /** What was wrong with the markup, in plain sentences. */
  readonly damage: readonly string[]
  /** Whether elements were left behind because they were nested too deep. */
  readonly isTooDeep: boolean
}

/**
 * Reads the markup of a feed as a stream of parts and hands over each item (RSS `item`, Atom `entry`) when it ends, so that
 * one item at a time is held. Lenient: unclosed, crossed and misspelt tags, bare `&` and undeclared entities and prefixes are
 * repaired. Of a DTD only plain short abbreviations are used, nothing is loaded. An item that the end of the document cuts is
 * not handed over. Elements nested deeper than `limits.depth` are passed over with what they hold.
 */
export function walk(text: string, onItem: OnItem): Walked {
  const stack = emptyStack(onItem)
  const taker: Taker = {
    text: (part) => addText(stack, part),
    open: (tag, attributes) => openElement(stack, { tag, attributes }),
    close: (tag) => closeElement(stack, tag),
    isDone: () => isDone(stack),
  }
  scan(text, taker, declaredEntities(text))
  if (!isDone(stack)) endDocument(stack)
  const { root, isWebPage, isTooDeep } = stack
  return { root, isWebPage, isTooDeep, damage: [...stack.damage] }
}
