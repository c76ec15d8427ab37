import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { decodeNamedEntities } from '../entities.ts'
import type { Element } from './element.ts'
import {
  addText,
  closeElement,
  type ElementStack,
  emptyStack,
  endDocument,
  isDone,
  type OnItem,
  openElement,
  partChars,
} from './element-stack.ts'

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
 * Reads the markup of a feed as a stream of tokens and hands over each item (RSS `item`, Atom `entry`) when it ends, so
 * that one item at a time is held. Lenient: unclosed, crossed and misspelt tags, bare `&` and undeclared entities and
 * prefixes are repaired. Entities of a DTD are never expanded, nothing is loaded. An item that the end of the document
 * cuts is not handed over. Elements nested deeper than `limits.depth` are passed over with what they hold.
 *
 * It stands on htmlparser2’s Tokenizer and not on its Parser, whose stack is an array that is shifted: 100,000 open
 * elements take it half a minute.
 */
export function walk(document: string, onItem: OnItem): Walked {
  // A declaration that ends with `>` instead of `?>` would hide the document up to the next `?>`.
  const text = document.replace(/^\s*<\?xml[^>]{0,500}>/, '')
  const stack = emptyStack(onItem)
  const tokenizer: Tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: true },
    callbacksOf(text, stack, () => tokenizer.pause()),
  )
  tokenizer.write(text)
  tokenizer.end()
  const { root, isWebPage, isTooDeep } = stack
  return { root, isWebPage, isTooDeep, damage: [...stack.damage] }
}

// Others are noise.
const attributesMax = 100

/** What the tokenizer calls, with places in the text; `stop` ends the reading. */
function callbacksOf(text: string, stack: ElementStack, stop: () => void): TokenizerCallbacks {
  let tag = ''
  let attributes = new Map<string, string>()
  let attribute = ''
  let value = ''
  const open = (): void => {
    openElement(stack, { tag, attributes })
    if (isDone(stack)) stop()
  }
  const close = (name: string): void => {
    closeElement(stack, name)
    if (isDone(stack)) stop()
  }
  return {
    isInForeignContext: () => false,
    onattribdata: (start, until) => {
      value += decodeNamedEntities(text.slice(start, until))
    },
    onattribend: () => {
      if (attributes.size < attributesMax && !attributes.has(attribute)) attributes.set(attribute, value)
    },
    onattribentity: (point) => {
      value += String.fromCodePoint(point)
    },
    onattribname: (start, until) => {
      attribute = text.slice(start, until).toLowerCase()
      value = ''
    },
    oncdata: (start, until, offset) => addText(stack, text.slice(start, Math.min(until - offset, start + partChars))),
    onclosetag: (start, until) => close(text.slice(start, until).toLowerCase()),
    oncomment: () => undefined,
    ondeclaration: () => undefined,
    onend: () => endDocument(stack),
    onopentagend: open,
    onopentagname: (start, until) => {
      tag = text.slice(start, until).toLowerCase()
      attributes = new Map()
    },
    onprocessinginstruction: () => undefined,
    onselfclosingtag: () => {
      open()
      close(tag)
    },
    ontext: (start, until) => addText(stack, decodeNamedEntities(text.slice(start, Math.min(until, start + partChars)))),
    ontextentity: (point) => addText(stack, String.fromCodePoint(point)),
  }
}
