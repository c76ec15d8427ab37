import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Workshop } from '#ports/workshop.ts'
import { sample } from './samples.ts'

const encoder = new TextEncoder()
const now = 1_780_000_000_000
const titles = ['Ferry timetable restored after storm', 'Council approves orchard replanting']
const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbor Gazette</title>
${titles.map((title, at) => `<item><title>${title}</title><link>https://gazette.example/${at}</link></item>`).join('')}</channel></rss>`
const sentence =
  'The harbor authority of Brindleford said on Tuesday that the Old Mill bridge will close to lorries while engineers replace 14 hangers.'
const page = `<!doctype html><html lang="en"><head><title>Old Mill bridge to close</title></head><body><nav><a href="/">Home</a></nav>
<main><article><h1>Old Mill bridge to close</h1>${`<p>${sentence}</p>`.repeat(4)}</article></main></body></html>`

/** What every adapter of `Workshop` must hold to. */
export function workshopContract(name: string, open: () => Promise<Workshop>): void {
  describe(`workshop: ${name}`, () => {
    let workshop: Workshop
    beforeAll(async () => {
      workshop = await open()
    })
    afterAll(() => workshop[Symbol.asyncDispose]())

    function readFeed(text: string) {
      return workshop.read({
        kind: 'feed',
        url: 'https://gazette.example/feed',
        contentType: 'application/rss+xml',
        body: encoder.encode(text),
      })
    }

    it('reads a feed', async () => {
      const read = await readFeed(feed)
      expect(read.ok && read.value.items.map(({ title }) => title)).toEqual(titles)
    })

    it('gives a failure of reading back as a value', async () => {
      expect(await readFeed('<!doctype html><p>no feed')).toMatchObject({
        ok: false,
        failure: { code: 'read/not-a-feed', at: 'https://gazette.example/feed' },
      })
    })

    it('extracts the article of a page', async () => {
      const extracted = await workshop.extract({ url: 'https://gazette.example/1', contentType: 'text/html', body: encoder.encode(page) })
      expect(extracted.ok && extracted.value.text).toContain(sentence)
    })

    it('makes items of the entries, newest first, and gives old ones with their words', async () => {
      const dated = feed.replace('</link></item>', '</link><pubDate>Tue, 02 Jan 2024 10:00:00 GMT</pubDate></item>')
      const made = await workshop.items(
        { kind: 'feed', url: 'https://gazette.example/feed', contentType: 'application/rss+xml', body: encoder.encode(dated) },
        { sourceId: 'source-1', captureId: 'capture-1', fetchedAt: now, archiveBefore: now - 1_000 },
      )
      expect(made.ok && made.value.made.map(({ item, searchable }) => [item.title, item.firstSeenAt, searchable])).toEqual([
        [titles[1], now, undefined],
        [titles[0], now, ''],
      ])
    })

    it('makes the article of an item, in the language of its text', async () => {
      const spanish = 'La autoridad portuaria cerrará el puente viejo a los camiones durante once semanas.'
      const made = await Promise.all([sentence, spanish].map((summary) => articleWith(summary)))
      expect(made.map((one) => one.ok && [one.value.output.language, one.value.output.text])).toEqual([
        ['en', sentence],
        ['es', spanish],
      ])
    })

    function articleWith(summary: string) {
      const source = sample.source({ id: 'source-weir', title: 'Harbor Gazette' })
      const item = sample.item({ title: 'Old Mill', url: 'https://weir.example/1', summary })
      return workshop.article({ item, source, outlets: [sample.outlet()], declared: undefined }, { textMax: 10_000 })
    }

    it('leaves the caller his bytes', async () => {
      const shared = encoder.encode(`before${feed}after`)
      const body = shared.subarray(6, shared.length - 5)
      const read = await workshop.read({ kind: 'feed', url: 'https://gazette.example/feed', contentType: 'application/rss+xml', body })
      expect(read.ok && read.value.items).toHaveLength(2)
      expect(new TextDecoder().decode(body)).toBe(feed)
    })

    it('answers many at the same time, each with its own', async () => {
      const numbers = Array.from({ length: 20 }, (_, at) => `Item ${at}`)
      const read = await Promise.all(numbers.map((title) => readFeed(feed.replace(titles[0] ?? '', title))))
      expect(read.map((one) => one.ok && one.value.items[0]?.title)).toEqual(numbers)
    })
  })
}
