import { describe, expect, test } from 'vitest'
import { stageDefaults } from '#app/config/stage-defaults.ts'
import { claimsOf } from '#core/channels/telling.ts'
import { correctionByPerson } from '#core/corrections/correction-by-person.ts'
import type { Edition } from '#core/model/edition.ts'
import { addDays, dayMs } from '#core/model/instant.ts'
import { claimsOfBrief } from '#core/stages/compose/printed.ts'
import { callerOf } from '../../test/fixtures/caller.ts'
import { edition, sampleEdition } from '../../test/fixtures/channels/edition.ts'
import { addressesOf, flat, opened, wordsOf } from '../../test/fixtures/channels/reading.ts'
import { storeOf } from '../../test/fixtures/channels/store.ts'
import { testSigner } from '../../test/fixtures/sealed-folder.ts'
import type { Caller } from './access.ts'
import { createApp } from './app.ts'
import type { Deps } from './deps.ts'
import { safetyHeaders } from './headers.ts'
import type { Route } from './route.ts'
import { routes } from './routes.ts'

const nextDay: Edition = {
  ...edition,
  id: 'edition-open-source-2026-05-29',
  date: addDays(edition.date, 1),
  number: edition.number + 1,
  cutOff: edition.cutOff + dayMs,
  top: edition.top.slice(0, 1),
}

const noModel = { deadlineMs: 1, tokensPerDay: 0, tokensPerEdition: 0, answerDays: 1, hasInsights: false, hasSecondOpinion: false }

const base: Deps = {
  store: storeOf([edition, nextDay]),
  beats: [{ id: 'open-source', title: 'Open source' }],
  zone: 'Europe/Berlin',
  version: '0.0.0',
  baseUrl: 'http://127.0.0.1:4500/',
  hosts: ['paper.example'],
  callerOf: callerOf('admin'),
  asking: {
    clock: { now: () => 1_779_948_000_000 },
    events: { modelFailed: () => undefined },
    options: { zone: 'UTC', word: noModel, ask: stageDefaults.ask, check: stageDefaults.check },
  },
  access: {
    desk: { store: storeOf([]), clock: { now: () => 0, wait: async () => undefined }, newSecret: () => '' },
    attempts: { waitMs: () => 0, failed: () => undefined },
  },
  recall: { beats: [], clock: { now: () => 0, wait: async () => undefined }, rank: { corroborationWeight: 1, primaryWeight: 0 } },
  status: () => ({
    phase: 'collecting',
    done: 1,
    total: 3,
    outcomes: [
      { sourceId: 's', title: 'A <b> source', outcome: 'failed', newCount: 0, failure: { code: 'fetch/timeout', at: 'x', why: 'y' } },
    ],
  }),
  isSample: () => false,
  bugFound: (error) => {
    throw error
  },
}

function ask(path: string, init: RequestInit = {}, more: Partial<Deps> = {}): Promise<Response> {
  return Promise.resolve(createApp({ ...base, ...more }).request(path, init))
}

