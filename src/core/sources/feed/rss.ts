import { present } from '../../model/present.ts'
import type { FeedHead, ReadItem } from '../../stages/read/read.ts'
import { baseOf, webAddress } from '../links.ts'
import { withoutControls } from '../plain-text.ts'
import { type Content, htmlOf, lineOf, rssContent } from './content.ts'
import { childOf, childrenOf, childText, type Element, elementsOf, textOf } from './element.ts'
import { feedSignalsOf } from './feed-signals.ts'
import { headPartsOf } from './head-parts.ts'
import { modulesOf } from './item-modules.ts'
import { asWritten, enclosuresOf, filesOf, firstDate, languageOf, peopleOf, subjectsOf, tagsOf } from './item-parts.ts'

/**
 * Reads an item of RSS 0.9x, 1.0 (RDF) and 2.0 with the modules feeds really use. `base` is the channel’s link, else the
 * document’s address: what relative links stand on.
 */
export function readRssItem(item: Element, base: string): Partial<ReadItem> {
  const here = baseOf(item.bases, base)
  const { html, summary } = textsOf(item)
  const names = namesOf(item)
  return present({
    guid: guidOf(item),
    url: linkOf(item, here),
    title: lineOf(firstContent(item, 'title', 'dc:title', 'media:title') ?? groupContent(item, 'media:title')),
    html,
    summary,
    author: peopleOf(names),
    authorAsWritten: asWritten(names),
    publishedAt: firstDate(item, 'pubdate', 'dcterms:issued', 'dc:date', 'dcterms:created', 'atom:published', 'published', 'date'),
    updatedAt: firstDate(item, 'dcterms:modified', 'atom:updated', 'updated', 'lastbuilddate'),
    language: languageOf(childText(item, 'dc:language', 'language') ?? item.language),
    tags: tagsOf(subjectsOf(item)),
    discussionUrl: discussionOf(item, here),
    enclosures: enclosuresOf(filesOf(item), here),
    signals: feedSignalsOf(item, here),
    ...modulesOf(item, here),
  })
}

/** Reads the channel of an RSS or RDF document; `url` is the document’s address. */
export function readRssHead(channel: Element, url: string): FeedHead {
  const here = baseOf(channel.bases, url)
  const description = firstContent(channel, 'description', 'atom:subtitle', 'subtitle', 'tagline', 'dc:description', 'itunes:summary')
  return present({
    title: lineOf(firstContent(channel, 'title', 'dc:title', 'atom:title', 'itunes:title')),
    link: linkOf(channel, here),
    id: childText(channel, 'atom:id', 'guid', 'dc:identifier') ?? channel.attributes.get('rdf:about'),
    description: lineOf(description) ?? (childOf(channel, 'description') && ''),
    language: languageOf(childText(channel, 'language', 'dc:language') ?? channel.language),
    rights: lineOf(firstContent(channel, 'copyright', 'dc:rights', 'rights', 'dcterms:rights')),
    updatedAt: firstDate(channel, 'lastbuilddate', 'atom:updated', 'dcterms:modified', 'dc:date', 'pubdate'),
    signals: feedSignalsOf(channel, here),
    ...headPartsOf(channel, here),
  })
}

/** The channel’s own address, what relative links of its items stand on. */
export function channelLink(channel: Element, url: string): string | undefined {
  return linkOf(channel, baseOf(channel.bases, url))
}

function firstContent(element: Element, ...names: readonly string[]): Content | undefined {
  for (const name of names) {
    const child = childOf(element, name)
    const content = child && rssContent(child)
    if (content && content.value !== '') return content
  }
  return undefined
}

function groupContent(item: Element, name: string): Content | undefined {
  const group = childOf(item, 'media:group') ?? childOf(item, 'media:content')
  return group && firstContent(group, name)
}

function guidOf(item: Element): string | undefined {
  const guid = childText(item, 'guid', 'id', 'atom:id', 'dc:identifier') ?? item.attributes.get('rdf:about')
  const clean = guid === undefined ? undefined : withoutControls(guid).trim()
  return clean === '' ? undefined : clean
}

function linkOf(element: Element, base: string): string | undefined {
  const plain = [...childrenOf(element, 'feedburner:origlink'), ...childrenOf(element, 'link')].map(
    (link) => link.attributes.get('href') ?? textOf(link),
  )
  const atom = childrenOf(element, 'atom:link').filter((link) => (link.attributes.get('rel') ?? 'alternate') === 'alternate')
  const guids = childrenOf(element, 'guid').filter((guid) => guid.attributes.get('ispermalink')?.trim().toLowerCase() !== 'false')
  const candidates = [...plain, ...atom.map((link) => link.attributes.get('href') ?? textOf(link))]
  for (const candidate of candidates) {
    const address = webAddress(candidate, base)
    if (address !== undefined) return address
  }
  // A guid is an address only when it looks like one: `abc` would resolve to a page that never was.
  const permanent = guids.map(textOf).find((guid) => /^https?:|^\//i.test(guid))
  return webAddress(permanent, base) ?? webAddress(absolute(element.attributes.get('rdf:about')))
}

function absolute(text: string | undefined): string | undefined {
  return text && /^https?:/i.test(text.trim()) ? text : undefined
}

const fullTexts = ['content:encoded', 'xhtml:body', 'body', 'fullitem', 'content', 'xhtml:div', 'atom:content']
const otherTexts = ['dc:description', 'atom:summary', 'itunes:summary', 'media:description', 'itunes:subtitle', 'dcterms:abstract']

/** The fullest text and, where there is another, the summary: of `description` and `summary` the one that stands first. */
function textsOf(item: Element): { html: string | undefined; summary: string | undefined } {
  const full = firstContent(item, ...fullTexts)
  const short = elementsOf(item)
    .filter((child) => child.name === 'description' || child.name === 'summary')
    .map(rssContent)
    .filter((content) => content.value !== '')
  const other = firstContent(item, ...otherTexts) ?? groupContent(item, 'media:description')
  const texts = [full, ...(short.length > 1 && !full ? [short[1], short[0]] : short), other].filter((text) => text !== undefined)
  const [html, summary] = [htmlOf(texts[0]), htmlOf(texts[1])]
  return { html, summary: summary === html ? undefined : summary }
}

function namesOf(item: Element): readonly string[] {
  let mailsOnly: readonly string[] = []
  for (const name of ['dc:creator', 'author', 'dc:author', 'itunes:author', 'atom:author', 'dcterms:creator', 'dc:contributor']) {
    const names = childrenOf(item, name).map((author) => childText(author, 'atom:name', 'name') ?? textOf(author))
    if (peopleOf(names) !== undefined) return names
    if (mailsOnly.length === 0) mailsOnly = names
  }
  return mailsOnly
}

function discussionOf(item: Element, base: string): string | undefined {
  const replies = childrenOf(item, 'atom:link').find(
    (link) => link.attributes.get('rel') === 'replies' && !/xml/.test(link.attributes.get('type') ?? ''),
  )
  return webAddress(childText(item, 'comments'), base) ?? webAddress(replies?.attributes.get('href'), base)
}
