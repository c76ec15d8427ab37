import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { openFetcher } from '#adapters/fetch/fetch.ts'
import type { Instant } from '#core/model/instant.ts'
import type { Fetcher } from '#ports/fetcher.ts'

/** What a place of the small web answers: a page, a redirect to another place, or a status. */
export type Place = {
  readonly html?: string
  readonly xml?: string
  readonly to?: string
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly text?: string
}

/** A small web on loopback: hosts under `.example` with their pages, reached by the real fetcher. */
export type Web = {
  /** `at('brookmill.example/security')` → the address at which it is served. */
  at(place: string): string
  /** What was asked, in order, as `brookmill.example/security`. */
  readonly asked: readonly string[]
  fetcher(now: () => Instant): Fetcher
}

/** Opens a web of these places, by host and path; whatever else is asked is a 404. */
export async function openWeb(placesOf: (at: Web['at']) => Readonly<Record<string, Place>>): Promise<Web> {
  const asked: string[] = []
  let places: Readonly<Record<string, Place>> = {}
  const server = createServer((request, response) => {
    const name = nameOf(request)
    asked.push(name)
    const { html, xml, text, to, headers, status = 200 } = places[name] ?? { status: 404 }
    const type = xml === undefined ? (html === undefined ? 'text/plain' : 'text/html; charset=utf-8') : 'application/rss+xml'
    response.writeHead(to === undefined ? status : 302, { 'content-type': type, ...headers, ...(to === undefined ? {} : { location: to }) })
    response.end(html ?? xml ?? text ?? '')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const at = (place: string): string => `http://${place.replace('/', `:${port}/`)}`
  places = placesOf(at)
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const fetcher = (now: () => Instant): Fetcher =>
    openFetcher({
      userAgent: 'Headwater/0.0.0 (+https://desk.example)',
      allow: ['127.0.0.0/8'],
      perHostPauseMs: 0,
      perHost: 1,
      totalAtOnce: 4,
      robots: true,
      now,
      resolve: (_host, done) => done(null, [{ address: '127.0.0.1', family: 4 }]),
    })
  return { at, asked, fetcher }
}

function nameOf({ headers, url = '' }: IncomingMessage): string {
  return `${(headers.host ?? '').replace(/:\d+$/, '')}${url.split('?', 1)[0] ?? ''}`
}
