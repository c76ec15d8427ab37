import zlib from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FetchPlan } from '#core/model/fetch-plan.ts'
import type { Fetcher } from '#ports/fetcher.ts'
import { openRawServer, openTestServer, reply, type TestServer } from '../../../test/contract/fetcher-server.ts'
import { type FetcherOptions, openFetcher } from './fetch.ts'

const userAgent = 'Headwater/0.1.0 (+https://desk.example/contact)'
const times = { headerMs: 150, idleMs: 150, answerMs: 400 }
const page = '<!doctype html><p>Old Mill bridge to close to lorries'

let home: TestServer
let abroad: TestServer
const open: Fetcher[] = []

function fetcherOf(more: Partial<FetcherOptions> = {}): Fetcher {
  const fetcher = openFetcher({
    userAgent,
    allow: ['127.0.0.0/8'],
    perHostPauseMs: 0,
    perHost: 1,
    totalAtOnce: 10,
    robots: true,
    now: () => Date.parse('2026-05-28T12:00:00Z'),
    ...more,
  })
  open.push(fetcher)
  return fetcher
}

function plan(url: string, more: Partial<FetchPlan> = {}): FetchPlan {
  return { url, purpose: 'source', accept: 'application/rss+xml, */*;q=0.1', bytesMax: 100_000, ...more }
}

beforeAll(async () => {
  abroad = await openTestServer({ '/feed': reply(200, {}, 'feed'), '/unasked': reply(304) })
  home = await openTestServer({
    '/robots.txt': reply(200, {}, 'User-agent: *\nDisallow: /private\n'),
    '/feed': reply(200, {}, 'feed'),
    '/page': reply(200, {}, page),
    '/private/page': reply(200, {}, page),
    '/private/feed': reply(200, {}, 'feed'),
    '/leads-to-private': reply(302, { location: '/private/page' }),
    '/abroad': reply(302, { location: `${abroad.origin}/feed`, 'set-cookie': 'sid=1' }),
    '/abroad-unasked': reply(302, { location: `${abroad.origin}/unasked` }),
    '/no-location': reply(302),
    '/empty-location': reply(302, { location: '' }),
    '/to-file': reply(302, { location: 'file:///etc/passwd' }),
    '/to-metadata': reply(302, { location: 'http://169.254.169.254/latest/meta-data/' }),
    '/to-decimal': reply(302, { location: 'http://167772161/' }),
    '/to-user': reply(302, { location: `http://user:secret@127.0.0.1/` }),
    '/to-fragment': reply(302, { location: '/feed#latest' }),
    '/to-utf8': reply(302, { location: Buffer.from('/caf\u00e9').toString('latin1') }),
    '/caf%C3%A9': reply(200, {}, 'feed'),
    ...Object.fromEntries(
      Array.from({ length: 7 }, (_, left) => [
        `/chain/${left}`,
        left === 0 ? reply(200, {}, 'feed') : reply(301, { location: `/chain/${left - 1}` }),
      ]),
    ),
    '/206': reply(206, {}, 'part'),
    '/500': reply(500, {}, 'feed'),
    '/says-long': (response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('short')
      response.socket?.end()
    },
    '/chunk-lost': (response) => {
      response.writeHead(200)
      response.write('short', () => response.destroy())
    },
    '/gzip-cut': reply(200, { 'content-encoding': 'gzip' }, zlib.gzipSync(page).subarray(0, -4)),
    '/announced': (response) => {
      response.writeHead(200, { 'content-length': '100001' })
      response.write('x')
    },
    '/no-header': () => undefined,
    '/stall': (response) => {
      response.writeHead(200)
      response.write('half')
    },
    '/drip': (response) => {
      response.writeHead(200)
      const timer = setInterval(() => response.write('.'), 20)
      response.on('close', () => clearInterval(timer))
    },
  })
})

afterAll(async () => {
  for (const fetcher of open) await fetcher[Symbol.asyncDispose]()
  await home.close()
  await abroad.close()
})

