import { expect, test } from 'vitest'
import { readItems } from './read-items.ts'

const xml = `<rss version="2.0" xmlns:cc="http://creativecommons.org/ns#"><channel><title>Harbor Wire</title>
<cc:license>https://creativecommons.org/licenses/by/4.0/</cc:license>
<item><title>One</title><guid>1</guid><cc:license>https://harborwire.example/terms</cc:license></item>
<item><title>Two</title><guid>2</guid></item></channel></rss>`

test('an item has what its host, its feed as it is now and it itself say of its text', () => {
  const input = { kind: 'feed', url: 'https://harborwire.example/feed', contentType: 'text/xml', body: new TextEncoder().encode(xml) }
  const read = readItems(input, {
    sourceId: 'source-1',
    captureId: 'capture-1',
    fetchedAt: 1_000,
    archiveBefore: 0,
    signals: [
      { from: 'robots.txt', vocabulary: 'content-signal', says: 'ai-input=no' },
      { from: 'feed', vocabulary: 'license', says: 'https://harborwire.example/terms-of-last-year' },
    ],
  })
  const said = read.ok ? read.value.made.map(({ item }) => item.signals?.map(({ from, says }) => `${from} ${says}`)) : []
  const ofAll = ['robots.txt ai-input=no', 'feed https://creativecommons.org/licenses/by/4.0/']
  expect(said.toSorted((a, b) => (b?.length ?? 0) - (a?.length ?? 0))).toEqual([[...ofAll, 'feed https://harborwire.example/terms'], ofAll])
})

test('of an old item that may not be quoted freely only the title is found', () => {
  const body = new TextEncoder().encode(
    '<rss version="2.0"><channel><title>Harbor Wire</title><item><title>One</title><description>The lock is open.</description></item></channel></rss>',
  )
  const searchableWith = (says: string) => {
    const read = readItems(
      { kind: 'feed', url: 'https://harborwire.example/feed', contentType: 'text/xml', body },
      {
        sourceId: 'source-1',
        captureId: 'capture-1',
        fetchedAt: 1_000,
        archiveBefore: 2_000,
        signals: [{ from: 'header', vocabulary: 'robots-meta', says }],
      },
    )
    return read.ok ? read.value.made.map(({ searchable }) => searchable) : []
  }
  expect(searchableWith('nosnippet')).toEqual([''])
  expect(searchableWith('noai')).toEqual(['The lock is open.'])
})
