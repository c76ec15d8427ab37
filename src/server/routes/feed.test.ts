import { parseAtomFeed } from 'feedsmith'
import { describe, expect, test } from 'vitest'
import { correctionByPerson } from '#core/corrections/correction-by-person.ts'
import type { Correction } from '#core/model/correction.ts'
import type { Edition } from '#core/model/edition.ts'
import { addDays, dayMs } from '#core/model/instant.ts'
import { readOpml } from '#core/sources/opml.ts'
import { printedBriefs } from '#core/stages/compose/printed.ts'
import { callerOf } from '../../../test/fixtures/caller.ts'
import { edition } from '../../../test/fixtures/channels/edition.ts'
import { atomProblems, jsonFeedProblems } from '../../../test/fixtures/channels/feed-problems.ts'
import { storeOf } from '../../../test/fixtures/channels/store.ts'
import { createApp } from '../app.ts'
import type { Deps } from '../deps.ts'
import { openTally } from '../tally.ts'

/** Nine days, so that some are older than the feed. */
const editions: readonly Edition[] = Array.from({ length: 9 }, (_, day) => ({
  ...edition,
  id: `edition-open-source-${day}`,
  date: addDays(edition.date, day),
  number: edition.number + day,
  cutOff: edition.cutOff + day * dayMs,
  madeAt: edition.madeAt + day * dayMs,
}))
const [first, second] = editions as readonly [Edition, Edition, ...Edition[]]
const [brief] = printedBriefs(first)
if (brief === undefined) throw new Error('the fixture tells a story')
const note = correctionByPerson({ edition: first, wrong: brief.headline, says: 'It was otherwise', at: edition.madeAt + 20 * dayMs })

const clock = { now: () => edition.madeAt, wait: async () => undefined }

function depsWith(more: Partial<Deps> = {}, notes: readonly Correction[] = []): Deps {
  const store = {
    ...storeOf(editions),
    corrections: async (ids: readonly string[]) => notes.filter(({ editionId }) => ids.includes(editionId)),
  }
  return {
    store,
    beats: [{ id: 'open-source', title: 'Open source', sections: edition.sections }],
    zone: 'Europe/Berlin',
    version: '0.0.0',
    baseUrl: 'https://paper.example/',
    hosts: ['paper.example'],
    callerOf: callerOf('visitor'),
    feeds: {
      clock,
      hub: 'https://hub.example/',
      license: 'https://paper.example/terms',
      contentSignal: 'search=yes, ai-train=no',
      contact: 'desk@paper.example',
      isPublic: true,
    },
    status: () => ({ phase: 'collecting', done: 0, total: 0, outcomes: [] }),
    isSample: () => false,
    bugFound: (error) => {
      throw error
    },
    ...more,
  }
}

function ask(path: string, deps = depsWith(), init: RequestInit = {}): Promise<Response> {
  const address = new URL(path, 'http://paper.example/')
  return Promise.resolve(createApp(deps).request(address.href, init))
}

const section = brief.section
const paths = [
  '/feed.',
  '/open-source/feed.',
  `/open-source/section/${section}/feed.`,
  `/story/${brief.storyId}/feed.`,
  '/corrections.',
  '/search.',
  `/open-source/feed/${first.date}.`,
].flatMap((path) => ['atom', 'json'].map((form) => (path === '/search.' ? `/search.${form}?q=lamp` : path + form)))

