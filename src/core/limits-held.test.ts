import { describe, expect, test } from 'vitest'
import { markupOf } from './channels/markup.ts'
import { linksOf } from './extractors/links.ts'
import { readTree } from './extractors/tree.ts'
import { type LimitName, limits } from './limits.ts'
import { linkTarget } from './markup/link-target.ts'
import { sanitized } from './markup/sanitized.ts'
import { readOpml } from './sources/opml.ts'
import { sourceKindOf, sourceKinds } from './sources/registry.ts'
import { describe as descriptionOf, extract } from './stages/extract/extract.ts'
import type { ReadItem, ReadOutput } from './stages/read/read.ts'

// What comes in at one below a limit, at it and one above: each row gives what is kept of so much. Below and at the limit it
// is all; above, `above` says what is kept: as much as the limit, or nothing at all (0). Limits of fetching, mails and
// roundups have their own tests beside their code.
type Row = { readonly limit: LimitName; readonly of: string; readonly kept: (size: number) => number; readonly above: 'limit' | 'nothing' }

const url = 'https://lamp.example/feed'
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const address = (size: number, start = 'https://lamp.example/'): string => start + 'x'.repeat(size - start.length)

function output(kind: string, text: string): ReadOutput | undefined {
  const result = sourceKindOf(kind).read({ kind, url, contentType: '', body: bytesOf(text), target: 'tarn/lamp' })
  return result.ok ? result.value : undefined
}

function item(kind: string, text: string): ReadItem | undefined {
  return output(kind, text)?.items[0]
}

const rss = (inner: string): string => `<rss version="2.0"><channel><title>T</title>${inner}</channel></rss>`
const rssItem = (inner: string): string => rss(`<item><title>t</title>${inner}</item>`)
const atom = (inner: string): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>t</title>${inner}</entry></feed>`
const jsonFeed = (fields: object): string =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [{ id: '1', ...fields }] })
const times = (count: number, piece: (at: number) => string): string => Array.from({ length: count }, (_, at) => piece(at)).join('')
const list = <Value>(count: number, value: (at: number) => Value): readonly Value[] => Array.from({ length: count }, (_, at) => value(at))
const sitemap = (inner: string): string => `<urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${inner}</urlset>`
const sitemapUrl = (at: number, more = ''): string => `<url><loc>/${at}</loc><news:title>Title ${at}</news:title>${more}</url>`
const stories = (count: number): string =>
  JSON.stringify({ hits: list(count, (at) => ({ objectID: String(at + 1), title: `Story ${at}`, _tags: ['story'] })) })
const advisory = (id: string): string => JSON.stringify({ vulns: [{ id, modified: '2026-11-17T08:00:00Z', summary: 'S' }] })
const release = (fields: object): string =>
  JSON.stringify([
    { html_url: 'https://github.com/tarn/lamp/releases/tag/v1', tag_name: 'v1', published_at: '2026-11-17T08:00:00Z', ...fields },
  ])

const itemRows: readonly Row[] = [
  {
    limit: 'itemsPerFetch',
    of: 'RSS',
    kept: (size) => output('feed', rss(times(size, (at) => `<item><title>${at}</title></item>`)))?.items.length ?? 0,
    above: 'limit',
  },
  {
    limit: 'itemsPerFetch',
    of: 'JSON of a typed source',
    kept: (size) => output('hacker-news', stories(size))?.items.length ?? 0,
    above: 'limit',
  },
  {
    limit: 'itemsPerFetch',
    of: 'a news sitemap',
    kept: (size) => output('page', sitemap(times(size, sitemapUrl)))?.items.length ?? 0,
    above: 'limit',
  },
  {
    limit: 'itemsPerFetch',
    of: 'entries that were taken back',
    kept: (size) =>
      output(
        'feed',
        `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0">${times(size, (at) => `<at:deleted-entry ref="${at}"/>`)}</feed>`,
      )?.withdrawnGuids?.length ?? 0,
    above: 'limit',
  },
  {
    limit: 'tagsPerItem',
    of: 'RSS',
    kept: (size) => item('feed', rssItem(times(size, (at) => `<category>c${at}</category>`)))?.tags.length ?? 0,
    above: 'limit',
  },
  {
    limit: 'tagsPerItem',
    of: 'JSON Feed',
    kept: (size) => item('feed', jsonFeed({ tags: list(size, (at) => `c${at}`) }))?.tags.length ?? 0,
    above: 'limit',
  },
  {
    limit: 'tagsPerItem',
    of: 'a news sitemap',
    kept: (size) =>
      item('page', sitemap(sitemapUrl(1, `<news:keywords>${list(size, (at) => `c${at}`).join(',')}</news:keywords>`)))?.tags.length ?? 0,
    above: 'limit',
  },
  {
    limit: 'enclosuresPerItem',
    of: 'RSS',
    kept: (size) => item('feed', rssItem(times(size, (at) => `<enclosure url="/${at}"/>`)))?.enclosures.length ?? 0,
    above: 'limit',
  },
  {
    limit: 'enclosuresPerItem',
    of: 'JSON Feed',
    kept: (size) =>
      item('feed', jsonFeed({ attachments: list(size, (at) => ({ url: `/${at}`, mime_type: 'audio/mpeg' })) }))?.enclosures.length ?? 0,
    above: 'limit',
  },
  {
    limit: 'enclosuresPerItem',
    of: 'files of a release',
    kept: (size) =>
      item(
        'github-releases',
        release({ assets: list(size, (at) => ({ browser_download_url: `https://github.com/tarn/lamp/${at}`, content_type: 'a/b' })) }),
      )?.enclosures.length ?? 0,
    above: 'limit',
  },
]