const day = '/open-source/2026-05-28/'
const pages = [
  '/open-source/',
  '/',
  day,
  '/story/story-gantry000001',
  '/archive',
  '/archive?month=2026-05&beat=open-source',
  '/open-source/section/releases/',
  '/search',
  '/search?q=gantry',
  '/search?kind=story&outlet=Bytewire&from=2026-05-01&sort=time&page=2',
  '/search?q=gantry&kind=thing',
  '/ask',
  '/ask?q=Which+versions+of+Gantry%3F',
  '/corrections',
  '/corrections?by=person',
  '/left-out/open-source/2026-05-28?q=gantry',
  '/sources?state=failing&q=b',
  '/offline',
  '/trends',
  '/trends?thing=Gantry&days=7',
  '/since',
  '/since?date=2026-05-27',
  '/left-out/open-source/2026-05-28',
  '/recall',
  '/sources',
  '/sources/open-source/2026-05-28',
  '/how/open-source/2026-05-28',
  '/why/story-gantry000001',
  '/why/item-1',
  '/why/article-1',
  '/article/article-1',
  '/why/claim-gantry-1',
]
const files = [
  '/feed.atom',
  '/open-source/feed.atom',
  '/open-source/calendar.ics',
  '/feeds.opml',
  '/sources.opml',
  '/robots.txt',
  ...['/feed.json', '/open-source/feed.json', '/corrections.json', '/search.json?q=gantry', '/story/story-gantry000001/feed.json'],
  ...['/corrections.atom', '/search.atom?q=gantry', '/story/story-gantry000001/feed.atom', '/open-source/feed/2026-05-28.atom'],
  ...['atom', 'json'].map((form) => `/open-source/section/releases/feed.${form}`),
  ...['md', 'txt', 'json', 'atom', 'jsonfeed', 'epub', 'html', 'ics'].map((format) => `/editions/open-source/2026-05-28.${format}`),
]
const evidence = ['evidence.json', 'evidence.json.minisig', 'minisign.pub'].map((name) => `/editions/open-source/2026-05-28/${name}`)
const tables = ['/trends.csv', '/trends.jsonl?kind=project', '/trends.svg', '/trends.svg?thing=Gantry', '/offline.json']
const assets = [
  '/style.css',
  '/islands/cite.js',
  '/islands/keys.js',
  '/islands/offline.js',
  '/islands/recall.js',
  '/islands/search.js',
  '/service-worker.js',
  '/manifest.webmanifest',
  '/icon.svg',
  '/icon-192.png',
  '/icon-512.png',
  '/icon-maskable.png',
  '/islands/progress.js',
  '/islands/since.js',
  '/healthz',
]

describe.each([...pages, ...files, ...tables, ...assets])('%s', (path) => {
  test('answers with the safety headers and a tag, and 304 to who has it', async () => {
    const answer = await ask(path)
    expect(answer.status).toBe(200)
    for (const [name, value] of Object.entries(safetyHeaders)) expect(answer.headers.get(name)).toBe(value)
    const etag = answer.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]{27}"$/)
    const again = await ask(path, { headers: { 'if-none-match': `"other", W/${etag}` } })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    for (const [name, value] of Object.entries(safetyHeaders)) expect(again.headers.get(name)).toBe(value)
  })

  test('answers HEAD as GET, without the body', async () => {
    const [get, head] = [await ask(path), await ask(path, { method: 'HEAD' })]
    expect(head.status).toBe(200)
    expect(await head.text()).toBe('')
    expect(head.headers.get('etag')).toBe(get.headers.get('etag'))
  })
})

