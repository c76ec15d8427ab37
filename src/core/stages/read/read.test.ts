import { describe, expect, test } from 'vitest'
import { limits } from '../../limits.ts'
import { type ReadOutput, read } from './read.ts'
import { readStage } from './stage.ts'

const url = 'https://outlet.example/feed'

function readText(text: string): ReadOutput {
  const result = read({ kind: 'feed', url, contentType: '', body: new TextEncoder().encode(text) })
  if (!result.ok) throw new Error(result.failure.why)
  return result.value
}

const rss = (inner: string): string => `<rss version="2.0"><channel><title>T</title>${inner}</channel></rss>`
const many = (count: number): string => rss(Array.from({ length: count }, (_, at) => `<item><title>${at}</title></item>`).join(''))

describe('limits of one document', () => {
  test('the newest 2,000 items are read, oldest first or not', () => {
    expect(readText(many(limits.itemsPerFetch)).damage).toEqual([])
    const more = readText(many(limits.itemsPerFetch + 1))
    expect([more.items.length, more.items[0]?.title, more.damage.length]).toEqual([limits.itemsPerFetch, '0', 1])
    const dated = Array.from({ length: 2_100 }, (_, at) => `<item><title>${at}</title><pubDate>${1_700_000_000 + at}</pubDate></item>`)
    expect(readText(rss(dated.join(''))).items[0]?.title).toBe('100')
  })

  test('an endless row of items is not looked at to its end', () => {
    expect(readText(many(30_000)).damage[0]).toContain('more than 20000 entries')
  })

  test('markup at the depth limit is kept, deeper markup passed over with the other items kept', () => {
    const nested = (depth: number): string =>
      rss(`<item><title>a</title><description>${'<i>'.repeat(depth)}x</description></item><item><title>b</title></item>`)
    // rss, channel, item and description stand above it.
    expect(readText(nested(limits.depth - 4)).items[0]?.html).toContain('x')
    const deep = readText(nested(limits.depth - 3))
    expect([deep.items.length, deep.items[0]?.html?.includes('x'), deep.damage[0]]).toEqual([
      2,
      false,
      `elements nested deeper than ${limits.depth} were passed over`,
    ])
  })

  test('a document that is nothing but depth is a failure', () => {
    expect(read({ kind: 'feed', url, contentType: '', body: new TextEncoder().encode(`<rss>${'<a>'.repeat(100_000)}`) })).toMatchObject({
      failure: { code: 'read/too-deep' },
    })
    expect(read({ kind: 'feed', url, contentType: '', body: new TextEncoder().encode(`{"a":${'['.repeat(300)}`) })).toMatchObject({
      failure: { code: 'read/too-deep' },
    })
  })

  test('a text at the limit stays, a longer one is cut and said to be', () => {
    const text = (length: number): string => rss(`<item><description>${'x'.repeat(length)}</description></item>`)
    expect(readText(text(limits.textChars)).damage).toEqual([])
    const cut = readText(text(limits.textChars + 100))
    expect([cut.items[0]?.html?.length, cut.damage]).toEqual([limits.textChars, ['a text that was too long was cut']])
  })

  test('50 tags and 20 enclosures are kept of any number', () => {
    const parts = Array.from({ length: 1_000 }, (_, at) => `<category>c${at}</category><enclosure url="https://outlet.example/${at}"/>`)
    const item = readText(rss(`<item><title>t</title>${parts.join('')}</item>`)).items[0]
    expect([item?.tags.length, item?.enclosures.length]).toEqual([limits.tagsPerItem, limits.enclosuresPerItem])
  })
})

test('an unknown kind of source is a failure', () => {
  expect(read({ kind: 'telegraph', url, contentType: '', body: new Uint8Array() })).toMatchObject({ ok: false })
})

test('the stage as a command answers in names and ISO dates', () => {
  const body = btoa(
    '<rss><channel><title>T</title><item><guid>1</guid><title>A</title><pubDate>14 Jan 2025 08:05 GMT</pubDate></item></channel></rss>',
  )
  expect(readStage({ id: 'x', url, type: 'text/xml', body })).toEqual({
    id: 'x',
    feed: { title: 'T' },
    items: [{ id: '1', title: 'A', published: '2025-01-14T08:05:00.000Z', tags: [], enclosures: [] }],
    damage: [],
  })
  const mail = btoa('<rss><channel><item><title>A</title><author>ann@mail.example (Ann Person)</author></item></channel></rss>')
  expect(readStage({ id: 'x', url, type: '', body: mail }).items[0]?.author).toBe('ann@mail.example (Ann Person)')
  expect(readStage({ id: 'x', url, type: '', body: '' })).toMatchObject({ failure: 'read/not-a-feed', items: [] })
})