describe('a request', () => {
  it('names us, says what we take, and nothing more', async () => {
    await fetcherOf().fetch(plan(`${home.origin}/feed`))
    expect(home.headersOf('/feed').at(-1)).toEqual({
      host: `127.0.0.1:${home.port}`,
      'user-agent': userAgent,
      accept: 'application/rss+xml, */*;q=0.1',
      'accept-encoding': 'gzip, deflate, br, zstd',
      connection: 'close',
    })
  })
})

describe('redirects', () => {
  it('are followed five times and not six', async () => {
    for (const [count, isOk] of [
      [4, true],
      [5, true],
      [6, false],
    ] as const) {
      const fetched = await fetcherOf().fetch(plan(`${home.origin}/chain/${count}`))
      expect(fetched.ok, String(count)).toBe(isOk)
      if (!fetched.ok) expect(fetched.failure.code).toBe('fetch/redirects')
    }
    expect(home.headersOf('/chain/0')).toHaveLength(2)
  })

  it.each([
    ['/no-location', 'fetch/redirects'],
    ['/empty-location', 'fetch/redirects'],
    ['/to-file', 'fetch/bad-address'],
    ['/to-user', 'fetch/bad-address'],
    ['/to-metadata', 'fetch/refused-address'],
    ['/to-decimal', 'fetch/refused-address'],
  ])('from %s end in %s', async (path, code) => {
    expect(await fetcherOf().fetch(plan(home.origin + path))).toMatchObject({ ok: false, failure: { code } })
  })

  it('go to another port of loopback only when that is allowed', async () => {
    const before = abroad.asked.length
    const strict = fetcherOf({ allow: [`127.0.0.1:${home.port}`] })
    expect(await strict.fetch(plan(`${home.origin}/abroad`))).toMatchObject({
      ok: false,
      failure: { code: 'fetch/refused-address', at: `${abroad.origin}/feed` },
    })
    expect(abroad.asked).toHaveLength(before)
  })

  it('take neither validators nor cookies to another origin', async () => {
    const fetched = await fetcherOf().fetch(plan(`${home.origin}/abroad`, { etag: '"1"', lastModified: 'Thu, 28 May 2026 12:00:00 GMT' }))
    expect(fetched.ok).toBe(true)
    expect(home.headersOf('/abroad').at(-1)).toMatchObject({ 'if-none-match': '"1"' })
    const sent = Object.keys(abroad.headersOf('/feed').at(-1) ?? {})
    expect(sent).not.toContain('if-none-match')
    expect(sent).not.toContain('if-modified-since')
    expect(sent).not.toContain('cookie')
  })

  it('make a “not modified” of another origin an error', async () => {
    const fetched = await fetcherOf().fetch(plan(`${home.origin}/abroad-unasked`, { etag: '"1"' }))
    expect(fetched).toMatchObject({ ok: false, failure: { code: 'fetch/status', status: 304 } })
  })

  it('are read with fragments and UTF-8 as browsers do', async () => {
    expect(await fetcherOf().fetch(plan(`${home.origin}/to-fragment`))).toMatchObject({
      ok: true,
      value: { finalUrl: `${home.origin}/feed` },
    })
    expect(await fetcherOf().fetch(plan(`${home.origin}/to-utf8`))).toMatchObject({
      ok: true,
      value: { finalUrl: `${home.origin}/caf%C3%A9` },
    })
  })
})

