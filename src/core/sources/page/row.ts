import { textOf } from '../../extractors/text.ts'
import { isElement, type PageElement } from '../../extractors/tree.ts'
import { elementsOf, firstOf, without } from '../../extractors/walk.ts'
import { writtenDatesIn } from '../../extractors/written-date.ts'
import type { Instant } from '../../model/instant.ts'
import { dateOf } from '../dates.ts'
import { webAddress } from '../links.ts'
import { plainText } from '../plain-text.ts'

/** Where links of a page are counted from, and the page itself, which is no report of its list. */
export type PagePlace = { readonly base: string; readonly url: string }

/** The text of an element on one line, as a person reads it; undefined when there is none. */
export function lineIn(element: PageElement | undefined): string | undefined {
  const line = element && plainText(textOf(element), 'text')
  return line === '' ? undefined : line
}

/** The address a link leads to; undefined when it leads to the page itself or out of the web. */
export function addressOf(link: PageElement | undefined, { base, url }: PagePlace): string | undefined {
  const href = link?.attributes.href?.trim() ?? ''
  const address = href === '' || href.startsWith('#') ? undefined : webAddress(href, base)
  if (address === undefined) return undefined
  // A place in another page is a report of its own; one in this page is told by its id.
  const [bare = '', hash] = address.split('#', 2)
  return bare === url.split('#', 1)[0] && hash === undefined ? undefined : address
}

/** The link that an entry of a list stands for: in its heading, around it, or else the one with most words. */
export function mainLink(row: PageElement, place: PagePlace): PageElement | undefined {
  const links = [row, ...elementsOf(row, isLink)].filter((element) => isLink(element) && addressOf(element, place) !== undefined)
  const heading = headingIn(row)
  const inHeading = heading && elementsOf(heading, isLink).find((link) => addressOf(link, place) !== undefined)
  if (inHeading !== undefined) return inHeading
  const around = links.find((link) => firstOf(link, isHeading) !== undefined)
  const permanent = links.find((link) => /\bbookmark\b/.test(link.attributes.rel ?? ''))
  return around ?? permanent ?? links.toSorted((a, b) => textOf(b).length - textOf(a).length)[0]
}

function isLink(element: PageElement): boolean {
  return element.name === 'a' && element.attributes.href !== undefined
}

/** Whether an element is a heading, h1 to h6. */
export function isHeading(element: PageElement): boolean {
  return /^h[1-6]$/.test(element.name)
}

/** The heading of an entry: the first that holds a link, else the first. */
export function headingIn(row: PageElement): PageElement | undefined {
  const headings = elementsOf(row, isHeading).filter((heading) => lineIn(heading) !== undefined)
  return headings.find((heading) => firstOf(heading, isLink) !== undefined) ?? headings[0]
}

const titleWordsMin = 3

/** What an entry is called: its heading, else the words of its link, without dates and marks beside them. */
export function titleIn(row: PageElement, link: PageElement | undefined): string | undefined {
  const heading = lineIn(headingIn(row))
  if (heading !== undefined || link === undefined) return heading
  const lines = textOf(without(link, ({ name }) => name === 'time'))
    .split('\n')
    .filter((line) => line.trim() !== '')
  const line = lines.find((one) => one.trim().split(/\s+/).length >= titleWordsMin) ?? lines.toSorted((a, b) => b.length - a.length)[0]
  const title = plainText(line ?? link.attributes['aria-label'] ?? link.attributes.title ?? '', 'text')
  return title === '' ? undefined : title
}

const dateChars = 60

/**
 * When an entry was published: by its first `time` that can be read, else by a short text that is a date and stands in an
 * element called so. Undefined when it does not say, or what it says can be read in two ways: no date is ever guessed.
 */
export function dateIn(row: PageElement): Instant | undefined {
  for (const time of elementsOf(row, ({ name }) => name === 'time')) {
    const at = saidDate(time)
    if (at !== undefined) return at
  }
  for (const element of elementsOf(row, isDated)) {
    const at = saidDate(element)
    if (at !== undefined) return at
  }
  return undefined
}

function isDated({ name, attributes }: PageElement): boolean {
  const names = `${attributes.class ?? ''} ${attributes.itemprop ?? ''}`
  return name !== 'a' && /(?:^|[\s_-])(?:date|published|datum|fecha|time|timestamp|posted|meta|datepublished|day)(?=$|[\s_-])/i.test(names)
}

/** The date that one element says: by `datetime` or `content`, else by its text. */
export function saidDate({ name, attributes, children }: PageElement): Instant | undefined {
  const declared = dateOf(attributes.datetime) ?? dateOf(attributes.content)
  if (declared !== undefined) return declared
  const text = plainText(textOf({ name, attributes: {}, children }), 'text')
  return text.length > dateChars ? undefined : writtenDate(text)
}

/** The one date in a short text; a text with two, or with figures that may be two, says none. */
export function writtenDate(text: string): Instant | undefined {
  const whole = dateOf(text)
  if (whole !== undefined) return whole
  const [first, second] = writtenDatesIn(text, false)
  return first === undefined || second !== undefined || first.other !== undefined ? undefined : dateOf(first.day)
}

const summaryChars = 40

/** The first paragraph of an entry that is neither its heading nor its date. */
export function summaryIn(row: PageElement, title: string | undefined): string | undefined {
  const paragraphs = elementsOf(row, ({ name, children }) => name === 'p' && children.length > 0)
  return paragraphs.map(lineIn).find((line) => line !== undefined && line !== title && line.length >= summaryChars)
}

/** The elements right below one. */
export function childElements(element: PageElement): readonly PageElement[] {
  return element.children.filter(isElement)
}
