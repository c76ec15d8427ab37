import { limits } from '../../limits.ts'
import { present } from '../../model/present.ts'
import type { Place, ReadItem } from '../../stages/read/read.ts'
import { webAddress } from '../links.ts'
import { plainText, withoutControls } from '../plain-text.ts'
import { childOf, childrenOf, childText, type Element, elementsOf, textOf } from './element.ts'

/** What the modules say of an item beside title and text. */
export type Modules = Pick<ReadItem, 'image' | 'commentCount' | 'inReplyTo' | 'durationMs' | 'place'>

/**
 * Reads what extension modules say of an RSS or Atom item: its picture (Media RSS, iTunes), how many comments it has (slash,
 * RFC 4685), what it answers (RFC 4685), how long it plays (iTunes, Media RSS) and where it happened (GeoRSS, W3C Basic
 * Geo). What cannot be read is left out.
 * `<slash:comments>7</slash:comments><georss:point>59.91 10.75</georss:point>` →
 * `{ commentCount: 7, place: { latitude: 59.91, longitude: 10.75 } }`
 */
export function modulesOf(item: Element, base: string): Modules {
  // Most items have none of these, and feeds have many items.
  if (!item.parts.some(isModule)) return {}
  return present({
    image: imageOf(item, base),
    commentCount: commentCountOf(item),
    inReplyTo: answeredBy(item),
    durationMs: durationOf(item),
    place: placeOf(item),
  })
}

function isModule(part: string | Element): boolean {
  if (typeof part === 'string') return false
  const { name, attributes } = part
  if (name === 'atom:link') return attributes.get('rel') === 'replies' || attributes.get('rel') === 'enclosure'
  return moduleNames.has(name)
}

const moduleNames = new Set(
  (
    'enclosure image slash:comments thr:total thr:in-reply-to media:thumbnail media:content media:group itunes:image itunes:duration ' +
    'googleplay:image georss:point georss:where geo:lat geo:point'
  ).split(' '),
)

/** The picture that is said to stand for the item; a picture among its files is only taken when nothing else is said. */
function imageOf(item: Element, base: string): string | undefined {
  const inside = [item, ...childrenOf(item, 'media:group'), ...childrenOf(item, 'media:content')]
  const candidates = [
    ...inside.flatMap((element) => childrenOf(element, 'media:thumbnail')).map((child) => child.attributes.get('url')),
    ...[...childrenOf(item, 'itunes:image'), ...childrenOf(item, 'googleplay:image')].map((child) => child.attributes.get('href')),
    ...childrenOf(item, 'image').map((child) => child.attributes.get('url') ?? childText(child, 'url') ?? textOf(child)),
    ...inside
      .flatMap(elementsOf)
      .filter(isPicture)
      .map((child) => child.attributes.get('url') ?? child.attributes.get('href')),
  ]
  for (const candidate of candidates.slice(0, candidatesMax)) {
    const address = webAddress(candidate, base)
    if (address !== undefined) return address
  }
  return undefined
}

const candidatesMax = 20

function isPicture({ name, attributes }: Element): boolean {
  const isFile = name === 'media:content' || name === 'enclosure' || (name === 'atom:link' && attributes.get('rel') === 'enclosure')
  return isFile && (attributes.get('medium') === 'image' || /^image\//i.test(attributes.get('type') ?? ''))
}

function commentCountOf(item: Element): number | undefined {
  const replies = childrenOf(item, 'atom:link').find((link) => link.attributes.get('rel') === 'replies')
  return countOf(childText(item, 'slash:comments', 'thr:total') ?? replies?.attributes.get('thr:count'))
}

function countOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text.trim()) ? Number(text) : undefined
}

/** RFC 4685, section 3: `ref` is the id of what is answered, `href` its address. */
function answeredBy(item: Element): string | undefined {
  const answered = childOf(item, 'thr:in-reply-to')
  const id = withoutControls(answered?.attributes.get('ref') ?? '').trim()
  if (id !== '' && id.length <= limits.linkChars) return id
  return webAddress(answered?.attributes.get('href'))
}

function durationOf(item: Element): number | undefined {
  const group = childOf(item, 'media:group') ?? item
  const files = childrenOf(group, 'media:content').map((child) => child.attributes.get('duration'))
  return millisecondsOf(childText(item, 'itunes:duration')) ?? millisecondsOf(files.find((text) => text !== undefined))
}

/** `1:02:03`, `62:03` and `3723` → 3723000; longer than a week, or nothing, is a mistake. */
export function millisecondsOf(text: string | undefined): number | undefined {
  const match = /^(?:(?:(\d{1,3}):)?(\d{1,4}):)?(\d{1,6})(?:\.\d{1,6})?$/.exec(text?.trim() ?? '')
  if (!match) return undefined
  const seconds = Number(match[1] ?? 0) * 3_600 + Number(match[2] ?? 0) * 60 + Number(match[3])
  return seconds > 0 && seconds <= durationMaxSeconds ? seconds * 1_000 : undefined
}

const durationMaxSeconds = 7 * 24 * 3_600

/** GeoRSS Simple and GML (`latitude longitude`), W3C Basic Geo; 0 0 is what programs write for “nowhere”. */
function placeOf(item: Element): Place | undefined {
  const where = childOf(item, 'georss:where')
  const point = where && childOf(where, 'gml:point')
  const basic = childOf(item, 'geo:point') ?? item
  const simple = childText(item, 'georss:point') ?? (point && childText(point, 'gml:pos'))
  const pair = simple?.split(/[\s,]+/) ?? [childText(basic, 'geo:lat') ?? '', childText(basic, 'geo:long', 'geo:lon') ?? '']
  if (pair.length !== 2 || !pair.every((part) => /^[+-]?\d{1,3}(?:\.\d{1,15})?$/.test(part))) return undefined
  const [latitude = 0, longitude = 0] = pair.map(Number)
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180 || (latitude === 0 && longitude === 0)) return undefined
  const name = plainText(childText(item, 'georss:featurename') ?? '', 'text')
  return { latitude, longitude, ...(name === '' ? {} : { name }) }
}
