import fc from 'fast-check'
import { expect, test } from 'vitest'
import { page } from '../page.ts'

const pieces = fc.constantFrom(
  ...[
    '<html lang="en">',
    '<main>',
    '<ul>',
    '<li>',
    '</li>',
    '</ul>',
    '<article class="h-entry">',
    '</article>',
    '<h2>',
    '</h2>',
    '<div class="h-feed">',
  ],
  ...[
    '<a href="/1">',
    '<a href="https://lamp.example/2">',
    '<a href="javascript:alert(1)">',
    '<a href="//[">',
    'A title of words',
    '</a>',
    '<base href="::">',
  ],
  ...[
    '<time datetime="2026-05-28">',
    '<time>',
    '31 February 2026',
    '</time>',
    '<span class="date">28 May 2026</span>',
    '<p hidden>',
    '\0',
    '\u202e',
  ],
  ...[
    '<script type="application/ld+json">',
    '{"@type":"ItemList","itemListElement":[',
    '{"@type":"NewsArticle","url":"/3","headline":"T"}',
    ',',
    ']}',
    '</script>',
  ],
  ...[
    '<urlset>',
    '<sitemapindex>',
    '<url>',
    '<loc>',
    'https://lamp.example/4',
    '</loc>',
    '<news:title>',
    '</news:title>',
    '</url>',
    '<![CDATA[',
    ']]>',
    '<!--',
  ],
)
const rules = fc.constantFrom('li', 'article > h2', 'a[href]', ':', '', 'a'.repeat(600), '*', '[', '#a.b')
const options = fc.dictionary(fc.constantFrom('items', 'link', 'title', 'date', 'summary', '__proto__'), rules, { maxKeys: 3 })

test('any page with any rules is read without an exception, into links of the web and plain titles, each once', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), fc.option(options, { nil: {} }), (parts, given) => {
      const body = new TextEncoder().encode(parts.join(''))
      const result = page.read({ kind: 'page', url: 'https://lamp.example/news', contentType: '', body, options: given })
      if (!result.ok) return
      const { items } = result.value
      for (const { url, title } of items) {
        expect(url ?? 'https://').toMatch(/^https?:\/\//)
        expect(title ?? '').not.toMatch(/[\0-\x1f\u202e]/)
      }
      const guids = items.map(({ guid }) => guid).filter((guid) => guid !== undefined)
      if (parts[0] !== '<rss>') expect(new Set(guids).size).toBe(guids.length)
    }),
    { seed: 20_260_528, numRuns: 2_000 },
  )
})

test('a page of a hundred thousand elements is read within its deadline', () => {
  const row = '<div><div><h3><a href="/x">Title of words</a></h3><i class="date">28 May 2026</i></div></div>'
  const body = new TextEncoder().encode(`<html>${'<div>'.repeat(200)}${row.repeat(30_000)}`)
  const result = page.read({ kind: 'page', url: 'https://lamp.example/news', contentType: '', body })
  expect(result).toMatchObject({ failure: { code: 'read/no-items' } })
}, 5_000)
