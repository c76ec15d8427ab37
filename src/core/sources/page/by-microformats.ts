import { textOf } from '../../extractors/text.ts'
import { isElement, type PageElement, type PageNode } from '../../extractors/tree.ts'
import { elementsOf } from '../../extractors/walk.ts'
import { present } from '../../model/present.ts'
import type { PageEntry } from './page-entry.ts'
import { addressOf, dateIn, lineIn, mainLink, type PagePlace, saidDate, titleIn } from './row.ts'

/**
 * The entries that a page marks as such: h-entry (microformats.org/wiki/h-entry), alone only within an h-feed, and its elder
 * hentry (hAtom). What is quoted or answered within an entry is not one. Of an entry without a name (a note) the text is taken.
 */
export function entriesByMicroformats(root: PageElement, place: PagePlace): readonly PageEntry[] {
  const rows: PageElement[] = []
  const hasFeed = gather(root, false, rows)
  const entries = rows.map((row) => entryOf(row, place)).filter((entry) => entry !== undefined)
  return entries.length >= 2 || hasFeed ? entries : []
}

const rowsMax = 2_000

/** Fills in the outermost entries below an element; says whether one of them lies in a feed. */
function gather(element: PageElement, isInFeed: boolean, rows: PageElement[]): boolean {
  let hasFeed = false
  for (const child of element.children) {
    if (!isElement(child) || rows.length >= rowsMax) continue
    const isFeed = isInFeed || has(child, 'h-feed')
    if (has(child, 'h-entry') || has(child, 'hentry')) {
      rows.push(child)
      hasFeed ||= isInFeed
    } else if (gather(child, isFeed, rows)) hasFeed = true
  }
  return hasFeed
}

function has({ attributes }: PageElement, name: string): boolean {
  return (attributes.class ?? '').split(/\s+/).includes(name)
}

function entryOf(row: PageElement, place: PagePlace): PageEntry | undefined {
  const own = withoutQuoted(row)
  const named = (...names: readonly string[]): PageElement | undefined =>
    names.map((name) => elementsOf(own, (element) => has(element, name))[0]).find((element) => element !== undefined)
  const link = named('u-url') ?? mainLink(named('p-name', 'entry-title') ?? own, place) ?? mainLink(own, place)
  const url = addressOf(link, place)
  if (url === undefined) return undefined
  const isNote = named('p-name', 'entry-title') === undefined && named('e-content') !== undefined
  const [published, updated] = [named('dt-published', 'published'), named('dt-updated', 'updated')]
  const text = named('p-summary', 'entry-summary', 'e-content')
  return present({
    url,
    title: lineIn(named('p-name', 'entry-title')) ?? (isNote ? undefined : titleIn(own, link)),
    summary: text && textOf(text),
    author: lineIn(named('p-author', 'author')),
    publishedAt: published === undefined ? (updated === undefined ? dateIn(own) : undefined) : saidDate(published),
    updatedAt: updated && saidDate(updated),
    tags: elementsOf(own, (element) => has(element, 'p-category'))
      .map(lineIn)
      .filter((tag) => tag !== undefined)
      .slice(0, tagsMax),
  })
}

const tagsMax = 50

/** An entry without the posts of others that it cites. */
function withoutQuoted(row: PageElement): PageElement {
  const children = row.children.flatMap((child): readonly PageNode[] => {
    if (!isElement(child)) return [child]
    return has(child, 'h-cite') || has(child, 'h-entry') || has(child, 'hentry') ? [] : [withoutQuoted(child)]
  })
  return { ...row, children }
}