test('every link of every page leads somewhere', async () => {
  const reached = new Set<string>()
  for (const path of pages)
    for (const link of addressesOf(await (await ask(path)).text()).links) if (link.startsWith('/')) reached.add(link)
  expect(reached.size).toBeGreaterThan(20)
  const dead: string[] = []
  // The sample store knows the chain of one story and one article only; the others end at a page that says so.
  for (const link of reached) if (!/^\/(?:why|article)\//.test(link) && (await ask(link)).status !== 200) dead.push(link)
  expect(dead).toEqual([])
})

test('a page asks nothing from elsewhere', async () => {
  for (const path of pages)
    for (const fetched of addressesOf(await (await ask(path)).text()).fetched)
      expect(fetched).toMatch(/^\/(style\.css|icon\.svg|manifest\.webmanifest|islands\/\w+\.js)$/)
})

test('the edition’s page and its files carry the same sentences', async () => {
  for (const path of [day, ...files.filter((file) => file.startsWith('/editions/') && !file.endsWith('.ics'))]) {
    const answer = await ask(path)
    const type = answer.headers.get('content-type') ?? ''
    const isBook = type === 'application/epub+zip'
    const file = opened({ path, type, body: isBook ? new Uint8Array(await answer.arrayBuffer()) : await answer.text() })
    const words = wordsOf(file.body, file.type)
    expect(
      claimsOf(edition).filter((claim) => !words.includes(flat(claim.text))),
      path,
    ).toEqual([])
  }
})

test('every story of an edition has a page with its sentences', async () => {
  for (const brief of edition.top) {
    const answer = await ask(`/story/${brief.storyId}`)
    const words = wordsOf(await answer.text(), 'text/html')
    expect(claimsOfBrief(brief).filter((claim) => !words.includes(flat(claim.text)))).toEqual([])
  }
})

test('the front page is the newest edition', async () => {
  expect(await (await ask('/')).text()).toContain('No. 13')
})

test('a story’s page lists every edition that told it', async () => {
  const page = await (await ask('/story/story-gantry000001')).text()
  expect(page).toContain('/open-source/2026-05-28/')
  expect(page).toContain('/open-source/2026-05-29/')
})

test('while there is no edition the front page shows the collection, and reloads by itself without scripts', async () => {
  const page = await (await ask('/', {}, { store: storeOf([]) })).text()
  expect(page).toContain('1 of 3')
  expect(page).toContain('A &lt;b&gt; source')
  expect(page).toMatch(/<noscript><meta http-equiv="refresh" content="\d+"><\/noscript>/)
})

test('a beat that has no edition yet has its page all the same, because every page leads there; a name that is none has not', async () => {
  const beats = [...base.beats, { id: 'rail', title: 'Railways' }]
  const page = await ask('/rail/', {}, { beats })
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Railways: ')])
  expect((await ask('/rial/', {}, { beats })).status).toBe(404)
})

test('the events tell the progress, and end when the edition is made', async () => {
  const answer = await ask('/events')
  expect(answer.headers.get('content-type')).toBe('text/event-stream')
  const text = await answer.text()
  expect(text).toMatch(/^event: progress\ndata: \{.*"isMade":true\}\n\n$/)
})

test('a reader that goes away ends the events', async () => {
  const answer = await ask('/events', {}, { store: storeOf([]) })
  const reader = answer.body?.getReader()
  const first = await reader?.read()
  expect(new TextDecoder().decode(first?.value)).toContain('"done":1')
  await reader?.cancel()
})

test.each([
  '/nothing',
  '/open-source/2026-02-30/',
  '/open-source/2026-06-01/',
  '/golf/2026-05-28/',
  '/open-source/2026-05-28',
  '/story/%00',
  '/story/story-x',
  '/why/x',
  '/editions/open-source/2026-05-28.exe',
  '/editions/open-source/2026-05-28.md.md',
  '/editions/open-source/..%2f..%2fetc',
  '/golf/',
  '/golf/feed.atom',
  '/islands/..%2fcite.js',
  '/websub/0123456789abcdef0123456789abcdef',
])('%s is not found, and the page says so with the same headers', async (path) => {
  const answer = await ask(path)
  expect(answer.status).toBe(404)
  expect(answer.headers.get('content-security-policy')).toBe(safetyHeaders['content-security-policy'])
  expect(await answer.text()).toContain('Not in the paper')
})

test('a search with too many words says which field and how many', async () => {
  const answer = await ask(`/search?q=${'x'.repeat(201)}`)
  expect(answer.status).toBe(400)
  expect(await answer.text()).toContain('The field q holds 201 characters; 200 are looked for at most.')
})

test('what was searched for and what was found are shown as text', async () => {
  const page = await (await ask('/search?q=%22%3E%3Cscript%3E')).text()
  expect(page).toContain('value="&quot;&gt;&lt;script&gt;"')
  expect(page).not.toMatch(/<script>|<i>|<b>…/)
})

test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is refused, with the same headers', async (method) => {
  const answer = await ask('/', { method })
  expect(answer.status).toBe(405)
  expect(answer.headers.get('allow')).toBe('GET, HEAD')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
})

test.each([
  ['127.0.0.1:4500', 200],
  ['localhost', 200],
  ['[::1]:4500', 200],
  ['Paper.Example', 200],
  ['rebound.example', 421],
  ['127.0.0.1.evil.example', 421],
  ['evil.example:4500', 421],
])('the host name %s gets %i', async (host, status) => {
  const answer = await ask('/healthz', { headers: { host } })
  expect(answer.status).toBe(status)
  expect(answer.headers.get('cross-origin-opener-policy')).toBe('same-origin')
})

test('an address that names another host than the header Host does is refused, whichever of them is ours', async () => {
  // As `GET http://rebound.example/ HTTP/1.1` arrives (RFC 9112, 3.2.2).
  expect((await ask('http://rebound.example/healthz', { headers: { host: '127.0.0.1' } })).status).toBe(421)
  expect((await ask('http://127.0.0.1/healthz', { headers: { host: 'rebound.example' } })).status).toBe(421)
  expect((await ask('http://127.0.0.1:4500/healthz', { headers: { host: 'localhost:4500' } })).status).toBe(200)
})

