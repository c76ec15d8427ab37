import { present } from '../../model/present.ts'
import type { FeedHead, ReadItem } from '../../stages/read/read.ts'
import { baseOf, webAddress } from '../links.ts'
import { withoutControls } from '../plain-text.ts'
import { atomContent, type Content, htmlOf, lineOf } from './content.ts'
import { childOf, childrenOf, childText, type Element, textOf } from './element.ts'
import { feedSignalsOf } from './feed-signals.ts'
import { headPartsOf } from './head-parts.ts'
import { modulesOf } from './item-modules.ts'
import { asWritten, enclosuresOf, filesOf, firstDate, languageOf, peopleOf, subjectsOf, tagsOf } from './item-parts.ts'

/** Reads an entry of Atom 1.0 (RFC 4287) or 0.3; `url` is the document’s address, where relative links begin. */
export function readAtomEntry(entry: Element, url: string): Partial<ReadItem> {
  const here = baseOf(entry.bases, url)
  const [html, summary] = [htmlOf(bodyOf(entry)), htmlOf(firstContent(entry, 'atom:summary', 'media:description'))]
  return present({
    guid: idOf(entry),
    url: entryLink(entry, here),
    title: lineOf(firstContent(entry, 'atom:title', 'media:title', 'dc:title')),
    html: html ?? summary,
    summary: html === summary || html === undefined ? undefined : summary,
    author: peopleOf(namesOf(entry)) ?? sourceAuthor(entry),
    authorAsWritten: asWritten(childrenOf(entry, 'atom:author').map(nameWithMail)),
    publishedAt: firstDate(entry, 'atom:published', 'atom:issued', 'atom:created', 'dcterms:issued', 'dc:date'),
    updatedAt: firstDate(entry, 'atom:updated', 'atom:modified', 'dcterms:modified'),
    language: languageOf(childOf(entry, 'atom:content')?.language || entry.language),
    tags: tagsOf(subjectsOf(entry)),
    discussionUrl: discussionOf(entry, here),
    enclosures: enclosuresOf(filesOf(entry), here),
    signals: feedSignalsOf(entry, here),
    ...modulesOf(entry, here),
  })
}

/** Reads what an Atom feed says of itself. */
export function readAtomHead(feed: Element, url: string): FeedHead {
  const here = baseOf(feed.bases, url)
  return present({
    title: lineOf(firstContent(feed, 'atom:title')),
    link: linkOf(feed, 'alternate', here),
    id: idOf(feed),
    description: lineOf(firstContent(feed, 'atom:subtitle', 'atom:tagline', 'atom:info')),
    language: languageOf(feed.language),
    rights: lineOf(firstContent(feed, 'atom:rights', 'atom:copyright', 'dc:rights')),
    updatedAt: firstDate(feed, 'atom:updated', 'atom:modified', 'dc:date'),
    signals: feedSignalsOf(feed, here),
    ...headPartsOf(feed, here),
  })
}

/** The author of the whole feed, for entries that name none (RFC 4287, section 4.2.1). */
export function atomFeedAuthor(feed: Element): string | undefined {
  return peopleOf(namesOf(feed))
}

function firstContent(element: Element, ...names: readonly string[]): Content | undefined {
  for (const name of names) {
    const child = childOf(element, name)
    const content = child && atomContent(child)
    if (content && content.value !== '') return content
  }
  return undefined
}

/** The content, or that of a Media RSS group, as video sites have it. Content that stands elsewhere (`src`) is not text. */
function bodyOf(entry: Element): Content | undefined {
  const group = childOf(entry, 'media:group')
  return firstContent(entry, 'atom:content', 'content:encoded', 'xhtml:body') ?? (group && firstContent(group, 'media:description'))
}

function idOf(element: Element): string | undefined {
  const id = withoutControls(childText(element, 'atom:id', 'dc:identifier') ?? '').trim()
  return id === '' ? undefined : id
}

/** The page of an entry: its alternate link, the address its content stands at, or an id that is an address. */
function entryLink(entry: Element, base: string): string | undefined {
  const [content, id] = [childOf(entry, 'atom:content'), idOf(entry)]
  return (
    webAddress(childText(entry, 'feedburner:origlink')) ??
    linkOf(entry, 'alternate', base) ??
    webAddress(content?.attributes.get('src'), content ? baseOf(content.bases.slice(entry.bases.length), base) : base) ??
    (id !== undefined && /^https?:/i.test(id) ? webAddress(id) : undefined)
  )
}

/** The link of that relation, a web page before other types. A link without a relation is `alternate`. */
function linkOf(element: Element, relation: string, base: string): string | undefined {
  const links = childrenOf(element, 'atom:link').filter(
    (link) => (link.attributes.get('rel')?.trim().toLowerCase() || 'alternate') === relation,
  )
  const pages = links.filter((link) => /html/i.test(link.attributes.get('type') ?? 'text/html'))
  for (const link of [...pages, ...links]) {
    const inner = baseOf(link.bases.slice(element.bases.length), base)
    const address = webAddress(link.attributes.get('href') ?? textOf(link), inner)
    if (address !== undefined) return address
  }
  return undefined
}

function namesOf(element: Element): readonly string[] {
  const authors = childrenOf(element, 'atom:author').map((author) => childText(author, 'atom:name') ?? ownText(author))
  return authors.some((name) => name !== '') ? authors : childrenOf(element, 'dc:creator').map(textOf)
}

/** `Ann Person (ann@mail.example)`: name and mail address of a person construct. */
function nameWithMail(person: Element): string {
  const [name, mail] = [childText(person, 'atom:name') ?? ownText(person), childText(person, 'atom:email')]
  return mail === undefined ? name : name === '' ? mail : `${name} (${mail})`
}

function ownText(element: Element): string {
  return element.parts
    .filter((part) => typeof part === 'string')
    .join('')
    .trim()
}

function sourceAuthor(entry: Element): string | undefined {
  const source = childOf(entry, 'atom:source')
  return source && peopleOf(namesOf(source))
}

/** Where people answer (RFC 4685): a page, not the feed of the answers. */
function discussionOf(entry: Element, base: string): string | undefined {
  const replies = childrenOf(entry, 'atom:link').find(
    (link) => link.attributes.get('rel') === 'replies' && !/xml|json/.test(link.attributes.get('type') ?? ''),
  )
  return webAddress(replies?.attributes.get('href'), base) ?? webAddress(childText(entry, 'comments'), base)
}
