import type { PageElement } from '../../extractors/tree.ts'
import { elementsOf, rawTextOf } from '../../extractors/walk.ts'
import { present } from '../../model/present.ts'
import { dateOf } from '../dates.ts'
import { languageOf } from '../feed/item-parts.ts'
import { isRecord, type Json, recordAt, textAt } from '../json-fields.ts'
import { webAddress } from '../links.ts'
import { plainText } from '../plain-text.ts'
import type { PageEntry } from './page-entry.ts'
import type { PagePlace } from './row.ts'

/**
 * The reports that a page lists in JSON-LD (schema.org): ItemList, the posts of a Blog, the parts of a CollectionPage, or
 * several articles side by side. A lone article is the page’s own. Blocks that are no JSON are passed over; a list of crumbs,
 * of goods or of a site’s parts is none of reports. `root` is the page with its scripts.
 */
export function entriesByLinkedData(root: PageElement, place: PagePlace): readonly PageEntry[] {
  const scripts = elementsOf(root, ({ name, attributes }) => name === 'script' && /ld\+json/i.test(attributes.type ?? ''))
  const found: Found = { listed: [], articles: [], left: nodesMax }
  for (const script of scripts.slice(0, scriptsMax)) gather(parsed(rawTextOf(script).slice(0, scriptChars)), found, depthMax)
  const listed = found.listed.map((node) => entryOf(node, place)).filter((entry) => entry !== undefined)
  if (listed.length >= entriesMin) return listed
  const articles = found.articles.map((node) => entryOf(node, place)).filter((entry) => entry !== undefined)
  return new Set(articles.map(({ url }) => url)).size >= entriesMin ? articles : []
}

const scriptsMax = 30
const scriptChars = 2_000_000
const nodesMax = 5_000
const depthMax = 12
/** One article is the page’s own subject, two are a list. */
const entriesMin = 2

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.trim().replace(/^<!\[CDATA\[|\]\]>$/g, ''))
  } catch {
    return undefined
  }
}

type Found = { readonly listed: Json[]; readonly articles: Json[]; left: number }

/** Fields under which lists lie, each by the type of what holds it. */
const lists = ['itemListElement', 'blogPost', 'blogPosts', 'hasPart'] as const
const holders = ['@graph', 'mainEntity', 'mainEntityOfPage', 'isPartOf'] as const

function gather(value: unknown, found: Found, depth: number): void {
  if (depth === 0 || found.left <= 0) return
  if (Array.isArray(value)) for (const one of value.slice(0, nodesMax)) gather(one, found, depth - 1)
  if (!isRecord(value)) return
  found.left -= 1
  const types = typesOf(value)
  if (types.some((type) => /BreadcrumbList|SiteNavigationElement|OfferCatalog/.test(type))) return
  if (types.some(isArticle)) found.articles.push(value)
  for (const name of lists) {
    const members: unknown = Object.hasOwn(value, name) ? value[name] : undefined
    for (const member of [members].flat().slice(0, nodesMax)) take(member, found)
  }
  for (const name of holders) if (Object.hasOwn(value, name)) gather(value[name], found, depth - 1)
}

/** One member of a list: the report itself, a ListItem around it, or its bare address. */
function take(member: unknown, found: Found): void {
  if (found.left <= 0) return
  found.left -= 1
  if (typeof member === 'string') found.listed.push({ url: member })
  if (!isRecord(member)) return
  const item: unknown = Object.hasOwn(member, 'item') ? member.item : undefined
  const node = isRecord(item) ? { ...member, ...item } : typeof item === 'string' ? { ...member, url: item } : member
  if (typesOf(node).every((type) => isArticle(type) || plainTypes.has(type))) found.listed.push(node)
}

const plainTypes: ReadonlySet<string> = new Set(['ListItem', 'WebPage', 'CreativeWork', 'VideoObject', 'PodcastEpisode', 'Report', 'Thing'])

function isArticle(type: string): boolean {
  return /(?:Article|Posting|Report)$/.test(type)
}

function typesOf(node: Json): readonly string[] {
  return [node['@type']].flat().filter((type) => typeof type === 'string')
}

function entryOf(node: Json, { base, url: page }: PagePlace): PageEntry | undefined {
  const own = textAt(node, 'mainEntityOfPage') ?? textAt(recordAt(node, 'mainEntityOfPage'), '@id')
  const id = /^https?:/.test(textAt(node, '@id') ?? '') ? textAt(node, '@id') : undefined
  const url = [textAt(node, 'url'), own, id].map((text) => webAddress(text, base)).find((address) => address !== undefined)
  if (url === undefined || url === page || url.startsWith(`${page}#`)) return undefined
  const image: unknown = [node.image].flat()[0]
  return present({
    url,
    title: lineOf(node, 'headline') ?? lineOf(node, 'name'),
    summary: lineOf(node, 'description'),
    author: lineOf(recordIn(node.author), 'name') ?? (typeof node.author === 'string' ? lineOf(node, 'author') : undefined),
    publishedAt: dateOf(textAt(node, 'datePublished')),
    updatedAt: dateOf(textAt(node, 'dateModified')),
    language: languageOf(textAt(node, 'inLanguage')),
    image: webAddress(typeof image === 'string' ? image : textAt(recordIn(image), 'url'), base),
  })
}

function recordIn(value: unknown): Json | undefined {
  const first: unknown = [value].flat()[0]
  return isRecord(first) ? first : undefined
}

function lineOf(node: Json | undefined, key: string): string | undefined {
  const line = plainText(textAt(node, key) ?? '', 'markup')
  return line === '' ? undefined : line
}
