import { Parser } from 'htmlparser2'
import { limits } from '../../limits.ts'
import { failed, ok, type Result } from '../../model/failure.ts'
import { present } from '../../model/present.ts'
import type { ReadOutput } from '../../stages/read/read.ts'
import { dateOf } from '../dates.ts'
import { languageOf } from '../feed/item-parts.ts'
import { webAddress } from '../links.ts'
import { newestItems } from '../newest-items.ts'
import { plainText } from '../plain-text.ts'
import { itemsOf, type PageEntry } from './page-entry.ts'

/** Whether a text is a sitemap or an index of sitemaps, by its first element. */
export function isSitemap(text: string): boolean {
  return /^(?:[\s\ufeff]|<\?[^>]{0,500}>|<!--(?:[^-]|-(?!->)){0,5000}-->)*<(?:\w{1,20}:)?(?:urlset|sitemapindex)[\s>]/i.test(
    text.slice(0, startChars),
  )
}

const startChars = 20_000

/**
 * Reads a news sitemap (Google’s `sitemap-news/0.9` within sitemaps.org’s 0.9): link, title, date, language and keywords of each
 * report; what is cut or broken gives the entries before it. Fails with `read/no-items` for a sitemap without titles, which
 * lists addresses only, and for an index, naming the newest sitemap of it: one fetch is one GET.
 */
export function readSitemap(text: string, url: string): Result<ReadOutput> {
  const { records, isIndex, isWhole, isCut } = recordsOf(text)
  if (isIndex) return failed('read/no-items', url, indexWords(records, url))
  const entries = records.map((record) => entryOf(record, url)).filter((entry) => entry !== undefined)
  if (entries.length === 0 && records.length > 0) {
    const why = `The sitemap names ${records.length} addresses without titles: it is none of news. Add the page that lists the news.`
    return failed('read/no-items', url, why)
  }
  const { items, damage: leftBehind } = newestItems(itemsOf(entries))
  const damage = [
    ...(isWhole ? [] : ['the document was cut']),
    ...(entries.length < records.length ? ['addresses without titles were left out'] : []),
    ...(isCut ? [`more than ${recordsMax} entries: the rest was not looked at`] : []),
    ...leftBehind,
  ]
  const title = plainText(records.find(({ name }) => name !== undefined)?.name ?? '', 'text')
  return ok({ head: present({ title: title === '' ? undefined : title, link: webAddress('/', url) }), items, damage })
}

const recordsMax = 50_000
const fieldChars = 8_192

type Field = 'loc' | 'lastmod' | 'title' | 'publication_date' | 'language' | 'name' | 'keywords'
type SitemapRecord = Partial<Record<Field, string>>

function recordsOf(text: string): { records: readonly SitemapRecord[]; isIndex: boolean; isWhole: boolean; isCut: boolean } {
  const records: SitemapRecord[] = []
  let [isIndex, isWhole, isCut] = [false, false, false]
  let record: SitemapRecord | undefined
  let field: Field | undefined
  // Pictures and videos of a report have titles of their own.
  let prefix = 'news:'
  const parser: Parser = new Parser(
    {
      onopentag(tag, attributes) {
        const name = tag.toLowerCase()
        if (/(?:^|:)sitemapindex$/.test(name)) isIndex = true
        for (const [key, value] of Object.entries(attributes))
          if (newsUri.test(value)) prefix = key.replace(/^xmlns:?/, '').replace(/(.)$/, '$1:')
        if (/(?:^|:)(?:url|sitemap)$/.test(name)) record = {}
        else field = record === undefined ? undefined : fieldOf(name, prefix)
      },
      ontext(part) {
        if (record === undefined || field === undefined) return
        const known = record[field] ?? ''
        if (known.length < fieldChars) record[field] = known + part.slice(0, fieldChars)
      },
      onclosetag(tag, isImplied) {
        const name = tag.toLowerCase()
        field = undefined
        if (/(?:^|:)(?:urlset|sitemapindex)$/.test(name) && !isImplied) isWhole = true
        if (!/(?:^|:)(?:url|sitemap)$/.test(name) || record === undefined) return
        if (records.length >= recordsMax) isCut = true
        else if (!isImplied) records.push(record)
        record = undefined
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(text)
  return { records, isIndex, isWhole, isCut }
}

const newsUri = /^https?:\/\/www\.google\.com\/schemas\/sitemap-news\//i

function fieldOf(name: string, prefix: string): Field | undefined {
  const bare = name.slice(name.indexOf(':') + 1)
  if (bare === 'loc' || bare === 'lastmod') return name.startsWith('image:') || name.startsWith('video:') ? undefined : bare
  if (!name.startsWith(prefix)) return undefined
  return newsFields.find((field) => field === name.slice(prefix.length))
}

const newsFields: readonly Field[] = ['title', 'publication_date', 'language', 'name', 'keywords']

function entryOf(
  { loc, lastmod, title, publication_date: published, language, keywords }: SitemapRecord,
  base: string,
): PageEntry | undefined {
  const url = webAddress(loc, base)
  const line = plainText(title ?? '', 'text')
  if (url === undefined || line === '') return undefined
  const tags = (keywords ?? '').split(',').map((tag) => plainText(tag, 'text'))
  return present({
    url,
    title: line,
    publishedAt: dateOf(published),
    updatedAt: dateOf(lastmod),
    language: languageOf(language),
    tags: tags.filter((tag) => tag !== '').slice(0, limits.tagsPerItem),
  })
}

function indexWords(records: readonly SitemapRecord[], base: string): string {
  const maps = records.flatMap(({ loc, lastmod }) => {
    const url = webAddress(loc, base)
    return url === undefined ? [] : [{ url, at: dateOf(lastmod), isNews: /news/i.test(url) }]
  })
  const best = maps.toSorted((a, b) => Number(b.isNews) - Number(a.isNews) || (b.at ?? 0) - (a.at ?? 0))[0]
  if (best === undefined) return 'It is an index of sitemaps that names none.'
  const called = best.isNews ? 'the one of news' : best.at === undefined ? 'the first' : 'the newest'
  return `It is an index of ${maps.length} sitemaps; ${called} is ${best.url}: add that address.`
}