const lineRows: readonly Row[] = [
  {
    limit: 'titleChars',
    of: 'RSS',
    kept: (size) => item('feed', rss(`<item><title>${'x'.repeat(size)}</title></item>`))?.title?.length ?? 0,
    above: 'limit',
  },
  {
    limit: 'titleChars',
    of: 'an author',
    kept: (size) => item('feed', rssItem(`<author>${'x'.repeat(size)}</author>`))?.author?.length ?? 0,
    above: 'limit',
  },
  {
    limit: 'titleChars',
    of: 'JSON Feed',
    kept: (size) => item('feed', jsonFeed({ title: 'x'.repeat(size) }))?.title?.length ?? 0,
    above: 'limit',
  },
  {
    limit: 'titleChars',
    of: 'JSON of a typed source',
    kept: (size) =>
      item('hacker-news', JSON.stringify({ hits: [{ objectID: '1', title: 'x'.repeat(size), _tags: ['story'] }] }))?.title?.length ?? 0,
    above: 'limit',
  },
  {
    limit: 'titleChars',
    of: 'the login of an author',
    kept: (size) => item('github-releases', release({ author: { login: 'x'.repeat(size) } }))?.author?.length ?? 0,
    above: 'limit',
  },
  {
    limit: 'titleChars',
    of: 'OPML',
    kept: (size) => {
      const opml = readOpml(`<opml><body><outline text="${'x'.repeat(size)}" xmlUrl="https://lamp.example/"/></body></opml>`)
      return opml.ok ? (opml.value.entries[0]?.title.length ?? 0) : 0
    },
    above: 'limit',
  },
]

const textRows: readonly Row[] = [
  {
    limit: 'textChars',
    of: 'RSS',
    kept: (size) => item('feed', rssItem(`<description>${'x'.repeat(size)}</description>`))?.html?.length ?? 0,
    above: 'limit',
  },
  {
    limit: 'textChars',
    of: 'Atom, a summary beside a content',
    kept: (size) => item('feed', atom(`<content>c</content><summary>${'x'.repeat(size)}</summary>`))?.summary?.length ?? 0,
    above: 'limit',
  },
  {
    limit: 'textChars',
    of: 'JSON Feed',
    kept: (size) => item('feed', jsonFeed({ content_html: 'x'.repeat(size) }))?.html?.length ?? 0,
    above: 'limit',
  },
  {
    limit: 'textChars',
    of: 'JSON of a typed source',
    kept: (size) =>
      item(
        'hacker-news',
        JSON.stringify({ hits: [{ objectID: '1', title: 'S', story_text: 'x'.repeat(size - '<p></p>'.length), _tags: ['story'] }] }),
      )?.html?.length ?? 0,
    above: 'limit',
  },
  { limit: 'textChars', of: 'a page', kept: (size) => pageText(size).length, above: 'limit' },
]

