import { gzipSync } from 'node:zlib'
import type { FailureCode } from '#core/model/failure.ts'
import { dayMs, hourMs, type Instant } from '#core/model/instant.ts'
import type { Reply } from '../contract/fetcher-server.ts'

/** One source: what it answers at each visit (the last answer is repeated), and what must have come of it in the end. */
export type Weather = {
  readonly answers: readonly Reply[]
  /** The failure its state shows at the end; undefined for a source that is well. */
  readonly code?: FailureCode
  readonly titles?: readonly string[]
  readonly itemCount?: number
  /** How often it is asked at most, where that is the point. */
  readonly visitsMax?: number
  /** What the source list says of a source that is well and not whole. */
  readonly damage?: RegExp
}

/** The first instant of the played day: 2 March 2026, two in the morning. */
export const startAt: Instant = Date.UTC(2026, 2, 2, 2)

/** How often a source is visited in the play. */
export const visits = 4

/** Sources as they should be; what the others do must not touch them. */
export const goodWeather: Readonly<Record<string, readonly string[]>> = {
  '/good/tarn': ['Tarn 4.0 released: the open source database drops its lock manager', 'Tarn security advisory CVE-2026-99010'],
  '/good/ledger': ['Linux kernel 7.2 released with a new scheduler'],
  '/good/courier': ['Open source database Tarn 4.0 drops its lock manager'],
}

/** Sources that misbehave, `internal` being an address that must never be asked. */
export function badWeather(internal: string): Readonly<Record<string, Weather>> {
  const moved = (location: string): Reply => answer('', { status: 302, headers: { location } })
  return {
    '/500': { answers: [answer('oh', { status: 500 })], code: 'fetch/status' },
    '/404': { answers: [answer('gone', { status: 404 })], code: 'fetch/status' },
    '/410': { answers: [answer('gone', { status: 410 })], code: 'fetch/status', visitsMax: 1 },
    '/busy': { answers: [answer('', { status: 503, headers: { 'retry-after': '72000' } })], code: 'fetch/status', visitsMax: 1 },
    '/304-unasked': { answers: [answer('', { status: 304 })], code: 'fetch/status', itemCount: 0 },
    '/page': { answers: [answer('<!doctype html><title>Welcome</title><p>Hello', { type: 'text/html' })], code: 'read/not-a-feed' },
    '/challenge': { answers: [answer('<!doctype html><title>Just a moment...</title>', { type: 'text/html' })], code: 'read/challenge' },
    '/empty': { answers: [answer('')], code: 'read/not-a-feed' },
    '/nested': { answers: [answer(`<rss><channel>${'<a>'.repeat(50_000)}`)], code: 'read/too-deep' },
    '/gzip-cut': { answers: [packed(gzipSync(feedOf([item('Never seen')])).subarray(0, -9))], code: 'fetch/cut', itemCount: 0 },
    '/closed': { answers: [closed(feedOf([item('Never seen')]))], code: 'fetch/cut', itemCount: 0 },
    '/loop': { answers: [moved('/loop')], code: 'fetch/redirects', visitsMax: 6 * visits },
    '/to-private': { answers: [moved('http://10.0.0.1/feed')], code: 'fetch/refused-address' },
    '/to-internal': { answers: [moved(internal)], code: 'fetch/refused-address' },
    '/to-localhost': { answers: [moved(internal.replace('127.0.0.1', 'localhost'))], code: 'fetch/refused-address' },
    '/to-file': { answers: [moved('file:///etc/passwd')], code: 'fetch/bad-address' },
    '/no-items': { answers: [answer(feedOf([]))], itemCount: 0 },
    '/charset': {
      answers: [answer(Buffer.from(feedOf([item('Élèves reçus à la mairie')]), 'latin1'), { type: 'application/rss+xml; charset=utf-8' })],
      titles: ['Élèves reçus à la mairie'],
    },
    '/broken': {
      answers: [answer(`${feedOf([item('First & second'), item('Third')]).slice(0, -40)}<item><title>Cut`)],
      titles: ['First & second', 'Third'],
    },
    '/huge-title': { answers: [answer(feedOf([item('x'.repeat(2_000_000))]))], itemCount: 1 },
    '/future': { answers: [answer(feedOf([item('From next month', { at: startAt + 30 * dayMs })]))], titles: ['From next month'] },
    '/same-id': { answers: [answer(feedOf([item('One', { id: 'x' }), item('One again', { id: 'x' })]))], titles: ['One'] },
    '/outage': {
      answers: [
        answer(feedOf([item('Stays')])),
        answer('', { status: 500 }),
        answer('<!doctype html><p>Maintenance', { type: 'text/html' }),
        answer(feedOf([item('Stays')])),
      ],
      titles: ['Stays'],
    },
    '/new-ids': { answers: eachVisit((visit) => feedOf([item('Same story', { id: `r${visit}` })])), titles: ['Same story'] },
    '/new-links': {
      answers: eachVisit((visit) => feedOf([item('Same link', { id: 'l', link: `https://links.example/a?sid=${visit}` })])),
      titles: ['Same link'],
    },
    '/flip': { answers: eachVisit((visit) => feedOf([item(visit % 2 === 0 ? 'Form A' : 'Form B', { id: 'f' })])), itemCount: 1 },
    '/flood': {
      answers: eachVisit((visit) => feedOf(Array.from({ length: 300 }, (_, place) => item(`Flood ${visit} ${place}`)))),
      // What it held at first sight, and the limit of a day after that.
      itemCount: 800,
      damage: /400|300|200|100 new items were not kept/,
    },
  }
}

/** A source that is well: it says when it did not change. */
export function well(titles: readonly string[]): Reply {
  const etag = '"good;v=1"'
  const fresh = answer(feedOf(titles.map((title) => item(title))), { headers: { etag } })
  return (response, request) => {
    if (request.headers['if-none-match'] === etag) response.writeHead(304).end()
    else fresh(response, request)
  }
}

type Shape = { readonly status?: number; readonly type?: string; readonly headers?: Readonly<Record<string, string>> }

function answer(body: string | Uint8Array, { status = 200, type = 'application/rss+xml', headers = {} }: Shape = {}): Reply {
  return (response) => void response.writeHead(status, { 'content-type': type, ...headers }).end(body)
}

function packed(body: Uint8Array): Reply {
  return answer(body, { headers: { 'content-encoding': 'gzip' } })
}

/** Promises more than comes, and is lost in the middle. */
function closed(body: string): Reply {
  return (response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml', 'content-length': body.length + 100 })
    response.write(body, () => response.destroy())
  }
}

function eachVisit(bodyOf: (visit: number) => string): readonly Reply[] {
  return Array.from({ length: visits }, (_, visit) => answer(bodyOf(visit)))
}

type Entry = { readonly id?: string; readonly link?: string; readonly at?: Instant }

function item(title: string, { id = title, link = linkOf(title), at = startAt - hourMs }: Entry = {}): string {
  const text = `${escaped(title)}. The project said so on Monday, and it named the version and the date of its open source release.`
  return `<item><title>${escaped(title)}</title><link>${link}</link><guid isPermaLink="false">${escaped(id.slice(0, 80))}</guid><pubDate>${new Date(at).toUTCString()}</pubDate><description>${text.slice(0, 2_000)}</description></item>`
}

function linkOf(title: string): string {
  return `https://news.example/${encodeURIComponent(title.slice(0, 60))}`
}

function feedOf(items: readonly string[]): string {
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Weather</title><link>https://news.example/</link><description>w</description>${items.join('')}</channel></rss>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
