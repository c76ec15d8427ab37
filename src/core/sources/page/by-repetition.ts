import { textOf } from '../../extractors/text.ts'
import { isElement, type PageElement } from '../../extractors/tree.ts'
import { elementsOf, firstOf, namesOf } from '../../extractors/walk.ts'
import { present } from '../../model/present.ts'
import type { PageEntry } from './page-entry.ts'
import { addressOf, childElements, dateIn, headingIn, isHeading, mainLink, type PagePlace, summaryIn, titleIn, writtenDate } from './row.ts'

/**
 * The entries of a page that marks nothing: elements of one name side by side, at least three, most of them with a link, a
 * title and a date, and with a heading or little else. Of several such rows of elements the one that says most is the list.
 * Empty when no row is sure to be news: what has no dates may be goods, people or parts of the site.
 */
export function entriesByRepetition(root: PageElement, place: PagePlace): readonly PageEntry[] {
  const groups = new Map<string, Row[]>()
  gather(root, { groups, place, left: rowsMax }, measured(root))
  let best: readonly Row[] = []
  for (const rows of groups.values()) if (isNews(rows) && worth(rows) > worth(best)) best = rows
  return best.filter(({ entry }) => entry.publishedAt !== undefined || isLikely(best)).map(({ entry }) => entry)
}

const rowsMin = 3
const rowsMax = 5_000
const rowElementsMax = 300
/** An entry of a list is a headline and a few lines; a whole report is none, and reading it for each element around it costs. */
const rowCharsMax = 20_000
const datedShareMin = 0.6
const linksMax = 12
const titleChars = 4

type Row = { readonly entry: PageEntry; readonly isHeaded: boolean }
type Search = { readonly groups: Map<string, Row[]>; readonly place: PagePlace; left: number }

/** How much lies below an element, counted once for all. */
type Size = { readonly elements: number; readonly links: number; readonly chars: number }

function measured(root: PageElement): ReadonlyMap<PageElement, Size> {
  const sizes = new Map<PageElement, Size>()
  const count = (element: PageElement): Size => {
    let [elements, links, chars] = [1, Number(element.name === 'a'), 0]
    for (const child of element.children) {
      if (!isElement(child)) {
        chars += child.length
        continue
      }
      const below = count(child)
      elements += below.elements
      links += below.links
      chars += below.chars
    }
    const size = { elements, links, chars }
    sizes.set(element, size)
    return size
  }
  count(root)
  return sizes
}

function gather(element: PageElement, search: Search, sizes: ReadonlyMap<PageElement, Size>): void {
  if (isAside(element)) return
  const children = childElements(element)
  const small = children.filter((child) => isSmall(sizes.get(child)))
  for (const row of [...small, ...sections(element).filter((section) => isShort(section, sizes))]) {
    if (search.left <= 0) return
    search.left -= 1
    const found = rowOf(row, search.place)
    if (found !== undefined) add(search.groups, `${element.name} ${element.attributes.class ?? ''} > ${row.name}`, found)
  }
  for (const child of children) gather(child, search, sizes)
}

function isSmall(size: Size | undefined): boolean {
  return size !== undefined && size.elements <= rowElementsMax && size.chars <= rowCharsMax && size.links > 0 && size.links <= linksMax
}

/** A section is put together by us, so that its text is what its parts hold. */
function isShort({ children }: PageElement, sizes: ReadonlyMap<PageElement, Size>): boolean {
  const chars = children.reduce((sum, child) => sum + (isElement(child) ? (sizes.get(child)?.chars ?? 0) : child.length), 0)
  return chars <= rowCharsMax
}

function add(groups: Map<string, Row[]>, name: string, row: Row): void {
  const rows = groups.get(name)
  if (rows === undefined) groups.set(name, [row])
  else rows.push(row)
}

function isAside(element: PageElement): boolean {
  return /^(?:nav|aside|footer|form)$/.test(element.name) || asideNames.test(namesOf(element)) || element.attributes.role === 'navigation'
}

const asideNames = /(?:^|[\s_-])(?:nav|navbar|menu|sidebar|breadcrumbs?|cookie|comments?|pagination|footer|related)(?=$|[\s_-])/

/** Headings with what follows them, where a page has no elements around its entries: `<h2>…<p>…<h2>…`. */
function sections({ name, children }: PageElement): readonly PageElement[] {
  const level = children.find(
    (child) => isElement(child) && isHeading(child) && firstOf(child, ({ name: tag }) => tag === 'a') !== undefined,
  )
  if (level === undefined || !isElement(level)) return []
  const starts = children.flatMap((child, at) => (isElement(child) && child.name === level.name ? [at] : []))
  return starts.length < rowsMin
    ? []
    : starts.map((start, at) => ({
        name: `${name} ${level.name}`,
        attributes: {},
        children: children.slice(start, starts[at + 1]).slice(0, rowElementsMax),
      }))
}

function rowOf(row: PageElement, place: PagePlace): Row | undefined {
  const headings = elementsOf(row, (element) => isHeading(element) && firstOf(element, ({ name }) => name === 'a') !== undefined).length
  // An element with several linked headings is a part of the page, and not one report.
  if (headings > 1) return undefined
  const link = mainLink(row, place)
  const url = addressOf(link, place)
  const title = titleIn(row, link)
  if (url === undefined || title === undefined || title.length < titleChars || writtenDate(title) !== undefined) return undefined
  const isHeaded = headingIn(row) !== undefined
  const publishedAt = dateIn(row) ?? (isHeaded ? undefined : dateBeside(row, title))
  return { entry: present({ url, title, publishedAt, summary: summaryIn(row, title) }), isHeaded }
}

const besideChars = 60

/** `<li>12 May 2026: <a>…</a></li>`: a date beside the link of a bare line. */
function dateBeside(row: PageElement, title: string): PageEntry['publishedAt'] {
  const beside = textOf(row)
    .replace(title, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:–—|·,()-]+|[\s:–—|·,()-]+$/g, '')
  return beside.length > besideChars ? undefined : writtenDate(beside)
}

/** Enough entries with links and titles of their own, most of them dated: a lone date may be anything, and a name is no title. */
function isNews(rows: readonly Row[]): boolean {
  const dated = rows.filter(({ entry }) => entry.publishedAt !== undefined)
  const urls = new Set(dated.map(({ entry }) => entry.url))
  const titles = new Set(rows.map(({ entry }) => entry.title ?? '').filter(isSaying))
  return urls.size >= rowsMin && dated.length >= rows.length * datedShareMin && titles.size >= rows.length * sayingShareMin
}

const sayingShareMin = 0.5
const sayingWords = 3
const sayingSigns = 6

function isSaying(title: string): boolean {
  const signs = title.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0
  return title.split(/\s+/).length >= sayingWords || signs >= sayingSigns
}

/** Rows that all have headings are entries, dated or not. */
function isLikely(rows: readonly Row[]): boolean {
  return rows.every(({ isHeaded }) => isHeaded)
}

function worth(rows: readonly Row[]): number {
  return rows.reduce(
    (sum, { entry, isHeaded }) =>
      sum + 1 + Number(entry.publishedAt !== undefined) + Number(isHeaded) / 2 + Number(entry.summary !== undefined) / 4,
    0,
  )
}
