import { markupOf, html as xml } from '#core/channels/markup.ts'
import { isoOf } from '#core/model/instant.ts'
import { longId } from '#core/reader/entry-number.ts'
import type { Marked } from '#core/reader/marked.ts'
import type { ShelfEntry } from '#core/reader/shelf.ts'
import type { Told } from './told-entries.ts'

type Head = { readonly name: string; readonly title: string; readonly page: string }

/** A stream as Atom (RFC 4287) with the states of its entries as categories, for apps that read streams as feeds. */
export function googleAtom(entries: readonly (ShelfEntry & Marked & Told)[], { name, title, page }: Head): string {
  const updatedAt = Math.max(0, ...entries.map((each) => each.updatedAt))
  const document = xml`<feed xmlns="http://www.w3.org/2005/Atom">
<id>tag:google.com,2005:reader/${name}</id>
<title>${title}</title>
<updated>${isoOf(updatedAt)}</updated>
<link rel="alternate" type="text/html" href="${page}"/>
<author><name>Headwater</name></author>
${entries.map(
  (entry) => xml`<entry>
<id>${longId(entry.id)}</id>
<title type="text">${entry.title}</title>
<published>${isoOf(entry.publishedAt)}</published>
<updated>${isoOf(entry.updatedAt)}</updated>
<link rel="alternate" type="text/html" href="${entry.url}"/>
${state(entry.isRead ? 'read' : 'fresh')}${entry.isStarred && state('starred')}<content type="html">${entry.html}</content>
</entry>
`,
)}</feed>
`
  return `<?xml version="1.0" encoding="utf-8"?>\n${markupOf(document)}`
}

function state(label: string) {
  return xml`<category term="user/-/state/com.google/${label}" scheme="http://www.google.com/reader/" label="${label}"/>\n`
}
