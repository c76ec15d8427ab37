import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Hono } from 'hono'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { routes } from '#server/routes.ts'
import { openBrowser } from './open-browser.ts'
import { type OpenPaper, openPaper } from './open-paper.ts'
import { looks, walk } from './walk.ts'

let paper: OpenPaper
let publicPaper: OpenPaper
let browser: Browser
beforeAll(async () => {
  ;[browser, paper] = await Promise.all([openBrowser(), openPaper()])
  // A name that leads here from elsewhere: nobody is taken for somebody at the machine.
  publicPaper = await openPaper({ 'server.public': 'yes', 'server.hosts': 'paper.example' })
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await paper?.[Symbol.asyncDispose]()
  await publicPaper?.[Symbol.asyncDispose]()
})

/** What no link leads to: what is asked for in a form, and a full day beside the short last one. */
const starts = [
  '/open-source/',
  '/open-source/2026-03-03/',
  '/offline',
  '/search?q=patch+release',
  '/search?q=zzzz',
  '/ask?q=What+was+released%3F',
]
const mistakes = { '/nowhere': 404, '/search?q=a&from=yesterday': 400, '/trends?days=many': 400 }

describe('every page is free of axe’s findings, fits its window and asks nobody else', () => {
  const reached = new Set<string>()

  test.each(looks)('for the owner: $name', { timeout: 180_000 }, async (look) => {
    const signIn = await paper.newSignIn()
    const walked = await walk(browser, { address: paper.address, look, ofKindMax: 1, starts, signIn, statuses: mistakes })
    for (const path of [...walked.paths, ...walked.files]) reached.add(path)
    expect(walked.findings).toEqual([])
    expect(walked.paths).toEqual(expect.arrayContaining(['/settings', '/sources', '/recall', '/sessions']))
  })

  // Their pages are the owner’s without the ways to the inside: the widest and the narrowest window tell.
  test.each(looks.filter(({ name }) => name === 'light' || name === 'phone'))(
    'for a visitor: $name',
    { timeout: 180_000 },
    async (look) => {
      const walked = await walk(browser, {
        address: publicPaper.address,
        look,
        ofKindMax: 1,
        starts,
        statuses: { '/settings': 404, '/recall': 404 },
      })
      for (const path of [...walked.paths, ...walked.files]) reached.add(path)
      expect(walked.findings).toEqual([])
      expect(walked.paths.length).toBeGreaterThan(20)
    },
  )

  test('and every route is one that a reader or a program is led to, or says why not', async () => {
    const table = new Hono()
    for (const { path } of routes) table.get(path, (context) => context.text(path))
    const led = new Set<string>()
    for (const path of reached) led.add(await (await table.request(path)).text())
    const unreached = routes.filter(({ path, api }) => api === undefined && !led.has(path)).map(({ path }) => path)
    expect(unreached.toSorted()).toEqual(Object.values(notLedTo).flat().toSorted())
  })
})

/** Routes that no page of the sample leads to, by their reason. */
const notLedTo: Readonly<Record<string, readonly string[]>> = {
  'files that programs ask for by their well-known name, or that scripts load': [
    '/.well-known/security.txt',
    '/robots.txt',
    '/healthz',
    '/service-worker.js',
    '/offline.json',
    '/events',
  ],
  'named in the manifest': ['/icon-192.png', '/icon-512.png', '/icon-maskable.png'],
  'the script of the page before the first edition, which the sample is past': ['/islands/progress.js'],
  'the same feed in another form or under a second address, for readers that ask for it': [
    '/feed.atom',
    '/feed.json',
    '/corrections.json',
    '/search.json',
    '/:beat/feed/:name',
  ],
  'for reading apps, which are given the address of the paper': [
    '/accounts/ClientLogin',
    '/reader/:path{.+}',
    '/greader/accounts/ClientLogin',
    '/greader/reader/:path{.+}',
    '/api/greader.php/accounts/ClientLogin',
    '/api/greader.php/reader/:path{.+}',
    '/fever',
    '/fever/',
    '/api/fever.php',
  ],
  'for programs that speak the protocol': ['/mcp', '/websub/:token'],
  'where mail is set up, which the sample has not: it is never mailed': [
    '/subscribe',
    '/subscription',
    '/subscription/confirm',
    '/subscription/leave',
  ],
}

test('a page that asks elsewhere, is too wide, cannot be read or has a script that fails is found', async () => {
  const bad = `<!doctype html><html lang="en"><title>Bad</title><meta name="viewport" content="width=device-width">
    <main><h1>Bad</h1><img src="http://127.0.0.1:9/elsewhere.png"><p style="width: 5000px">wide</p>
    <script>throw new Error('a mistake')</script><a href="/gone">gone</a></main></html>`
  const server = createServer((ask, answer) => {
    answer.writeHead(ask.url === '/' ? 200 : 404, { 'content-type': 'text/html' })
    answer.end(ask.url === '/' ? bad : '<!doctype html><html lang="en"><title>Gone</title><main><h1>Gone</h1></main></html>')
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const [look] = looks
  if (look === undefined) throw new Error('there is a look')
  const { findings } = await walk(browser, { address: `http://127.0.0.1:${port}/`, look, ofKindMax: 1, starts: [] })
  server.close()
  for (const found of ['asks elsewhere', 'px wide', 'axe image-alt', 'a script fails', '/gone: answered 404'])
    expect(findings.some((finding) => finding.includes(found))).toBe(true)
})
