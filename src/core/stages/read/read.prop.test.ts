import fc from 'fast-check'
import { expect, test } from 'vitest'
import { limits } from '../../limits.ts'
import { read } from './read.ts'

const pieces = fc.constantFrom(
  ...[
    '<rss>',
    '<channel>',
    '<item>',
    '</item>',
    '</channel>',
    '</rss>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    '<entry>',
    '</entry>',
    '</feed>',
  ],
  ...[
    '<rdf:RDF>',
    '<title>',
    '</title>',
    '<link href="/x"/>',
    '<link>',
    '</link>',
    '<content type="xhtml" xml:base="b/">',
    '</content>',
    '<![CDATA[',
    ']]>',
  ],
  ...[
    '<!--',
    '-->',
    '&amp;',
    '&#x1F;',
    '&#xD800;',
    '&nope;',
    '<pubDate>',
    '</pubDate>',
    'Tue, 31 Feb',
    '<',
    '>',
    '"',
    '\0',
    '\u202e',
    'javascript:',
    ' xmlns:x="y" ',
  ],
  ...[
    '{"items":[',
    '{"id":',
    '"__proto__":',
    ']}',
    '1e999',
    'null',
    ',',
    '<__proto__ constructor="1">',
    '<guid isPermaLink="true">',
    '</guid>',
    '<media:group>',
  ],
)

const kinds = fc.constantFrom('', 'text/xml; charset=utf-16', 'text/xml; charset=shift_jis', ';;;charset', 'application/json')

/** Reads a document and holds what must be true of whatever comes out. */
function check(body: Uint8Array, contentType: string): void {
  const from = performance.now()
  const result = read({ kind: 'feed', url: 'https://outlet.example/feed', contentType, body })
  expect(performance.now() - from).toBeLessThan(limits.documentMs)
  if (!result.ok) return
  const { head, items } = result.value
  const addresses = [head.link, head.hub, head.self, ...items.flatMap((item) => [item.url, item.discussionUrl, item.image])]
  for (const address of [...addresses, ...items.flatMap((item) => item.enclosures.map((file) => file.url))]) {
    if (address !== undefined) expect(address).toMatch(/^https?:\/\//)
  }
  for (const text of [head.title, ...items.flatMap((item) => [item.title, item.author, ...item.tags])]) {
    expect(text ?? '').not.toMatch(/[\0-\x1f\u202e]/)
  }
  for (const at of [head.updatedAt, ...items.flatMap((item) => [item.publishedAt, item.updatedAt])]) {
    expect(Number.isSafeInteger(at ?? 0)).toBe(true)
  }
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

test('any bytes are read without an exception', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), kinds, check), { seed: 20_260_528, numRuns: 500 })
})

test('any row of pieces of feeds is read without an exception, and only addresses of the web leave it', () => {
  const text = fc.array(fc.oneof(pieces, fc.string({ maxLength: 8 })), { maxLength: 60 }).map((parts) => bytesOf(parts.join('')))
  fc.assert(
    fc.property(text, (body) => check(body, '')),
    { seed: 20_260_528, numRuns: 2_000 },
  )
})

test('a feed with bytes changed, taken out or put in is read without an exception', () => {
  const edits = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 20 }), fc.oneof(pieces, fc.string({ maxLength: 4 }))), {
    minLength: 1,
    maxLength: 8,
  })
  const damaged = fc.tuple(fc.constantFrom(...whole), edits).map(([text, list]) => {
    const parts = bytesOf(text)
    return list.reduce<Uint8Array>((body, [at, gone, put]) => {
      const place = at % (body.length + 1)
      return Uint8Array.from([...body.subarray(0, place), ...bytesOf(put), ...body.subarray(place + gone)])
    }, parts)
  })
  fc.assert(fc.property(damaged, kinds, check), { seed: 20_260_528, numRuns: 2_000 })
})

test('JSON of any shape under the names of a feed is read without an exception', () => {
  const value = fc.jsonValue({ maxDepth: 3 })
  const record = fc.dictionary(fc.constantFrom(...jsonNames), value, { maxKeys: 8 })
  const feed = fc
    .tuple(record, fc.array(fc.oneof(record, value), { maxLength: 4 }))
    .map(([head, items]) => JSON.stringify({ ...head, items }))
  fc.assert(
    fc.property(feed, (text) => check(bytesOf(text), '')),
    { seed: 20_260_528, numRuns: 1_000 },
  )
})

test('a piece that comes thousands of times is read within the deadline', () => {
  const text = fc
    .tuple(fc.array(pieces, { minLength: 1, maxLength: 4 }), fc.constantFrom('', '<rss><channel><item>', '{"items":['))
    .map(([parts, start]) => bytesOf(start + parts.join('').repeat(20_000)))
  fc.assert(
    fc.property(text, (body) => check(body, '')),
    { seed: 20_260_528, numRuns: 25 },
  )
}, 60_000)

const whole: readonly string[] = [
  `<?xml version="1.0"?><rss version="2.0" xmlns:georss="http://www.georss.org/georss" xmlns:media="http://search.yahoo.com/mrss/"><channel>
    <title>Quay</title><link>https://quay.example/</link><ttl>60</ttl><skipHours><hour>3</hour></skipHours><item><title>A &amp; B</title>
    <link>/a</link><guid isPermaLink="false">1</guid><pubDate>Tue, 14 Jan 2025 08:05:03 +0100</pubDate><georss:point>59.9 10.7</georss:point>
    <media:thumbnail url="/a.jpg"/><category>x</category><description><![CDATA[<p>Text</p>]]></description></item></channel></rss>`,
  `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://quay.example/"><title type="html">Quay</title><id>urn:q</id><entry><id>urn:q:1</id>
    <title>A</title><link href="a"/><link rel="enclosure" type="image/png" href="a.png" length="5"/><updated>2025-01-14T08:05:03Z</updated>
    <author><name>Ann</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">x<br/></div></content></entry></feed>`,
  `{"version":"https://jsonfeed.org/version/1.1","title":"Quay","hubs":[{"type":"WebSub","url":"https://hub.example/"}],"items":[{"id":"1",
    "url":"https://quay.example/1","content_html":"<p>x</p>","date_published":"2025-01-14T08:05:03Z","authors":[{"name":"Ann"}],"tags":["x"],
    "attachments":[{"url":"/1.mp3","mime_type":"audio/mpeg","duration_in_seconds":5}]}]}`,
]

const jsonNames: readonly string[] = (
  'version title home_page_url feed_url description language hubs id url external_url content_html content_text summary image banner_image ' +
  'date_published date_modified author authors tags attachments type name mime_type size_in_bytes duration_in_seconds __proto__'
).split(' ')
