import { limits } from '../../limits.ts'
import type { Instant } from '../../model/instant.ts'
import type { Enclosure } from '../../model/item.ts'
import { dateOf } from '../dates.ts'
import { webAddress } from '../links.ts'
import { plainText } from '../plain-text.ts'
import { childrenOf, type Element, elementsOf, textOf } from './element.ts'

/** The first date that can be read, by the order of the names; of elements of one name the last, which is the newest. */
export function firstDate(element: Element, ...names: readonly string[]): Instant | undefined {
  for (const name of names) {
    for (const child of childrenOf(element, name).toReversed()) {
      const at = dateOf(textOf(child))
      if (at !== undefined) return at
    }
  }
  return undefined
}

/**
 * Names of people without their mail addresses, which are not ours to spread, each once:
 * `['ann@mail.example (Ann Person)', 'Bo']` → `Ann Person, Bo`. Undefined when no name is left.
 */
export function peopleOf(names: readonly string[]): string | undefined {
  const bare = names.slice(0, authorsMax).map((name) => {
    const line = plainText(name, 'markup').replace(/<[^<>]*>/g, ' ')
    const inside = /\(([^()]+)\)\s*$/.exec(line)?.[1]
    if (isAddress(line) && inside !== undefined && !isAddress(inside)) return inside.trim()
    const words = line.split(/\s+/).filter((word) => !isAddress(word))
    return words.join(' ').replaceAll('()', '').trim()
  })
  const people = [...new Set(bare.filter((name) => name !== ''))].join(', ')
  return people === '' ? undefined : plainText(people, 'text')
}

/**
 * The authors with the mail addresses that stand with them, one line; undefined when there are none, for then
 * `peopleOf` says it all: `asWritten(['ann@mail.example (Ann Person)'])` → `ann@mail.example (Ann Person)`
 */
export function asWritten(names: readonly string[]): string | undefined {
  if (!names.some(isAddress)) return undefined
  return plainText(names.slice(0, authorsMax).join(', '), 'text')
}

const authorsMax = 20

/** Whether a mail address is in it; `@name` is none. */
function isAddress(text: string): boolean {
  return /\S@\S/.test(text)
}

/** Subjects as plain text, each once whatever its case, at most `limits.tagsPerItem`. */
export function tagsOf(subjects: Iterable<string>): readonly string[] {
  const byKey = new Map<string, string>()
  for (const subject of subjects) {
    if (byKey.size >= limits.tagsPerItem) break
    const tag = plainText(subject, 'markup')
    if (tag !== '' && tag.length <= tagChars && !byKey.has(tag.toLowerCase())) byKey.set(tag.toLowerCase(), tag)
  }
  return [...byKey.values()]
}

const tagChars = 200

/** Files that belong to an item, each address once, at most `limits.enclosuresPerItem`. */
export function enclosuresOf(files: Iterable<FileMark>, base: string): readonly Enclosure[] {
  const byUrl = new Map<string, Enclosure>()
  for (const { url, type, length } of files) {
    if (byUrl.size >= limits.enclosuresPerItem) break
    const address = webAddress(url, base)
    if (address === undefined || byUrl.has(address)) continue
    const size = length !== undefined && /^\d{1,15}$/.test(length.trim()) ? Number(length) : 0
    byUrl.set(address, { url: address, ...(type ? { type: plainText(type, 'text') } : {}), ...(size > 0 ? { length: size } : {}) })
  }
  return [...byUrl.values()]
}

/** A file as a feed names it, nothing checked. */
export type FileMark = { readonly url: string | undefined; readonly type: string | undefined; readonly length: string | undefined }

/** The files of an RSS or Atom item: `enclosure`, Media RSS (also grouped), Atom links. */
export function* filesOf(element: Element): Generator<FileMark> {
  for (const child of elementsOf(element)) {
    const get = (name: string): string | undefined => child.attributes.get(name)
    if (child.name === 'enclosure' || child.name === 'media:content') {
      yield { url: get('url') ?? get('href'), type: get('type'), length: get('length') ?? get('filesize') }
    } else if (child.name === 'media:group') {
      yield* filesOf(child)
    } else if (child.name === 'atom:link' && get('rel') === 'enclosure') {
      yield { url: get('href') ?? textOf(child), type: get('type'), length: get('length') }
    }
  }
}

/** The subjects an RSS or Atom item names, in its order: categories, Dublin Core, Media RSS and lists with commas. */
export function* subjectsOf(element: Element): Generator<string> {
  for (const child of elementsOf(element)) {
    if (child.name === 'atom:category') yield atomSubject(child)
    else if (listed.has(child.name)) yield* textOf(child).slice(0, listChars).split(',')
    else if (single.has(child.name)) yield textOf(child)
    else if (child.name === 'media:group') yield* subjectsOf(child)
  }
}

const single = new Set(['category', 'dc:subject', 'media:category'])
const listed = new Set(['tags', 'keywords', 'media:keywords', 'itunes:keywords'])
const listChars = 10_000

/** The term; its label where the term is an address made for machines. */
function atomSubject(category: Element): string {
  const term = category.attributes.get('term') ?? textOf(category)
  return term === '' || term.includes('://') ? (category.attributes.get('label') ?? term) : term
}

/** A language tag in BCP 47 form, undefined when it is none: `languageOf('en_us')` → `en-us`. */
export function languageOf(text: string | undefined): string | undefined {
  const tag = text?.trim().replaceAll('_', '-')
  return tag !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,4}$/i.test(tag) ? tag : undefined
}
