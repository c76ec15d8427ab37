import { inlineNames } from './text.ts'
import { isElement, type PageElement, type PageNode } from './tree.ts'
import { elementsOf } from './walk.ts'

/** An element with how much its text speaks for being part of an article; inline elements belong to the block they stand in. */
export type Weighed = {
  readonly element: PageElement
  /** Words below it, boilerplate included. */
  readonly words: number
  /** Points of its own text and of all below that is not boilerplate: a word of prose is about one point, a word of a menu takes away `linkCost`. */
  readonly points: number
  readonly isBoilerplate: boolean
  /** A main heading stands in it. */
  readonly isHeaded: boolean
  readonly blocks: readonly Weighed[]
}

export type WeighOptions = {
  /** Whether an element surrounds a text; `isInMain` where it stands in the main part of the page, or holds its one main heading. */
  readonly isBoilerplate: (element: PageElement, isInMain: boolean) => boolean
  /** An element that looks like boilerplate but holds more than this share of the page’s words is the page. */
  readonly keepShare: number
  /** What a word of a run of links costs: menus are made of them, but so are good parts of manuals. */
  readonly linkCost: number
}

/**
 * Weighs every block of a page. The article is then the subtree with the most points, in the way of a maximum subarray:
 * prose adds, menus take away, and boilerplate does not count.
 */
export function weigh(root: PageElement, options: WeighOptions): Weighed {
  const isLone = elementsOf(root, (element) => element.name === 'h1').length === 1
  return weighBlock(root, { ...options, pageWords: wordsBelow(root), isInLink: false, isInMain: false, isLone })
}

/** Counts words; a run of Chinese, Japanese or Thai counts two signs as one word. */
export function countWords(text: string): number {
  return countWordsWithBlanks(text) ?? countUnspacedWords(text)
}

/** The same, or undefined where a script without blanks is in it. */
function countWordsWithBlanks(text: string): number | undefined {
  let count = 0
  let before = 0
  let all = 0
  // Counting is half the work of weighing a page: one look into a table for each sign, and no list of words.
  for (let at = 0; at < text.length; at += 1) {
    const kind = kinds[text.charCodeAt(at)] ?? 0
    count += kind & ~before & part
    before = kind
    all |= kind
  }
  return (all & far) !== 0 && unspaced.test(text) ? undefined : count
}

/** Letters and digits, near enough: beyond Latin 1 all but the blocks of punctuation, symbols and emoji. */
function isPartOfWord(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39)
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba
  if (code < 0x2000) return code !== 0xd7 && code !== 0xf7
  return code >= 0x2c00 && (code < 0x3000 || code > 0x303f) && (code < 0xd83c || code > 0xdfff) && code < 0xfe00
}

/** What stands in blocks where scripts without blanks may be, Thai and all from the radicals of Han on, is looked at once more. */
const far = 2
const part = 1
const kinds = new Uint8Array(0x1_0000)
for (let code = 0; code < kinds.length; code += 1) {
  kinds[code] = (isPartOfWord(code) ? part : 0) | ((code >= 0xe00 && code < 0xe80) || code >= 0x2e80 ? far : 0)
}

function countUnspacedWords(text: string): number {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
  return words.reduce((sum, word) => sum + (unspaced.test(word) ? Math.ceil(word.length / 2) : 1), 0)
}

/** Whether an element ends the line it stands in. */
export function isBlock(node: PageNode): node is PageElement {
  return isElement(node) && (!inlineNames.has(node.name) || node.children.some(isBlock))
}

type Place = WeighOptions & { readonly pageWords: number; readonly isInLink: boolean; readonly isInMain: boolean; readonly isLone: boolean }

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
/** Small marks in a line (a date, a tag) are passed over; longer ones are text whatever they are called. */
const markWordsMax = 30

/** The words of a page, without making one text of it, where no script without blanks is in it. */
function wordsBelow(root: PageElement): number {
  return spacedWordsBelow(root) ?? countWords(plain(root))
}

function spacedWordsBelow(node: PageNode): number | undefined {
  if (!isElement(node)) return countWordsWithBlanks(node)
  let sum = 0
  for (const child of node.children) {
    const count = spacedWordsBelow(child)
    if (count === undefined) return undefined
    sum += count
  }
  return sum
}

const pageNames = new Set(['html', 'body', 'main', 'article'])

function weighBlock(element: PageElement, place: Place): Weighed {
  const isInMain = place.isInMain || element.name === 'main' || element.name === 'article' || element.attributes.role === 'main'
  const blocks: Weighed[] = []
  const runs: Run[] = []
  let run: Run = { text: '', linked: '' }
  for (const child of element.children) {
    if (isBlock(child)) {
      runs.push(run)
      run = { text: '', linked: '' }
      const isInLink = place.isInLink || child.name === 'a'
      const isSame = isInMain === place.isInMain && isInLink === place.isInLink
      blocks.push(weighBlock(child, isSame ? place : { ...place, isInMain, isInLink }))
    } else if (!isElement(child) || !isMark(child, place)) run = added(run, child, place.isInLink)
  }
  runs.push(run)
  const counted = runs.map(({ text, linked }) => ({ text, words: countWords(text), linked: countWords(linked) }))
  const words = counted.reduce((sum, { words: count }) => sum + count, 0) + blocks.reduce((sum, block) => sum + block.words, 0)
  const own = counted.reduce((sum, one) => sum + pointsOf(one, element.name, place.linkCost), 0)
  const below = blocks.reduce((sum, block) => sum + (block.isBoilerplate ? 0 : Math.max(0, block.points)), 0)
  const isSmall = words < place.pageWords * place.keepShare
  const isHeaded = element.name === 'h1' || blocks.some((block) => block.isHeaded)
  return {
    element,
    words,
    points: own + below,
    blocks,
    isHeaded,
    isBoilerplate: isSmall && !pageNames.has(element.name) && place.isBoilerplate(element, isInMain || (place.isLone && isHeaded)),
  }
}

type Run = { readonly text: string; readonly linked: string }

function added(run: Run, node: PageNode, isInLink: boolean): Run {
  if (!isElement(node)) return { text: run.text + node, linked: isInLink ? run.linked + node : run.linked }
  const start = node.name === 'br' ? { ...run, text: `${run.text} ` } : run
  return node.children.reduce((sum: Run, child) => added(sum, child, isInLink || node.name === 'a'), start)
}

function isMark(element: PageElement, place: Place): boolean {
  return element.name !== 'a' && place.isBoilerplate(element, place.isInMain) && countWords(plain(element)) < markWordsMax
}

/** The figures were swept on labeled pages: articles 0.954 word F1; each may be moved by half without losing a hundredth. */
function pointsOf({ text, words, linked }: { text: string; words: number; linked: number }, name: string, linkCost: number): number {
  if (words === 0) return 0
  const isLinks = linked / words > 0.5
  if (/^(?:h[1-6]|summary)$/.test(name)) return isLinks ? -1 : 2
  if (isLinks) return -words * linkCost - 2
  if (name === 'p' || name === 'blockquote' || name === 'pre') return words >= 4 || /[.!?:。！？]["”’]?\s*$/.test(text) ? words : 0.5
  if (words >= 12) return words
  if (/^(?:li|t[dh]|d[td])$/.test(name)) return words * 0.8
  return -words * 0.3 - 1
}

function plain(node: PageNode): string {
  return isElement(node) ? node.children.map(plain).join(' ') : node
}
