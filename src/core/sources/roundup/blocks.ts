import { inlineNames } from '../../extractors/text.ts'
import { isElement, type PageElement, type PageNode } from '../../extractors/tree.ts'
import { elementsOf, firstOf } from '../../extractors/walk.ts'

/** One run of text of an item: a heading, a paragraph, the own text of a list entry. */
export type Block = {
  /** 1 to 6 of a heading, 7 of a bold line that stands for one; undefined of other text. */
  readonly level?: number
  readonly isListed: boolean
  readonly nodes: readonly PageNode[]
}

/**
 * The runs of text of an item in their order, at most 5,000. Cells of tables that compare things, footnotes and code are no
 * runs of ours: they come back as `other`, with what they hold.
 */
export function blocksOf(root: PageElement): { readonly blocks: readonly Block[]; readonly other: readonly PageElement[] } {
  const found: Found = { blocks: [], other: [] }
  write(root, false, found)
  return found
}

const blocksMax = 5_000

type Found = { readonly blocks: Block[]; readonly other: PageElement[] }

function write(element: PageElement, isListed: boolean, found: Found): void {
  let run: PageNode[] = []
  const end = (): void => {
    if (!run.every(isBlank) && found.blocks.length < blocksMax) found.blocks.push(blockOf(element, run, isListed))
    run = []
  }
  for (const child of element.children) {
    if (!isElement(child) || (inlineNames.has(child.name) && !holdsBlocks(child)) || child.name === 'br') {
      run.push(child)
      // Two line breaks in a row part paragraphs.
      if (isBreak(run.at(-1)) && isBreak(run.findLast((node, at) => at < run.length - 1 && !isBlank(node)))) end()
    } else {
      end()
      if (isOther(child)) found.other.push(child)
      else write(child, child.name === 'li' || child.name === 'dt' || (isListed && !/^(?:ul|ol|dl)$/.test(child.name)), found)
    }
  }
  end()
}

/** Links around whole blocks are written by some programs. */
function holdsBlocks(element: PageElement): boolean {
  return firstOf(element, ({ name }) => !inlineNames.has(name) && name !== 'br') !== undefined
}

function isBreak(node: PageNode | undefined): boolean {
  return node !== undefined && isElement(node) && node.name === 'br'
}

function isBlank(node: PageNode): boolean {
  return !isElement(node) && node.trim() === ''
}

/** Tables with several columns, notes at the foot of a text, code. */
function isOther(element: PageElement): boolean {
  if (element.name === 'pre' || /(?:^|[\s_-])foot-?notes?(?=$|[\s_-])/.test(element.attributes.class ?? '')) return true
  if (/^(?:fn|footnote|cite_note)[-:_]?\w/i.test(element.attributes.id ?? '')) return true
  return element.name === 'table' && elementsOf(element, ({ name }) => name === 'tr').some(hasColumns)
}

function hasColumns(row: PageElement): boolean {
  const cells = row.children.filter((child) => isElement(child) && /^t[dh]$/.test(child.name) && /[\p{L}\p{N}]/u.test(wordsOf(child)))
  return cells.length > 1
}

function wordsOf(node: PageNode): string {
  return isElement(node) ? node.children.map(wordsOf).join(' ') : node
}

function blockOf(element: PageElement, nodes: readonly PageNode[], isListed: boolean): Block {
  const level = /^h([1-6])$/.exec(element.name)?.[1]
  if (level !== undefined) return { level: Number(level), isListed, nodes }
  return !isListed && isBoldLine(nodes) ? { level: boldLevel, isListed, nodes } : { isListed, nodes }
}

const boldLevel = 7
const boldChars = 60

/** `<p><b>Releases</b></p>`: how mails write their headings. */
function isBoldLine(nodes: readonly PageNode[]): boolean {
  const said = nodes.filter((node) => !isBlank(node) && !isBreak(node))
  const isBold = said.length > 0 && said.every((node) => isElement(node) && /^(?:b|strong)$/.test(node.name) && !hasLink(node))
  return isBold && said.map(wordsOf).join(' ').length <= boldChars
}

function hasLink(element: PageElement): boolean {
  return firstOf(element, ({ name }) => name === 'a') !== undefined
}
