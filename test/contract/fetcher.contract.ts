import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FetchPlan } from '#core/model/fetch-plan.ts'
import type { Fetcher } from '#ports/fetcher.ts'
import { openTestServer, reply, type TestServer } from './fetcher-server.ts'

const feed = '<?xml version="1.0"?><rss version="2.0"><channel><title>Harbor Gazette</title></channel></rss>'
const oddEtag = 'W/"AbC;v=1,x/y==?*\u00e9"'
const oddDate = 'Wed, 14 Jan 2026 9:05:03 +0100'

/** What every adapter of `Fetcher` must hold to. `open` makes one that may ask loopback. */
export function fetcherContract(name: string, open: () => Fetcher): void {
  describe(`fetcher: ${name}`, () => {
    let server: TestServer
    let fetcher: Fetcher

    beforeAll(async () => {
      fetcher = open()
      server = await openTestServer({
        '/feed': (response, request) => {
          const headers = { etag: oddEtag, 'last-modified': oddDate, 'cache-control': 'max-age=1800' }
          if (request.headers['if-none-match'] === oddEtag) reply(304, { ...headers, etag: '"of another content"' })(response, request)
          else reply(200, { ...headers, 'content-type': 'application/rss+xml' }, feed)(response, request)
        },
        '/moved': reply(301, { location: '/feed' }),
        '/moved-twice': reply(308, { location: '/moved' }),
        '/linked': (response) => void response.writeHead(200, { link: ['</a>; rel="hub"', '</b>; rel="self"'] }).end('x'),
        '/lent': reply(302, { location: '/feed' }),
        '/moved-to-lent': reply(301, { location: '/lent' }),
        '/lent-to-moved': reply(307, { location: '/moved' }),
        '/loop': reply(302, { location: '/loop' }),
        '/gone': reply(404, { 'content-type': 'text/html' }, '<p>gone</p>'),
        '/busy': reply(503, { 'retry-after': '3600' }),
        '/kept': reply(429, { 'cache-control': 'max-age=7200' }),
        '/empty': reply(204),
        '/unchanged': reply(304),
        '/large': reply(200, {}, 'x'.repeat(1_000)),
      })
    })
    afterAll(async () => {
      await fetcher[Symbol.asyncDispose]()
      await server.close()
    })

    function plan(path: string, more: Partial<FetchPlan> = {}): FetchPlan {
      return { url: server.origin + path, purpose: 'source', accept: 'application/rss+xml', bytesMax: 10_000, ...more }
    }

    it('brings the body with what the headers say of it', async () => {
      const fetched = await fetcher.fetch(plan('/feed'))
      expect(fetched).toMatchObject({
        ok: true,
        value: {
          isUnchanged: false,
          finalUrl: `${server.origin}/feed`,
          status: 200,
          contentType: 'application/rss+xml',
          etag: oddEtag,
          lastModified: oddDate,
          freshForMs: 1_800_000,
        },
      })
      expect(fetched.ok && new TextDecoder().decode(fetched.value.body)).toBe(feed)
    })

    it('sends validators back byte for byte, and takes “not modified” with the validators it had', async () => {
      const fetched = await fetcher.fetch(plan('/feed', { etag: oddEtag, lastModified: oddDate }))
      expect(server.headersOf('/feed').at(-1)).toMatchObject({ 'if-none-match': oddEtag, 'if-modified-since': oddDate })
      expect(fetched).toMatchObject({ ok: true, value: { isUnchanged: true, status: 304, etag: oddEtag, lastModified: oddDate } })
      expect(fetched.ok && fetched.value.body).toHaveLength(0)
    })

    it('sends no validator it was not given', async () => {
      await fetcher.fetch(plan('/feed'))
      expect(Object.keys(server.headersOf('/feed').at(-1) ?? {}).filter((header) => header.startsWith('if-'))).toEqual([])
    })

    it('does not believe a “not modified” that it did not ask for', async () => {
      expect(await fetcher.fetch(plan('/unchanged'))).toMatchObject({ ok: false, failure: { code: 'fetch/status', status: 304 } })
    })

    it('follows redirects and says where they ended, and ends a loop', async () => {
      expect(await fetcher.fetch(plan('/moved'))).toMatchObject({ ok: true, value: { finalUrl: `${server.origin}/feed` } })
      expect(await fetcher.fetch(plan('/loop'))).toMatchObject({ ok: false, failure: { code: 'fetch/redirects' } })
    })

    it.each([
      ['/feed', undefined],
      ['/moved', '/feed'],
      ['/moved-twice', '/feed'],
      ['/lent', undefined],
      ['/moved-to-lent', '/lent'],
      ['/lent-to-moved', undefined],
    ])('says of %s that it moved for good to %s', async (path, to) => {
      const fetched = await fetcher.fetch(plan(path))
      expect(fetched.ok && fetched.value.finalUrl).toBe(`${server.origin}/feed`)
      expect(fetched.ok && fetched.value.movedTo).toBe(to && server.origin + to)
    })

    it('brings all Link headers', async () => {
      expect(await fetcher.fetch(plan('/linked'))).toMatchObject({ value: { linkHeader: '</a>; rel="hub", </b>; rel="self"' } })
    })

    it('sends validators only where they came from', async () => {
      const other = await openTestServer({ '/feed': reply(200, {}, feed), '/lent': reply(302, { location: `${server.origin}/feed` }) })
      const validators = { etag: oddEtag, validatorsFrom: `${server.origin}/feed` }
      const unchanged = await fetcher.fetch(plan('', { url: `${other.origin}/lent`, ...validators }))
      expect(unchanged).toMatchObject({ ok: true, value: { isUnchanged: true } })
      expect(other.headersOf('/lent')[0]).not.toHaveProperty('if-none-match')
      await fetcher.fetch(plan('', { url: `${other.origin}/feed`, ...validators }))
      expect(other.headersOf('/feed')[0]).not.toHaveProperty('if-none-match')
      await other.close()
    })

    it('gives an error status as a failure, with the time the server asks for', async () => {
      expect(await fetcher.fetch(plan('/gone'))).toMatchObject({
        ok: false,
        failure: { code: 'fetch/status', status: 404, at: `${server.origin}/gone`, why: 'The server answered 404 Not Found.' },
      })
      expect(await fetcher.fetch(plan('/busy'))).toMatchObject({
        ok: false,
        failure: { code: 'fetch/status', status: 503, retryAfterMs: 3_600_000 },
      })
      expect(await fetcher.fetch(plan('/kept'))).toMatchObject({
        ok: false,
        failure: { code: 'fetch/status', status: 429, retryAfterMs: 7_200_000 },
      })
    })

    it('takes “no content” for nothing new', async () => {
      expect(await fetcher.fetch(plan('/empty'))).toMatchObject({ ok: true, value: { isUnchanged: true, status: 204 } })
    })

    it('reads up to the limit of bytes: one below, at and above', async () => {
      for (const [bytesMax, isOk] of [
        [999, false],
        [1_000, true],
        [1_001, true],
      ] as const) {
        expect((await fetcher.fetch(plan('/large', { bytesMax }))).ok, String(bytesMax)).toBe(isOk)
      }
    })

    it.each(['', 'no address', 'file:///etc/passwd', 'http://user:secret@news.example/', 'http://10.0.0.1/', 'http://169.254.169.254/'])(
      'gives %j back as a failure that need not be tried again',
      async (url) => {
        const fetched = await fetcher.fetch(plan('', { url }))
        expect(fetched.ok ? '' : fetched.failure.code).toMatch(/^fetch\/(bad|refused)-address$/)
      },
    )

    it('says in plain words that a server cannot be reached', async () => {
      const closed = await openTestServer({})
      await closed.close()
      const fetched = await fetcher.fetch(plan('', { url: `${closed.origin}/feed` }))
      expect(fetched).toMatchObject({
        ok: false,
        failure: { code: 'fetch/network', why: 'The server refused the connection (ECONNREFUSED).' },
      })
    })

    it('stops when it is called off, before and on the way', async () => {
      const slow = await openTestServer({ '/never': () => undefined })
      const [before, onTheWay] = [new AbortController(), new AbortController()]
      before.abort()
      expect(await fetcher.fetch(plan('/feed'), before.signal)).toMatchObject({ ok: false, failure: { code: 'fetch/timeout' } })
      const fetching = fetcher.fetch(plan('', { url: `${slow.origin}/never` }), onTheWay.signal)
      await expect.poll(() => slow.asked.length).toBe(1)
      onTheWay.abort()
      expect(await fetching).toMatchObject({ ok: false, failure: { code: 'fetch/timeout', why: 'The fetch was called off.' } })
      await slow.close()
    })

    it('gives what is on its way back as a failure when it is closed', async () => {
      const slow = await openTestServer({ '/never': () => undefined })
      const closing = open()
      const fetching = closing.fetch(plan('', { url: `${slow.origin}/never` }))
      await expect.poll(() => slow.asked.length).toBe(1)
      await closing[Symbol.asyncDispose]()
      expect(await fetching).toMatchObject({ ok: false, failure: { code: 'fetch/network' } })
      await slow.close()
    })
  })
}