test('a mistake of ours is told to the desk, and the reader gets a page without its words', async () => {
  const found: unknown[] = []
  const store = { ...base.store, editions: () => Promise.reject(new Error('<secret path>')) }
  const answer = await ask('/', {}, { store, bugFound: (error) => found.push(error) })
  expect(answer.status).toBe(500)
  expect(found).toHaveLength(1)
  expect(await answer.text()).not.toContain('secret')
  expect(answer.headers.get('content-security-policy')).toBeTruthy()
})

test('who asks for trends that are not there is told so', async () => {
  expect((await ask('/trends?thing=nothing')).status).toBe(404)
  for (const query of ['beat=none', 'kind=none', `thing=${'x'.repeat(201)}`])
    expect((await ask(`/trends?${query}`)).status, query).toBe(400)
  for (const days of ['0', '367', 'x', '1e9']) expect((await ask(`/trends?days=${days}`)).status, days).toBe(400)
})

test('the table of the trends has a header and a row for each thing, section and day', async () => {
  const csv = await ask('/trends.csv')
  expect(csv.headers.get('content-type')).toContain('text/csv')
  const [header, first] = (await csv.text()).split('\r\n')
  expect(header).toBe('day,span,beat,section,kind,key,name,stories,outlets,section_stories')
  expect(first).toBe('2026-05-27,day,open-source,security,project,project:gantry,Gantry <b>,2,3,9')
  const lines = (await (await ask('/trends.jsonl')).text()).trim().split('\n')
  expect(lines.map((line) => JSON.parse(line).stories)).toEqual([2, 2])
})

test('anybody gets the public routes, and only the owner the others', async () => {
  const shown: string[] = []
  for (const path of [...pages, ...files, ...tables, ...assets])
    if ((await ask(path, {}, { callerOf: callerOf('visitor') })).status === 200) shown.push(path)
  expect([...pages, ...files, ...tables, ...assets].filter((path) => !shown.includes(path))).toEqual([
    '/sources?state=failing&q=b',
    '/recall',
    '/sources',
    '/why/story-gantry000001',
    '/why/item-1',
    '/why/article-1',
    '/article/article-1',
    '/why/claim-gantry-1',
    '/sources.opml',
  ])
})

test('SAMPLE stands on every page when the news is invented', async () => {
  const more = { store: storeOf([sampleEdition]), isSample: () => true }
  for (const path of [...pages, '/nothing']) {
    const page = await (await ask(path, {}, more)).text()
    expect(page, path).toContain('<title>SAMPLE: ')
    expect(page, path).toContain('class="sample"')
  }
})

test('what is kept for a moment is of one desk, one reader and one address, and gone when somebody changed something', async () => {
  let now: { readonly isSample: boolean; readonly caller: Caller } = { isSample: true, caller: { kind: 'local' } }
  const made = { count: 0 }
  const counted: Route = {
    path: '/counted',
    access: 'public-read',
    title: 'x',
    answer: async ({ caller }, { isSample }) => {
      made.count += 1
      return { status: 200, type: 'text/plain', body: `${isSample()} ${caller.kind} ${'name' in caller ? caller.name : ''}` }
    },
    takes: {
      access: 'admin',
      from: 'own-page',
      take: async ({ query }) => ({ status: query('bad') === undefined ? 202 : 400, type: 'text/plain', body: '' }),
    },
  }
  const deps = { ...base, keepMs: 60_000, isSample: () => now.isSample, callerOf: async () => now.caller }
  const app = createApp(deps, [counted])
  const page = async (path = '/counted'): Promise<string> => (await app.request(path)).text()
  const send = async (path: string) => await app.request(path, { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } })
  expect([await page(), await page(), made.count]).toEqual(['true local ', 'true local ', 1])
  now = { ...now, isSample: false }
  expect(await page()).toBe('false local ')
  now = { ...now, caller: { kind: 'admin', name: 'ada', by: 'session' } }
  expect(await page()).toBe('false admin ada')
  now = { ...now, caller: { kind: 'admin', name: 'bob', by: 'session' } }
  expect(await page()).toBe('false admin bob')
  expect([await page(), await page('/counted?q=1'), made.count]).toEqual(['false admin bob', 'false admin bob', 5])
  await send('/counted?bad=1')
  await page()
  expect(made.count).toBe(5)
  await send('/counted')
  await page()
  expect(made.count).toBe(6)
})

