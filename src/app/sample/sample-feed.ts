import { type Instant, isoOf } from '#core/model/instant.ts'
import { feedAddress } from './sample-address.ts'
import type { SampleSource, SampleView } from './sample-data.ts'
import { escaped, leadOf, markupOf } from './sample-markup.ts'
import type { ItemNow } from './sample-now.ts'
import type { SampleAnswer } from './sample-site.ts'

/** A source’s feed with its newest items, in the source’s own format: RSS 2.0, RSS 1.0 (RDF), Atom or JSON Feed 1.1. */
export function sampleFeed(source: SampleSource, items: readonly ItemNow[], view: SampleView): SampleAnswer {
  const newest = items.toSorted((a, b) => b.item.at - a.item.at).slice(0, itemsMax)
  const feed: Feed = {
    source,
    home: view.origin === undefined ? `https://${source.host}/` : `${view.origin}/pages/${source.host}/`,
    self: feedAddress(source, view.origin),
    changedAt: Math.max(0, ...newest.map(({ item, updatedAt }) => updatedAt ?? item.at)),
    entries: newest.map((now) => ({ ...now, ...contentOf(now, view.origin) })),
  }
  // A charset in the header would hide the false one in the document.
  const contentType = source.fault === 'wrong-charset' ? 'application/xml' : contentTypes[source.format]
  return { status: 200, contentType, body: writers[source.format](feed) }
}

/** A feed carries the last few days, as real ones do. */
const itemsMax = 40

type Entry = ItemNow & { readonly html: string | undefined; readonly lead: string | undefined }

type Feed = {
  readonly source: SampleSource
  readonly home: string
  readonly self: string
  readonly changedAt: Instant
  readonly entries: readonly Entry[]
}

const contentTypes = {
  rss: 'application/rss+xml; charset=utf-8',
  rdf: 'application/rdf+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
} as const

const writers = { rss: writeRss, rdf: writeRdf, atom: writeAtom, json: writeJson } as const

function contentOf({ item, text, summary }: ItemNow, origin: string | undefined): { html: string | undefined; lead: string | undefined } {
  const lead = summary ?? (text === undefined ? undefined : leadOf(text))
  switch (item.source.carries) {
    case 'full':
      return { html: text === undefined ? undefined : markupOf(text, origin), lead: text === undefined ? lead : undefined }
    case 'summary':
      return { html: undefined, lead }
    case 'headline':
      return { html: undefined, lead: undefined }
  }
}

function element(name: string, content: string | undefined): string {
  return content === undefined ? '' : `<${name}>${escaped(content)}</${name}>\n`
}

/** RSS dates are RFC 822; `2026-03-02T07:00:00Z` → `Mon, 02 Mar 2026 07:00:00 GMT`. */
function rssDate(at: Instant): string {
  return new Date(at).toUTCString()
}

/** One source declares a charset that its bytes do not have: a reader must not trust the declaration blindly. */
function declaration({ fault }: SampleSource): string {
  return `<?xml version="1.0" encoding="${fault === 'wrong-charset' ? 'utf-16' : 'utf-8'}"?>\n`
}

function discussionOf({ item, url, ownUrl, replies }: Entry): string | undefined {
  return item.pointsAt !== undefined || replies.length > 0 ? (url === ownUrl ? `${ownUrl}#replies` : ownUrl) : undefined
}

function writeRss({ source, home, self, changedAt, entries }: Feed): string {
  const items = entries.map(
    (entry) => `<item>
${element('title', entry.title)}${element('link', entry.url)}<guid isPermaLink="false">${escaped(entry.canonicalUrl)}</guid>
${element('pubDate', rssDate(entry.item.at))}${element('dc:creator', entry.by)}${entry.item.tags.map((tag) => element('category', tag)).join('')}${element('comments', discussionOf(entry))}${element('description', entry.lead)}${element('content:encoded', entry.html)}</item>`,
  )
  return `${declaration(source)}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
${element('title', source.title)}${element('link', home)}${element('description', source.title)}${element('language', source.language)}${element('lastBuildDate', rssDate(changedAt))}<ttl>30</ttl>
<atom:link rel="self" type="application/rss+xml" href="${escaped(self)}"/>
${items.join('\n')}
</channel>
</rss>
`
}

function writeRdf({ source, home, self, changedAt, entries }: Feed): string {
  const items = entries.map(
    (entry) => `<item rdf:about="${escaped(entry.url)}">
${element('title', entry.title)}${element('link', entry.url)}${element('description', entry.lead)}${element('content:encoded', entry.html)}${element('dc:date', isoOf(entry.item.at))}${element('dc:creator', entry.by)}${entry.item.tags.map((tag) => element('dc:subject', tag)).join('')}</item>`,
  )
  const order = entries.map(({ url }) => `<rdf:li rdf:resource="${escaped(url)}"/>`)
  return `${declaration(source)}<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="${escaped(self)}">
${element('title', source.title)}${element('link', home)}${element('description', source.title)}${element('dc:language', source.language)}${element('dc:date', isoOf(changedAt))}<items><rdf:Seq>${order.join('')}</rdf:Seq></items>
</channel>
${items.join('\n')}
</rdf:RDF>
`
}

function writeAtom({ source, home, self, changedAt, entries }: Feed): string {
  const items = entries.map((entry) => {
    const discussion = discussionOf(entry)
    return `<entry>
${element('id', entry.canonicalUrl)}${element('title', entry.title)}<link rel="alternate" href="${escaped(entry.url)}"/>
${discussion === undefined ? '' : `<link rel="replies" href="${escaped(discussion)}"/>\n`}${element('published', isoOf(entry.item.at))}${element('updated', isoOf(entry.updatedAt ?? entry.item.at))}${entry.by === undefined ? '' : `<author>${element('name', entry.by).trim()}</author>\n`}${entry.item.tags.map((tag) => `<category term="${escaped(tag)}"/>\n`).join('')}${element('summary', entry.lead)}${entry.html === undefined ? '' : `<content type="html">${escaped(entry.html)}</content>\n`}</entry>`
  })
  return `${declaration(source)}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${source.language}">
${element('id', self)}${element('title', source.title)}<link rel="self" href="${escaped(self)}"/>
<link rel="alternate" href="${escaped(home)}"/>
${element('updated', isoOf(changedAt))}<author>${element('name', source.outlet).trim()}</author>
${items.join('\n')}
</feed>
`
}

function writeJson({ source, home, self, entries }: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: source.title,
    home_page_url: home,
    feed_url: self,
    language: source.language,
    items: entries.map((entry) => ({
      id: entry.canonicalUrl,
      url: entry.ownUrl,
      ...(entry.url !== entry.ownUrl && { external_url: entry.url }),
      title: entry.title,
      ...(entry.html === undefined ? { content_text: entry.lead ?? '' } : { content_html: entry.html }),
      date_published: isoOf(entry.item.at),
      ...(entry.updatedAt !== undefined && { date_modified: isoOf(entry.updatedAt) }),
      ...(entry.by !== undefined && { authors: [{ name: entry.by }] }),
      tags: entry.item.tags,
    })),
  }
  return `${JSON.stringify(feed, undefined, 2)}\n`
}
