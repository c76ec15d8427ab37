import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type LittleWeb = AsyncDisposable & {
  readonly origin: string
  /** `127.0.0.1:40123`, as `fetch.allow` takes it. */
  readonly host: string
  /** How often a path was asked for. */
  readonly askedFor: (path: string) => number
}

// Both forms of the terminal's escape: ESC [ and the one character U+009B.
const red = '\u001b[31m\u009b31m'

const feed = (title: string, items: readonly string[]): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    items: items.map((name, at) => ({
      id: `${title}-${at}`,
      url: `https://little.example/${at}`,
      title: name,
      content_text: `The Kestrel project says that ${name} is ready for everyone who waited for it, with notes on every change.`,
      date_published: new Date(Date.now() - 3_600_000).toISOString(),
    })),
  })

// In the OSV format, as projects publish their own list.
const advisories = JSON.stringify([
  {
    id: 'KESTREL-2026-1',
    modified: new Date(Date.now() - 3_600_000).toISOString(),
    published: new Date(Date.now() - 3_600_000).toISOString(),
    summary: 'Kestrel opens its door to everyone',
    details: 'Kestrel before 2.1 does not ask who is there. A crafted knock is enough to come in.',
    affected: [
      { package: { ecosystem: 'npm', name: 'kestrel' }, ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed: '2.1' }] }] },
    ],
  },
])

const page = (head: string): string => `<!doctype html><html><head><title>A page</title>${head}</head><body><p>Hello.</p></body></html>`
const announce = (path: string): string => `<link rel="alternate" type="application/feed+json" href="${path}">`

/** A server on loopback with feeds and pages as strangers have them. */
export async function serveLittleWeb(): Promise<LittleWeb> {
  const asked = new Map<string, number>()
  const answers: Readonly<Record<string, () => readonly [string, string]>> = {
    '/feed.json': () => ['application/feed+json', feed('Kestrel News', ['Kestrel 2.0', 'Kestrel for 開源'])],
    '/loud.json': () => ['application/feed+json', feed(`Loud ${red}outlet`, [`Kestrel ${red} shouts\u0007`])],
    '/second.json': () => ['application/feed+json', feed('Second', ['Kestrel 3.0'])],
    '/two': () => ['text/html', page(announce('/feed.json') + announce('/second.json'))],
    '/security.json': () => ['application/json', advisories],
    '/busy.json': () => ['application/json', '{"message":"API rate limit exceeded"}'],
    '/none': () => ['text/html', page('')],
  }
  const answer = (path: string, response: ServerResponse): void => {
    asked.set(path, (asked.get(path) ?? 0) + 1)
    const [type, body] = answers[path]?.() ?? ['text/plain', 'not here']
    response.writeHead(path in answers ? 200 : 404, { 'content-type': type }).end(body)
  }
  const server = createServer((request, response) => answer(request.url ?? '/', response))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    host,
    origin: `http://${host}`,
    askedFor: (path) => asked.get(path) ?? 0,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
