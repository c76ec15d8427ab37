import { howHidden, type Sheet } from './hidden-element.ts'
import { isElement, type PageElement } from './tree.ts'

/** What a page hides by its markup and style. */
export type Hidings = {
  /** How an element is hidden by itself, in a word or two; elements that are not hidden are not in it. */
  readonly byElement: ReadonlyMap<PageElement, string>
  /** Ways of hiding that this page uses for its own text until a script has run. */
  readonly seenAnyway: ReadonlySet<string>
}

/**
 * Finds every element that is hidden, and the ways of hiding that are taken as seen. A page that hides most of itself shows it
 * by script: fade-ins, pages that wait for their fonts, forums that keep the whole thread in `<noscript>`, accordions. A way of
 * hiding under which a good part of the page’s text stands, in many paragraphs, is taken as seen; an order to machines in it is
 * then told as visible.
 */
export function hidingsOf(root: PageElement, sheet: Sheet): Hidings {
  const byElement = new Map<PageElement, string>()
  const sums = new Map<string, { chars: number; paragraphs: number; count: number }>()
  let pageChars = 0
  const weigh = (element: PageElement, under: string | undefined): void => {
    for (const child of element.children) {
      if (!isElement(child)) {
        const chars = child.trim().length
        pageChars += chars
        const sum = under === undefined ? undefined : sums.get(under)
        if (sum !== undefined) sum.chars += chars
      } else if (!silentNames.has(child.name)) {
        const own = howHidden(child, sheet)
        if (own !== undefined) byElement.set(child, own)
        const how = under ?? own
        const isOne = how !== undefined && scriptHidings.has(how)
        if (isOne && !sums.has(how)) sums.set(how, { chars: 0, paragraphs: 0, count: 0 })
        const sum = isOne ? sums.get(how) : undefined
        if (sum !== undefined && child.name === 'p') sum.paragraphs += 1
        if (sum !== undefined && under === undefined) sum.count += 1
        weigh(child, isOne ? how : under)
      }
    }
  }
  weigh(root, undefined)
  const isMost = (chars: number) => chars > pageChars * ownShareMin && chars > ownCharsMin
  const found = [...sums].filter(
    ([how, sum]) => (isMost(sum.chars) && sum.paragraphs >= paragraphsMin) || (how === accordion && sum.count >= accordionMin),
  )
  return { byElement, seenAnyway: new Set(found.map(([how]) => how)) }
}

const accordion = 'closed <details>'
const scriptHidings = new Set([
  'display: none',
  'visibility: hidden',
  'opacity: 0',
  'hidden attribute',
  'aria-hidden',
  'zero box',
  '<noscript>',
  accordion,
])
const ownShareMin = 0.3
const ownCharsMin = 1_500
const paragraphsMin = 4
/** One folded note may hold anything; three or more are an accordion, made to be opened. */
const accordionMin = 3

/** Left out without a word: what they hold is no text for people or machines. */
export const silentNames = new Set([
  'script',
  'style',
  'link',
  'meta',
  'base',
  'iframe',
  'object',
  'embed',
  'canvas',
  'video',
  'audio',
  'map',
  'select',
  'datalist',
])
