import { textOf } from '../../extractors/text.ts'
import { type PageElement, readTree } from '../../extractors/tree.ts'
import { type HiddenText, visibleOf } from '../../extractors/visibility.ts'
import { elementsOf } from '../../extractors/walk.ts'
import type { Instruction } from '../../model/article.ts'
import type { Item } from '../../model/item.ts'
import { screenHidden, screenSentences } from '../screen/screen.ts'

/** What a person would see of an item’s markup, where it links to, and the orders to machines found in it. */
export type FeedText = { readonly text: string; readonly links: readonly string[]; readonly instructions: readonly Instruction[] }

/**
 * The plain text of an item: of its content or its summary, whichever says more. Hidden parts are left out as on pages, and
 * screened with the rest. Markup that cannot be read (nested too deep) gives no text.
 */
export function feedTextOf(item: Item, charsMax: number): FeedText {
  const [first, second] = [item.html, item.summary].map((markup) => read((markup ?? '').slice(0, charsMax), item.url))
  if (!first || !second) return nothing
  return first.text.length >= second.text.length
    ? { ...first, links: [...first.links, ...second.links] }
    : { ...second, links: [...second.links, ...first.links] }
}

const nothing: FeedText = { text: '', links: [], instructions: [] }

function read(markup: string, base: string): FeedText {
  if (markup.trim() === '') return nothing
  const tree = readTree(withParagraphs(encodedOnce(markup)), base)
  if (!tree.ok) return nothing
  const { root, hidden } = visibleOf(tree.value)
  const text = textOf(root)
  return { text, links: linksOf(root, base), instructions: instructionsOf(text, hidden) }
}

const twice = /&(?:amp|#38|#x26);(?=#(?:x[\da-f]{1,6}|\d{1,7});|(?:quot|apos|nbsp|amp|[lr]squo|[lr]dquo|[nm]dash|hellip);)/gi
const timesMax = 3

/** Some feeds encode an apostrophe two or three times, `&amp;#39;`. Signs that could become markup are left as they are. */
function encodedOnce(markup: string): string {
  let text = markup
  for (let times = 0; times < timesMax && text.search(twice) >= 0; times += 1) text = text.replace(twice, '&')
  return text
}

/** Plain text put into a field for markup parts its paragraphs by line breaks only. */
function withParagraphs(markup: string): string {
  if (blockTag.test(markup)) return markup
  const lines = markup.split('\n').map((line) => line.trim())
  return lines.filter((line) => line !== '').join('<br><br>')
}

const blockTag = /<(?:p|div|br|li|ul|ol|h[1-6]|table|tr|td|pre|blockquote|section|article|figure)\b/i

function linksOf(root: PageElement, base: string): readonly string[] {
  const links: string[] = []
  for (const { attributes } of elementsOf(root, ({ name }) => name === 'a')) {
    const target = (attributes.href ?? '').trim()
    if (target === '' || target.startsWith('#') || links.length >= linksMax) continue
    const absolute = URL.canParse(target) ? target : URL.canParse(target, base) ? new URL(target, base).href : ''
    if (/^https?:/i.test(absolute)) links.push(absolute)
  }
  return links
}

const linksMax = 300
const hiddenMax = 200

function instructionsOf(text: string, hidden: readonly HiddenText[]): readonly Instruction[] {
  const unseen = hidden.slice(0, hiddenMax).filter((note) => screenHidden(note.text, 'hidden') !== undefined)
  return [...screenSentences(text), ...unseen.map((note) => ({ text: note.text, where: 'hidden', how: note.how }) as const)]
}
