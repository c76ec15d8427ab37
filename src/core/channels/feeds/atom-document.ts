import { isoOf } from '../../model/instant.ts'
import { type Html, markupOf, html as xml } from '../markup.ts'
import { plainText } from '../plain.ts'
import type { Feed, FeedEntry } from './feed.ts'

/** A feed as an Atom document (RFC 4287), with the links of its archive (RFC 5005) and its hub (WebSub, W3C 2018, section 4). */
export function atomDocument(feed: Feed): string {
  const { pages } = feed
  const document = xml`<feed xmlns="http://www.w3.org/2005/Atom"${pages.isArchive && xml` xmlns:fh="http://purl.org/syndication/history/1.0"`} xml:lang="${feed.language}">
<id>${feed.id}</id>
<title>${plainText(feed.title)}</title>
<subtitle>${plainText(feed.subtitle)}</subtitle>
<updated>${isoOf(feed.updatedAt)}</updated>
${link('self', feed.self, 'application/atom+xml')}${link('alternate', feed.page, 'text/html')}${link('hub', feed.hub)}${link('license', feed.license)}${link('current', pages.current)}${link('prev-archive', pages.older)}${link('next-archive', pages.newer)}${pages.isArchive && xml`<fh:archive/>\n`}<author><name>Headwater</name></author>
<generator version="${feed.version}">Headwater</generator>
${feed.entries.map(entryOf)}</feed>
`
  return `<?xml version="1.0" encoding="utf-8"?>\n${markupOf(document)}`
}

function link(rel: string, href: string | undefined, type?: string): Html | undefined {
  if (href === undefined) return undefined
  return xml`<link rel="${rel}"${type !== undefined && xml` type="${type}"`} href="${href}"/>\n`
}

function entryOf(entry: FeedEntry): Html {
  const language = entry.titleLanguage !== undefined && xml` xml:lang="${entry.titleLanguage}"`
  return xml`<entry>
<id>${entry.id}</id>
<title${language}>${plainText(entry.title)}</title>
<published>${isoOf(entry.publishedAt)}</published>
<updated>${isoOf(entry.updatedAt)}</updated>
<link rel="alternate" type="text/html" href="${entry.page}"/>
${entry.sources.map((source) => xml`<link rel="${source.rel}" href="${source.url}" title="${plainText(source.title)}"/>\n`)}${entry.categories.map(({ term, label }) => xml`<category term="${plainText(term)}" label="${plainText(label)}"/>\n`)}<content type="html">${markupOf(entry.content)}</content>
</entry>
`
}