/** A page whose text is so long: words of nine letters, so that it is prose. */
function pageText(size: number): string {
  const text = 'ferryboat '.repeat(Math.ceil(size / 10)).slice(0, size - 1)
  const page = extract({ url, contentType: 'text/html', body: bytesOf(`<article><p>${text}.</p></article>`) })
  return page.ok ? page.value.text : ''
}

const addressRows: readonly Row[] = [
  {
    limit: 'linkChars',
    of: 'the canonical link of a page',
    kept: (size) => describedBy(`<link rel="canonical" href="${address(size)}">`)?.canonicalUrl?.length ?? 0,
    above: 'nothing',
  },
  {
    limit: 'linkChars',
    of: 'the link of an item',
    kept: (size) => item('feed', rssItem(`<link>${address(size)}</link>`))?.url?.length ?? 0,
    above: 'nothing',
  },
  {
    limit: 'linkChars',
    of: 'an enclosure',
    kept: (size) => item('feed', rssItem(`<enclosure url="${address(size)}"/>`))?.enclosures[0]?.url.length ?? 0,
    above: 'nothing',
  },
  {
    limit: 'linkChars',
    of: 'a guid',
    kept: (size) => item('feed', rssItem(`<guid isPermaLink="false">${'x'.repeat(size)}</guid>`))?.guid?.length ?? 0,
    above: 'nothing',
  },
  {
    limit: 'linkChars',
    of: 'the id of an entry',
    kept: (size) => item('feed', atom(`<id>${'x'.repeat(size)}</id>`))?.guid?.length ?? 0,
    above: 'nothing',
  },
  {
    limit: 'linkChars',
    of: 'the id of an entry in JSON',
    kept: (size) => item('feed', jsonFeed({ id: 'x'.repeat(size) }))?.guid?.length ?? 0,
    above: 'nothing',
  },
  {
    limit: 'linkChars',
    of: 'the id of an advisory',
    kept: (size) => item('osv', advisory('x'.repeat(size)))?.guid?.length ?? 0,
    above: 'nothing',
  },
  { limit: 'linkChars', of: 'a link in a page', kept: (size) => linksIn(address(size))[0]?.length ?? 0, above: 'nothing' },
  {
    limit: 'linkChars',
    of: 'a link that grows when it is made whole',
    kept: (size) => linksIn(`/é${'x'.repeat(size - 'https://lamp.example/%C3%A9'.length)}`)[0]?.length ?? 0,
    above: 'nothing',
  },
  { limit: 'linkChars', of: 'a link in sanitized markup', kept: (size) => linkTarget(address(size), url)?.length ?? 0, above: 'nothing' },
  {
    limit: 'linkChars',
    of: 'the target of a source in OPML',
    kept: (size) => {
      const opml = readOpml(`<opml><body><outline text="A" headwater:kind="osv" headwater:target="${'x'.repeat(size)}"/></body></opml>`)
      return opml.ok ? (opml.value.typed[0]?.target.length ?? 0) : 0
    },
    above: 'nothing',
  },
]

/** A page that says of itself what is given here. */
function describedBy(head: string) {
  return descriptionOf({ url, contentType: 'text/html', body: bytesOf(`<head>${head}</head><p>x</p>`) })
}

function linksIn(href: string): readonly string[] {
  const tree = readTree(`<p><a href="${href}">x</a></p>`, url)
  return tree.ok ? linksOf(tree.value.root, url) : []
}

const nested = (size: number, open: string, close: string): string => open.repeat(size) + close.repeat(size)