describe('an answer', () => {
  it.each([
    ['/206', 'fetch/status'],
    ['/500', 'fetch/status'],
    ['/says-long', 'fetch/cut'],
    ['/chunk-lost', 'fetch/cut'],
    ['/gzip-cut', 'fetch/cut'],
    ['/announced', 'fetch/too-large'],
  ])('from %s is the failure %s', async (path, code) => {
    expect(await fetcherOf().fetch(plan(home.origin + path))).toMatchObject({ ok: false, failure: { code } })
  })

  it.each([
    ['/no-header', /^No answer began within 0.15 s\.$/],
    ['/stall', /^The answer stopped for 0.15 s\.$/],
    ['/drip', /^The whole answer did not come within 0.4 s\.$/],
  ])('from %s is given up in time', async (path, why) => {
    const fetched = await fetcherOf({ times }).fetch(plan(home.origin + path))
    expect(fetched).toMatchObject({ ok: false, failure: { code: 'fetch/timeout', why: expect.stringMatching(why) } })
  })

  it.each([
    ['that is no HTTP', 'SSH-2.0-OpenSSH_9.9\r\n', 'fetch/not-http'],
    ['with a status that is no number', 'HTTP/1.1 2x0 what\r\n\r\n', 'fetch/not-http'],
    ['with a negative length', 'HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nbody', 'fetch/not-http'],
    ['that is nothing', '', 'fetch/network'],
    ['with a header of more than 16 KiB', `HTTP/1.1 200 OK\r\nX-Long: ${'h'.repeat(17_000)}\r\n\r\n`, 'fetch/too-large'],
    ['with bytes after a 304', 'HTTP/1.1 304 Not Modified\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nstray', 'fetch/status'],
  ])('%s is a failure', async (_case, bytes, code) => {
    const raw = await openRawServer(bytes)
    expect(await fetcherOf().fetch(plan(`${raw.origin}/feed`))).toMatchObject({ ok: false, failure: { code } })
    await raw.close()
  })

  it('with two lengths is never read as if it had one', async () => {
    const raw = await openRawServer('HTTP/1.1 200 OK\r\nContent-Length: 20\r\nContent-Length: 5\r\n\r\n01234567890123456789')
    expect((await fetcherOf().fetch(plan(`${raw.origin}/feed`))).ok).toBe(false)
    await raw.close()
  })
})

describe('robots.txt', () => {
  it('is kept to for pages, also at the end of a redirect', async () => {
    const fetcher = fetcherOf()
    expect((await fetcher.fetch(plan(`${home.origin}/page`, { purpose: 'page' }))).ok).toBe(true)
    for (const path of ['/private/page', '/leads-to-private']) {
      expect(await fetcher.fetch(plan(home.origin + path, { purpose: 'page' })), path).toMatchObject({
        ok: false,
        failure: { code: 'fetch/refused-by-robots', at: `${home.origin}/private/page` },
      })
    }
    expect(home.headersOf('/private/page')).toHaveLength(0)
  })

  it('is not asked for a source, which somebody added by hand', async () => {
    const before = home.headersOf('/robots.txt').length
    expect((await fetcherOf().fetch(plan(`${home.origin}/private/feed`))).ok).toBe(true)
    expect(home.headersOf('/robots.txt')).toHaveLength(before)
  })

  it('that is not there allows all', async () => {
    expect((await fetcherOf().fetch(plan(`${abroad.origin}/feed`, { purpose: 'page' }))).ok).toBe(true)
  })
})

type Busy = NonNullable<FetcherOptions['busy']>

describe('an address whose server asked for rest', () => {
  const until = Date.parse('2026-05-28T14:00:00Z')
  const busyAt =
    (...paths: readonly string[]): Busy =>
    async () =>
      paths.map((path) => ({ url: `https://a.example${path}`, until }))

  it('before a restart is left alone after it, and so is its host when there were two', async () => {
    const rest = { ok: false, failure: { code: 'fetch/status', retryAfterMs: 7_200_000 } }
    const resolve: NonNullable<FetcherOptions['resolve']> = (_host, done) =>
      done(Object.assign(new Error('none'), { code: 'ENOTFOUND' }), [])
    const one = fetcherOf({ busy: busyAt('/feed'), resolve })
    expect(await one.fetch(plan('https://a.example/feed'))).toMatchObject(rest)
    expect(await one.fetch(plan('https://a.example/other'))).toMatchObject({ ok: false, failure: { code: 'fetch/network' } })
    const two = fetcherOf({ busy: busyAt('/feed', '/other'), resolve })
    expect(await two.fetch(plan('https://a.example/third'))).toMatchObject(rest)
  })

  it('that is the operator’s own, or is no address any more, is asked all the same', async () => {
    const busy: Busy = async () => [`${home.origin}/feed`, `${home.origin}/page`, 'no address'].map((url) => ({ url, until }))
    expect((await fetcherOf({ busy }).fetch(plan(`${home.origin}/feed`))).ok).toBe(true)
  })
})