test('every route answers with the safety headers, whatever it is asked for', async () => {
  for (const { path, takes } of routes)
    for (const method of ['GET', 'HEAD', 'POST', 'DELETE']) {
      const address = path.replaceAll(/:\w+(?:\{[^}]*\})?/g, 'x')
      const answer = await ask(address, { method, headers: { 'sec-fetch-site': 'same-origin' } }, { bugFound: () => undefined })
      for (const [name, value] of Object.entries(safetyHeaders)) expect(answer.headers.get(name), `${method} ${path} ${name}`).toBe(value)
      if (method === 'DELETE' || (method === 'POST' && takes === undefined)) expect(answer.status, `${method} ${path}`).toBe(405)
      void answer.body?.cancel()
    }
})

test('the evidence of an edition is served as it was delivered, and nothing else of its folder', async () => {
  const read: string[] = []
  const files: NonNullable<Deps['files']> = {
    read: async (path) => {
      read.push(path)
      return path.includes('2026-05-28') ? new TextEncoder().encode(`delivered: ${path}`) : undefined
    },
  }
  for (const path of evidence) {
    const answer = await ask(path, {}, { files })
    expect(answer.status).toBe(200)
    expect(await answer.text()).toBe(`delivered: ${path.replace('/editions/', '')}`)
    expect(answer.headers.get('content-type')).toMatch(path.endsWith('.json') ? /^application\/json/ : /^text\/plain/)
    // Where nothing is delivered, there is nothing.
    expect((await ask(path)).status).toBe(404)
  }
  read.length = 0
  for (const path of [
    'open-source/2026-05-28/index.html',
    'open-source/2026-05-28/..%2fsecret',
    'open-source/..%2f..%2fkeys/minisign.pub',
    'other/2026-05-28/evidence.json',
  ])
    expect((await ask(`/editions/${path}`, {}, { files })).status, path).toBe(404)
  expect(read).toEqual([])
  expect((await ask('/editions/open-source/2026-05-29/evidence.json', {}, { files })).status).toBe(404)
})

test('an edition that was corrected says so on its page and in its feed, and names the key it is signed with', async () => {
  const [wrong] = claimsOf(edition)
  const note = correctionByPerson({ edition, wrong, says: 'It was otherwise', at: edition.madeAt + dayMs })
  const store = { ...storeOf([edition, nextDay]), corrections: async () => [note], hasEvidence: async () => true }
  const page = await (await ask(day, {}, { store, signer: testSigner })).text()
  expect(page).toContain('Corrected since')
  expect(page).toContain('href="/editions/open-source/2026-05-28/evidence.json"')
  expect(await (await ask('/how/open-source/2026-05-28', {}, { store, signer: testSigner })).text()).toContain(
    'minisign -Vm evidence.json -P RW',
  )
  expect(await (await ask('/feed.atom', {}, { store })).text()).toContain('It was otherwise.')
  expect(await (await ask(day)).text()).not.toContain('Corrected since')
})

test('a page is shorter on the way for a browser that takes it so, and known again by its tag', async () => {
  const answer = await ask(day, { headers: { 'accept-encoding': 'gzip, br' } })
  expect(answer.headers.get('content-encoding')).toBe('gzip')
  const sent = await answer.arrayBuffer()
  const whole = await (await ask(day)).text()
  expect(sent.byteLength).toBeLessThan(whole.length / 2)
  expect(await new Response(new Blob([sent]).stream().pipeThrough(new DecompressionStream('gzip'))).text()).toBe(whole)
  const again = await ask(day, { headers: { 'accept-encoding': 'gzip', 'if-none-match': answer.headers.get('etag') ?? '' } })
  expect(again.status).toBe(304)
})

test('a search that finds nothing says what to try', async () => {
  const found = await ask('/search?q=zzzz', {}, { store: { ...storeOf([edition]), search: async () => [] } })
  expect(await found.text()).toContain('Nothing found')
})
