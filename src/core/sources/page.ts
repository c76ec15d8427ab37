import { type PageElement, readTree } from '../extractors/tree.ts'
import { visibleOf } from '../extractors/visibility.ts'
import { firstOf } from '../extractors/walk.ts'
import { limits } from '../limits.ts'
import { failed, ok, type Result } from '../model/failure.ts'
import { present } from '../model/present.ts'
import type { SourceOptions } from '../model/source.ts'
import type { ReadInput, ReadOutput } from '../stages/read/read.ts'
import { decode } from './decode.ts'
import { languageOf } from './feed/item-parts.ts'
import { refusal } from './feed/refusal.ts'
import { feed } from './feed.ts'
import { webAddress } from './links.ts'
import { entriesByLinkedData } from './page/by-linked-data.ts'
import { entriesByMicroformats } from './page/by-microformats.ts'
import { entriesByRepetition } from './page/by-repetition.ts'
import { entriesByRules } from './page/by-rules.ts'
import { isSitemap, readSitemap } from './page/news-sitemap.ts'
import { completedBy, itemsOf, type PageEntry } from './page/page-entry.ts'
import { lineIn, type PagePlace } from './page/row.ts'
import type { SourceKind } from './source-kind.ts'

/**
 * A web page that lists news and has no feed, or a news sitemap. Told apart by content, the surest first: the CSS rules of
 * the source, JSON-LD, h-feed, and last elements that repeat with a link, a title and a date. A report is known by its link;
 * a date is never guessed. Where nothing is found the failure says which option to give.
 */
export const page: SourceKind = {
  kind: 'page',
  title: 'A web page without a feed, or a news sitemap',
  example: 'https://example.org/news',
  options: {
    items: 'a CSS rule for the elements that are the entries, as article.teaser; the other rules are looked for in each of them',
    link: 'a CSS rule for the link of an entry; without items, each such link is an entry',
    title: 'a CSS rule for what an entry is called',
    date: 'a CSS rule for the element that says when it was published',
    summary: 'a CSS rule for its first words',
  },
  accept: 'text/html, application/xhtml+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5',
  plan: (source, state) => ({ ...feed.plan(source, state), accept: page.accept }),
  read,
}

function read(input: ReadInput): Result<ReadOutput> {
  const { text, isDamaged } = decode(input.body, input.contentType)
  const url = webAddress(input.url) ?? ''
  const result = isSitemap(text) ? readSitemap(text, url) : isPage(text) ? readPage(text, url, input.options ?? {}) : feed.read(input)
  if (!result.ok || !isDamaged) return result
  return ok({ ...result.value, damage: ['characters that the encoding does not know were replaced', ...result.value.damage] })
}

const startChars = 65_536

/** Whether a text is a page: by its own word, or by an element that only pages have. */
function isPage(text: string): boolean {
  const start = text.slice(0, startChars)
  if (/<!doctype html|<html[\s>]/i.test(start)) return true
  return /<(?:body|main|article|li|h[1-6]|div)[\s>]/i.test(start) && !/^\s*[[{]|<(?:rss|feed|rdf:rdf)[\s>]/i.test(start)
}

function readPage(text: string, url: string, options: SourceOptions): Result<ReadOutput> {
  const tree = readTree(text, url)
  if (!tree.ok) return tree
  const { root } = tree.value
  const seen = visibleOf(tree.value).root
  const place: PagePlace = { url, base: webAddress(firstOf(root, ({ name }) => name === 'base')?.attributes.href, url) ?? url }
  const byRules = entriesByRules(seen, options, place)
  const entries = byRules ?? ok(entriesWithoutRules(root, seen, place))
  if (entries.ok && entries.value.length > 0) return ok(outputOf(entries.value, root, url))
  const challenge = refusal({ text, url, isWebPage: true })
  if (!challenge.ok && challenge.failure.code === 'read/challenge') return challenge
  if (!entries.ok) return entries
  return failed(
    'read/no-items',
    url,
    'The page marks no entries, and no list on it is sure to be news: name its entries by the option items.',
  )
}

/** What the page declares, with what its list shows of the same links; else what its list alone shows. */
function entriesWithoutRules(root: PageElement, seen: PageElement, place: PagePlace): readonly PageEntry[] {
  const [declared, marked, repeated] = [
    entriesByLinkedData(root, place),
    entriesByMicroformats(seen, place),
    entriesByRepetition(seen, place),
  ]
  const shown = [...marked, ...repeated]
  const whole = completedBy(declared, shown).filter(({ title }) => title !== undefined)
  if (whole.length > 0) return whole
  return marked.length > 0 ? completedBy(marked, repeated) : repeated
}

function outputOf(entries: readonly PageEntry[], root: PageElement, url: string): ReadOutput {
  const all = itemsOf(entries)
  const items = all.slice(0, limits.itemsPerFetch)
  const language = firstOf(root, ({ name }) => name === 'html')?.attributes.lang
  const title = firstOf(root, ({ name }) => name === 'title')
  return {
    head: present({ title: title && lineIn({ ...title, name: 'span' }), link: url, language: languageOf(language) }),
    items,
    damage: items.length < all.length ? [`only the first ${items.length} of ${all.length} entries were read`] : [],
  }
}
