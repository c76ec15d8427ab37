import fc from 'fast-check'
import { expect, test } from 'vitest'
import { limits } from '../../limits.ts'
import { roundupEntries } from '../../sources/roundup/roundup-entries.ts'
import { type ReadItem, read } from './read.ts'
import { readStage } from './stage.ts'
import { withListed } from './with-listed.ts'

const entry = (at: number): string =>
  `<li><a href="https://outlet-${at}.example/report">Report number ${at} of this week</a> – and what it says in short</li>`
const letter = (count: number, from = 0): string =>
  `<h2>News</h2><ul>${Array.from({ length: count }, (_, at) => entry(from + at)).join('')}</ul>`
const at = 1_779_926_400_000
const item = (more: Partial<ReadItem>): ReadItem => ({
  guid: 'w1',
  url: 'https://weekly.example/1',
  title: 'Weekly 1',
  html: letter(6),
  publishedAt: at,
  tags: ['x'],
  enclosures: [],
  ...more,
})
const split = (...items: readonly ReadItem[]): readonly ReadItem[] =>
  withListed({ head: {}, items, damage: [] }, 'https://weekly.example/feed').items

test('what a roundup lists follows it, known by both, with its date and without its tags', () => {
  const [roundup, first, ...others] = split(item({ language: 'en' }))
  expect(roundup).toMatchObject({ guid: 'w1', html: letter(6), facts: { is: 'roundup', listedCount: 6 } })
  expect(first).toEqual({
    guid: 'w1#https://outlet-0.example/report',
    url: 'https://outlet-0.example/report',
    title: 'Report number 0 of this week',
    summary: 'and what it says in short',
    publishedAt: at,
    language: 'en',
    tags: [],
    enclosures: [],
    facts: { is: 'listed', by: 'w1', under: 'News' },
  })
  expect(others).toHaveLength(5)
})

test('a title of several headlines makes a roundup of an item that lists nothing to read', () => {
  const { html: _, ...bare } = item({ title: 'Tarn 5 发布，速度翻倍；Corvane 收购 Wick；灯塔论坛恢复访问' })
  expect(split(bare)).toEqual([{ ...bare, facts: { is: 'roundup', listedCount: 3 } }])
})

test('a roundup without a date gives its entries none', () => {
  const { publishedAt: _, ...undated } = item({})
  expect(split(undated)[1]).not.toHaveProperty('publishedAt')
})

test('notes of a recording, threads and releases are not split, however many links they hold', () => {
  const recorded = item({ enclosures: [{ url: 'https://weekly.example/1.mp3', type: 'audio/mpeg' }] })
  const thread = item({ facts: { is: 'thread', root: '1' } })
  expect(split(recorded, item({ durationMs: 1 }), thread)).toHaveLength(3)
})

test(`of one roundup ${limits.listedPerItem} entries are taken, of one document ${limits.listedPerFetch}, those of the newest roundups`, () => {
  for (const count of [limits.listedPerItem - 1, limits.listedPerItem, limits.listedPerItem + 1]) {
    expect(split(item({ html: letter(count) }))).toHaveLength(1 + Math.min(count, limits.listedPerItem))
  }
  const old = [4, 3, 2, 1].map((age) => item({ guid: `w${age}`, publishedAt: at - age, html: letter(limits.listedPerItem) }))
  const items = split(...old)
  expect(items).toHaveLength(4 + limits.listedPerFetch)
  expect(items.filter(({ facts }) => facts?.is === 'listed' && facts.by === 'w4')).toEqual([])
})

const feed = `<rss><channel><item><guid>w1</guid><title>Weekly 1</title><link>https://weekly.example/1</link><description><![CDATA[${letter(6)}]]></description></item></channel></rss>`

test('a document is read with what its roundups list; the command tells what the document holds', () => {
  const url = 'https://weekly.example/feed'
  const result = read({ kind: 'feed', url, contentType: '', body: new TextEncoder().encode(feed) })
  expect(result.ok && result.value.items.length).toBe(7)
  expect(readStage({ id: 'x', url, type: '', body: btoa(feed.replaceAll('–', '-')) }).items).toHaveLength(1)
})

const pieces = fc.constantFrom(
  ...[
    '<h2>',
    '</h2>',
    '<ul>',
    '</ul>',
    '<li>',
    '</li>',
    '<p>',
    '</p>',
    '<br>',
    '<b>',
    '</b>',
    '<table><tr><td>',
    '</table>',
    '<div hidden>',
    '</div>',
  ],
  ...[
    '<a href="https://lamp.example/1">',
    '<a href="//[">',
    '<a href="javascript:alert(1)">',
    '<a href="https://wick.example/2">',
    '</a>',
    '<a>',
  ],
  ...['A title of five words', '灯火をリリースしました', ' – ', '↗', '(sponsor)', '\0', '\u202e', '&amp;amp;lt;', 'Jobs', '1. '],
)

test('any markup is read without an exception; entries lead to the web, and never to the roundup’s own host', () => {
  const markup = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(markup, (html) => {
      for (const { url, title } of roundupEntries({ title: 'Weekly', html, url: 'https://weekly.lamp.example/1' })) {
        expect(url).toMatch(/^https?:\/\/(?!lamp\.example)/)
        expect(title).not.toMatch(/[\0-\x1f\u202e]/)
      }
    }),
    { seed: 20_260_528, numRuns: 2_000 },
  )
})

test('a megabyte of entries, of open elements or of line breaks is read within its deadline', () => {
  for (const piece of [entry(1), '<a href="https://a.example/">', '<br>', '<p><b>x</b></p>', '<li>', 'a: ']) {
    const html = `${entry(1).repeat(4)}${piece.repeat(limits.textChars / piece.length)}`
    expect(roundupEntries({ title: 'Weekly', html, url: 'https://weekly.example/1' }).length).toBeLessThanOrEqual(limits.listedPerItem)
  }
}, 20_000)