describe.each(paths)('%s', (path) => {
  test('is a valid feed of the right type that may be kept for a while and names itself', async () => {
    const answer = await ask(path)
    expect(answer.status).toBe(200)
    const isAtom = /atom(?:\?|$)/.test(path)
    expect(answer.headers.get('content-type')).toBe(isAtom ? 'application/atom+xml; charset=utf-8' : 'application/feed+json; charset=utf-8')
    expect(answer.headers.get('cache-control')).toMatch(/max-age=\d+/)
    expect(answer.headers.get('etag')).toBeTruthy()
    const body = await answer.text()
    expect(isAtom ? atomProblems(body) : jsonFeedProblems(body)).toEqual([])
    const self = isAtom ? parseAtomFeed(body).links?.find(({ rel }) => rel === 'self')?.href : JSON.parse(body).feed_url
    const named = path.startsWith('/feed.') ? path.replace('/', '/open-source/') : path
    expect(self).toBe(`https://paper.example${named}`)
    expect(answer.headers.get('link')).toContain(`<${self}>; rel="self"`)
  })

  test('is refused to those who may not read feeds', async () => {
    expect((await ask(path, depsWith({ callerOf: callerOf('nobody') }))).status).toBeGreaterThanOrEqual(400)
  })

  test('asked with a key names the key where it goes on itself, and in no entry; and no hub', async () => {
    const keyed = `${path}${path.includes('?') ? '&' : '?'}key=${encodeURIComponent('a&b"<')}`
    const answer = await ask(keyed, depsWith({ callerOf: callerOf('feed') }))
    const body = await answer.text()
    const [head = '', ...entries] = body.split(/<entry>|"items": \[/)
    expect(head).toMatch(/key=a%26b%22%3C/)
    expect(entries.join('')).not.toContain('key=')
    expect(head).not.toContain('hub.example')
    expect(answer.headers.get('cache-control')).toMatch(/private/)
  })
})

describe('the archives of a feed (RFC 5005)', () => {
  /** The dates of a feed and of everything older, by following its links. */
  async function walk(form: 'atom' | 'json', deps = depsWith()): Promise<readonly string[]> {
    const ids: string[] = []
    let next: string | undefined = `https://paper.example/open-source/feed.${form}`
    for (let steps = 0; next !== undefined && steps < 20; steps += 1) {
      const body: string = await (await ask(new URL(next).pathname, deps)).text()
      const feed: ReturnType<typeof JSON.parse> = form === 'atom' ? parseAtomFeed(body) : JSON.parse(body)
      ids.push(...(feed.entries ?? feed.items).map(({ id }: { id: string }) => id))
      next = form === 'json' ? feed.next_url : feed.links?.find(({ rel }: { rel: string }) => rel === 'prev-archive')?.href
    }
    return ids
  }

  test.each(['atom', 'json'] as const)('lead as %s from the feed through every older edition, each entry once', async (form) => {
    const ids = await walk(form)
    expect(ids).toHaveLength(editions.length * (1 + printedBriefs(edition).length))
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('never change: a correction is told by the feed, and the archive stays the same to the byte', async () => {
    const path = `/open-source/feed/${first.date}.atom`
    const corrected = depsWith({}, [note])
    expect(await (await ask(path, corrected)).text()).toBe(await (await ask(path)).text())
    const feed = await (await ask('/open-source/feed.atom', corrected)).text()
    expect(feed).toContain('It was otherwise')
    expect(await (await ask('/open-source/feed.atom')).text()).not.toContain('It was otherwise')
    expect((await ask(path)).headers.get('cache-control')).toContain('immutable')
  })

  test('lead up again to the feed, because the newest edition is no archive yet', async () => {
    const seen: string[] = []
    let path = `/open-source/feed/${first.date}.atom`
    for (let steps = 0; steps < 20; steps += 1) {
      const answer = await ask(path)
      seen.push(path)
      if (answer.status !== 200) {
        expect(answer.status).toBe(303)
        expect(answer.headers.get('location')).toBe('https://paper.example/open-source/feed.atom')
        break
      }
      const { links } = parseAtomFeed(await answer.text())
      path = new URL(links?.find(({ rel }) => rel === 'next-archive')?.href ?? '').pathname
    }
    expect(seen).toHaveLength(editions.length)
  })

  test.each(['2026-05-27.atom', '2026-02-31.atom', `${second.date}.rss`, `${second.date}.atom.gz`, '..%2f..%2fetc.atom', 'x'.repeat(5000)])(
    'are not found under %s',
    async (name) => {
      expect((await ask(`/open-source/feed/${name}`)).status).toBe(404)
    },
  )

  test('of the sample are kept by nobody', async () => {
    const answer = await ask(`/open-source/feed/${first.date}.atom`, depsWith({ isSample: () => true }))
    expect(answer.headers.get('cache-control')).not.toContain('immutable')
  })
})

test('a reader that knows only the time is told that nothing changed', async () => {
  const answer = await ask('/open-source/feed.atom')
  const since = answer.headers.get('last-modified') ?? ''
  expect((await ask('/open-source/feed.atom', depsWith(), { headers: { 'if-modified-since': since } })).status).toBe(304)
  expect((await ask('/open-source/feed.atom', depsWith(), { headers: { 'if-modified-since': new Date(0).toUTCString() } })).status).toBe(
    200,
  )
  expect((await ask('/open-source/feed.atom', depsWith(), { headers: { 'if-modified-since': 'soon' } })).status).toBe(200)
  expect((await ask('/search.atom?q=lamp')).headers.has('last-modified')).toBe(false)
})

test('the hub is named in the document and in the header, of the feeds that it is told of', async () => {
  const answer = await ask('/open-source/feed.atom')
  expect(answer.headers.get('link')).toContain('<https://hub.example/>; rel="hub"')
  expect(await answer.text()).toContain('<link rel="hub" href="https://hub.example/"/>')
  expect(await (await ask('/search.atom?q=lamp')).text()).not.toContain('hub.example')
})

test.each([
  ['/search.atom', 'q'],
  [`/search.json?q=${'x'.repeat(3_000)}`, 'q'],
  ['/search.atom?q=lamp&kind=thing', 'kind'],
  ['/search.atom?q=lamp&from=yesterday', 'from'],
])('a search without what it needs says which field: %.40s', async (path, field) => {
  const answer = await ask(path)
  expect(answer.status).toBe(400)
  expect(await answer.text()).toContain(`The field ${field} cannot be used`)
})

test('a visitor who searches without end is asked to wait', async () => {
  const deps = depsWith({ costs: openTally(clock) })
  const statuses: number[] = []
  for (let times = 0; times < 200 && !statuses.includes(429); times += 1) statuses.push((await ask('/search.atom?q=lamp', deps)).status)
  expect(statuses).toContain(429)
})

describe('the lists of feeds and of sources', () => {
  test('of the paper’s feeds can be read by a reader of OPML, and lead to feeds', async () => {
    const list = readOpml(await (await ask('/feeds.opml')).text())
    if (!list.ok) throw new Error(list.failure.why)
    expect(list.value.entries).toHaveLength(2 + edition.sections.length)
    for (const { xmlUrl } of list.value.entries) expect((await ask(new URL(xmlUrl).pathname)).status, xmlUrl).toBe(200)
  })

  test('of the sources is for the owner alone', async () => {
    expect((await ask('/sources.opml')).status).not.toBe(200)
    const answer = await ask('/sources.opml', depsWith({ callerOf: callerOf('editor') }))
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toContain('attachment')
    expect(readOpml(await answer.text())).toMatchObject({ ok: true })
  })
})

describe('robots', () => {
  test('of a public paper may read it, and are told the terms', async () => {
    const text = await (await ask('/robots.txt')).text()
    expect(text).toContain('Content-Signal: search=yes, ai-train=no\n')
    expect(text).toContain('Allow: /\n')
    expect(text).toContain('Disallow: /search\n')
    expect(text).toContain('License: https://paper.example/terms\n')
  })

  test.each(['nobody', 'local', 'admin'] as const)('of a paper that is not public may read nothing (%s)', async (kind) => {
    expect(await (await ask('/robots.txt', depsWith({ callerOf: callerOf(kind), feeds: { clock } }))).text()).toMatch(/^Disallow: \/$/m)
  })

  test('and people find whom to tell of a weakness, where a contact is set', async () => {
    const text = await (await ask('/.well-known/security.txt')).text()
    expect(text).toContain('Contact: mailto:desk@paper.example\n')
    expect(text).toMatch(/^Expires: 2026-\d\d-\d\dT/m)
    for (const contact of ['Ada\nExpires: never', 'ask at the desk', 'javascript:alert(1)'])
      expect((await ask('/.well-known/security.txt', depsWith({ feeds: { clock, contact } }))).status).toBe(404)
  })
})

test('a book and a page to keep are kept, not shown', async () => {
  for (const [format, type] of [
    ['epub', 'application/epub+zip'],
    ['html', 'text/html; charset=utf-8'],
  ] as const) {
    const answer = await ask(`/editions/open-source/${first.date}.${format}`)
    expect(answer.headers.get('content-type')).toBe(type)
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="headwater-open-source-${first.date}.${format}"`)
  }
  expect((await ask(`/editions/open-source/${first.date}.jsonfeed`)).headers.get('content-type')).toBe(
    'application/feed+json; charset=utf-8',
  )
})
