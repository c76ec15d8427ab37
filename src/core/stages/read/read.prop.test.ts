import fc from 'fast-check'
import { expect, test } from 'vitest'
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

function check(body: Uint8Array, contentType: string): void {
  const result = read({ kind: 'feed', url: 'https://outlet.example/feed', contentType, body })
  if (!result.ok) return
  for (const item of result.value.items) {
    for (const address of [item.url, item.discussionUrl, ...item.enclosures.map((file) => file.url)]) {
      if (address !== undefined) expect(address).toMatch(/^https?:\/\//)
    }
    expect(item.title ?? '').not.toMatch(/[\0-\x1f\u202e]/)
  }
}

test('any bytes are read without an exception', () => {
  const types = fc.constantFrom('', 'text/xml; charset=utf-16', 'text/xml; charset=shift_jis', ';;;charset', 'application/json')
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), types, check), { seed: 20_260_528, numRuns: 500 })
})

test('any row of pieces of feeds is read without an exception, and only addresses of the web leave it', () => {
  const text = fc
    .array(fc.oneof(pieces, fc.string({ maxLength: 8 })), { maxLength: 60 })
    .map((parts) => new TextEncoder().encode(parts.join('')))
  fc.assert(
    fc.property(text, (body) => check(body, '')),
    { seed: 20_260_528, numRuns: 2_000 },
  )
})