/** What stands around the nested elements counts too. */
const depthRows: readonly Row[] = [
  { limit: 'depth', of: 'a page', kept: (size) => (readTree(nested(size, '<b>', '</b>'), url).ok ? size : 0), above: 'nothing' },
  { limit: 'depth', of: 'sanitized markup', kept: (size) => (sanitized(nested(size, '<b>', '</b>'), url).ok ? size : 0), above: 'nothing' },
  { limit: 'depth', of: 'a page with an article', kept: (size) => (deepFailure(size) === 'read/too-deep' ? 0 : size), above: 'nothing' },
  {
    limit: 'depth',
    of: 'RSS',
    kept: (size) => (output('feed', rssItem(nested(size - 3, '<a>', '</a>')))?.damage.length === 0 ? size : 0),
    above: 'nothing',
  },
  {
    limit: 'depth',
    of: 'JSON Feed',
    kept: (size) => (output('feed', jsonFeed({ a: 0 }).replace('"a":0', `"a":${nested(size - 3, '[', ']')}`)) ? size : 0),
    above: 'nothing',
  },
  {
    limit: 'depth',
    of: 'JSON of a typed source',
    kept: (size) => (output('hacker-news', `{"hits":[],"a":${nested(size - 1, '[', ']')}}`) ? size : 0),
    above: 'nothing',
  },
]

function deepFailure(size: number): string | undefined {
  const page = extract({ url, contentType: 'text/html', body: bytesOf(nested(size, '<div>', '</div>')) })
  return page.ok ? undefined : page.failure.code
}

const rows = [...itemRows, ...lineRows, ...textRows, ...addressRows, ...depthRows]

describe('a limit is held: all below and at it', () => {
  test.each(rows.map((row) => [row.limit, row.of, row] as const))('%s of %s', (name, _of, { kept, above }) => {
    const limit = limits[name]
    const over = kept(limit + 1)
    expect([kept(limit - 1), kept(limit)]).toEqual([limit - 1, limit])
    if (above === 'nothing') expect(over).toBe(0)
    else expect([over <= limit, over >= limit - longestMark]).toEqual([true, true])
  })
})

/** A cut may stand a little before the limit, so that it halves no word or character. */
const longestMark = 64

test('sanitized markup is never longer than textChars, and next to no shorter where there is more', () => {
  for (const piece of ['a', '"', '<b>x</b>', '\u{1f44d}']) {
    const sizes = piece === 'a' ? [limits.textChars - 1, limits.textChars, limits.textChars + 1] : [limits.textChars + 1]
    for (const size of sizes) {
      const clean = sanitized(piece.repeat(Math.ceil(size / piece.length)).slice(0, size), url)
      const length = clean.ok ? markupOf(clean.value).length : 0
      expect(length, piece).toBeLessThanOrEqual(limits.textChars)
      expect(length, piece).toBeGreaterThan(limits.textChars - endsChars)
    }
  }
})

/** So much is kept back for the ends of what is open. */
const endsChars = 2_010

test('of a page no more than pageBytes are read', () => {
  const words = 'The harbor bridge was closed on Tuesday after engineers found cracks in two of its pillars.'
  const page = (bytes: number): boolean => {
    const tail = `<p>${words}</p>`
    const body = bytesOf(`<p>${words.replace('two', 'three')}</p><!--${' '.repeat(bytes - tail.length - words.length - 16)}-->${tail}`)
    const found = extract({ url, contentType: 'text/html', body })
    return found.ok && found.value.text.includes('two of its pillars.')
  }
  expect([limits.pageBytes - 1, limits.pageBytes, limits.pageBytes + 1 + '</p>'.length].map(page)).toEqual([true, true, false])
})

test('no kind asks for more than feedBytes', () => {
  for (const { kind, example, plan } of sourceKinds) {
    const source = { id: 's', kind, target: example, title: 'T', outletId: 'o', role: 'primary', sections: [], addedAt: 0 } as const
    expect(plan(source, undefined).bytesMax, kind).toBeLessThanOrEqual(limits.feedBytes)
  }
})
