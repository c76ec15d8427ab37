import { Parser } from 'htmlparser2'
import { limits } from '../limits.ts'
import { failed, ok, type Result } from '../model/failure.ts'
import { remembered } from './remembered.ts'

/** One element of a page. Attribute names are in lower case; text stands between the children as strings. */
export type PageElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly PageNode[]
  /** Class and id as one text, where the element was read from a page: `classedAs` gives it for all. */
  readonly names?: string
}
export type PageNode = PageElement | string

/** A page as a tree, with its comments apart: nobody reads them but us. */
export type PageTree = { readonly root: PageElement; readonly comments: readonly string[] }

/** Pages of a million elements exist only to hurt readers. */
const elementsMax = 200_000
const commentsMax = 2_000
/** The parser is fed in pieces, so that a page that is nested too deep is put down before most of it was read. */
const pieceChars = 65_536

/**
 * Reads markup into a tree, or refuses it when it is nested deeper than 256 elements (`limits.depth`) or has more than
 * 200,000: the count is kept on the token stream, so nothing deep is ever built. Bad markup is mended the way browsers do
 * for implied ends; it never throws.
 * `readTree('<p>Hi <b>you</b>', 'https://a.example')` → root with one `p`: `['Hi ', { name: 'b', children: ['you'] }]`
 */
export function readTree(html: string, at: string): Result<PageTree> {
  const builder = buildTree()
  const parser = new Parser(builder.handler, { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true })
  for (let start = 0; start < html.length && builder.trouble() === undefined; start += pieceChars) {
    parser.write(html.slice(start, start + pieceChars))
  }
  if (builder.trouble() === undefined) parser.end()
  const trouble = builder.trouble()
  return trouble === undefined ? ok({ root: builder.root, comments: builder.comments }) : failed('read/too-deep', at, trouble)
}

/** Whether a node is an element, and not text. */
export function isElement(node: PageNode): node is PageElement {
  return typeof node !== 'string'
}

/** Class and id of an element as one text, as written: it is asked for often, so it is made once. */
export function classedAs({ names, attributes }: PageElement): string {
  return names ?? joinedNames(attributes)
}

function joinedNames({ class: classes, id }: Readonly<Record<string, string>>): string {
  return classes === undefined && id === undefined ? ' ' : `${classes ?? ''} ${id ?? ''}`
}

/** Elements with the same names hold one text: comparing it with itself takes no time. */
const shared = remembered((names) => names)

type Growing = { name: string; attributes: Record<string, string>; children: (Growing | string)[]; names: string }

function buildTree() {
  const root: Growing = { name: '#root', attributes: {}, children: [], names: ' ' }
  const open: Growing[] = [root]
  const comments: string[] = []
  let elementCount = 0
  let trouble: string | undefined
  const handler = {
    onopentag(name: string, attributes: Record<string, string>) {
      if (trouble !== undefined) return
      elementCount += 1
      if (open.length > limits.depth) trouble = `The page is nested deeper than ${limits.depth} elements.`
      if (elementCount > elementsMax) trouble = `The page has more than ${elementsMax} elements.`
      if (trouble !== undefined) return
      const element: Growing = { name, attributes, children: [], names: shared(joinedNames(attributes)) }
      open.at(-1)?.children.push(element)
      open.push(element)
    },
    ontext(text: string) {
      const children = open.at(-1)?.children
      if (trouble !== undefined || children === undefined) return
      const last = children.at(-1)
      if (typeof last === 'string') children[children.length - 1] = last + text
      else children.push(text)
    },
    onclosetag() {
      if (trouble === undefined && open.length > 1) open.pop()
    },
    oncomment(text: string) {
      if (comments.length < commentsMax) comments.push(text)
    },
  }
  return { root: root as PageElement, comments: comments as readonly string[], handler, trouble: () => trouble }
}
