import { textOf } from '../../extractors/text.ts'
import { type PageElement, readTree } from '../../extractors/tree.ts'
import { type HiddenText, visibleOf } from '../../extractors/visibility.ts'
import { elementsOf } from '../../extractors/walk.ts'
import type { Instruction } from '../../model/article.ts'
import type { Item } from '../../model/item.ts'
import { fieldMarkup } from '../../text/field-markup.ts'
import { screenSentences } from '../screen/screen.ts'
import { screenHidden } from '../screen/screen-hidden.ts'

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
  const tree = readTree(fieldMarkup(markup), base)
  if (!tree.ok) return nothing
  const { root, hidden } = visibleOf(tree.value)
  const text = textOf(root)
  return { text, links: linksOf(root, base), instructions: instructionsOf(text, hidden) }
}

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
