import { type Metas, metasOf } from './metas.ts'
import { isElement, type PageElement } from './tree.ts'

/** The elements with which a page describes itself, found in one walk. */
export type Marks = {
  /** What its `<meta>` elements say. */
  readonly metas: Metas
  readonly scripts: readonly PageElement[]
  readonly headings: readonly PageElement[]
  /** Elements with a date for machines: `datePublished` and the like, or a class for it. */
  readonly dates: readonly PageElement[]
  readonly html?: PageElement
  readonly title?: PageElement
  readonly canonical?: PageElement
}

/** Collects them; of each kind at most a thousand. `root` is the page as sent, with its head. */
export function marksOf(root: PageElement): Marks {
  const found: Growing = { metas: [], scripts: [], headings: [], dates: [] }
  collect(root, found)
  return { ...found, metas: metasOf(found.metas) }
}

const eachMax = 1_000

type Growing = {
  metas: PageElement[]
  scripts: PageElement[]
  headings: PageElement[]
  dates: PageElement[]
  html?: PageElement
  title?: PageElement
  canonical?: PageElement
}

function collect(element: PageElement, found: Growing): void {
  for (const child of element.children) {
    if (!isElement(child)) continue
    note(child, found)
    if (child.children.length > 0) collect(child, found)
  }
}

function note(element: PageElement, found: Growing): void {
  switch (element.name) {
    case 'html':
      found.html ??= element
      break
    case 'title':
      found.title ??= element
      break
    case 'meta':
      add(found.metas, element)
      break
    case 'script':
      if (/ld\+json/i.test(element.attributes.type ?? '')) add(found.scripts, element)
      break
    case 'h1':
    case 'h2':
    case 'h3':
      add(found.headings, element)
      break
    case 'link':
      if (/(?:^|\s)canonical(?:$|\s)/i.test(element.attributes.rel ?? '')) found.canonical ??= element
      break
    default:
      if (isDated(element)) add(found.dates, element)
  }
}

function add(elements: PageElement[], element: PageElement): void {
  if (elements.length < eachMax) elements.push(element)
}

function isDated({ name, attributes }: PageElement): boolean {
  if (attributes.itemprop !== undefined && /date(?:Published|Created)/i.test(attributes.itemprop)) return true
  return name === 'time' && (attributes.pubdate !== undefined || /publish|posted|entry-date/.test(attributes.class ?? ''))
}
