import { describe, expect, onTestFinished, test } from 'vitest'
import { cookieOf, type Gate, type GateAsk, type GateWish, openGate } from '../../test/fixtures/gate.ts'
import type { Access } from './access.ts'
import { types } from './answer.ts'
import type { Route } from './route.ts'
import { routes } from './routes.ts'

type Kind = 'nobody' | 'visitor' | 'local' | 'feed' | 'reader' | 'editor' | 'admin'

/** What each kind of caller is answered by a route of each access: 200 is in. Written by hand; the code has to agree. */
const matrix: Readonly<Record<Access, Readonly<Record<Kind, number>>>> = {
  open: { nobody: 200, visitor: 200, local: 200, feed: 200, reader: 200, editor: 200, admin: 200 },
  key: { nobody: 200, visitor: 200, local: 200, feed: 200, reader: 200, editor: 200, admin: 200 },
  feed: { nobody: 401, visitor: 200, local: 200, feed: 200, reader: 200, editor: 200, admin: 200 },
  'public-read': { nobody: 401, visitor: 200, local: 200, feed: 403, reader: 200, editor: 200, admin: 200 },
  'signed-in': { nobody: 401, visitor: 404, local: 403, feed: 403, reader: 200, editor: 200, admin: 200 },
  'owner-read': { nobody: 401, visitor: 404, local: 200, feed: 403, reader: 403, editor: 200, admin: 200 },
  'owner-write': { nobody: 401, visitor: 404, local: 403, feed: 403, reader: 403, editor: 200, admin: 200 },
  admin: { nobody: 401, visitor: 404, local: 403, feed: 403, reader: 403, editor: 403, admin: 200 },
}

/**
 * The routes that are not for every reader, and those that are for anybody: each stands here by hand, so that none changes sides by a
 * slip. All others are the paper itself, `public-read` or `feed`.
 */
const declared: Readonly<Record<string, Access>> = {
  '/style.css': 'open',
  '/robots.txt': 'open',
  '/.well-known/security.txt': 'open',
  '/service-worker.js': 'open',
  '/manifest.webmanifest': 'open',
  '/icon.svg': 'open',
  '/icon-192.png': 'open',
  '/icon-512.png': 'open',
  '/icon-maskable.png': 'open',
  '/offline': 'open',
  '/healthz': 'open',
  '/sign-in': 'open',
  '/accounts/ClientLogin': 'open',
  '/greader/accounts/ClientLogin': 'open',
  '/api/greader.php/accounts/ClientLogin': 'open',
  '/reader/:path{.+}': 'signed-in',
  '/greader/reader/:path{.+}': 'signed-in',
  '/api/greader.php/reader/:path{.+}': 'signed-in',
  '/fever': 'key',
  '/fever/': 'key',
  '/api/fever.php': 'key',
  '/websub/:token': 'key',
  '/subscription': 'key',
  '/subscription/confirm': 'key',
  '/subscription/leave': 'key',
  '/sessions': 'signed-in',
  '/sign-out': 'signed-in',
  '/events': 'owner-read',
  '/sources': 'owner-read',
  '/settings': 'owner-read',
  '/settings/sources': 'owner-read',
  '/settings/beats': 'owner-read',
  '/doctor': 'owner-read',
  '/sources.opml': 'owner-write',
  '/api/v1/desk': 'owner-read',
  '/api/v1/sources': 'owner-read',
  '/api/v1/recalls': 'owner-read',
  '/why/:id': 'owner-read',
  '/article/:id': 'owner-read',
  '/recall': 'owner-write',
}

const isAsset = (path: string): boolean => path.startsWith('/islands/')

/** Every route, with an answer that says only which it was: what is tested is the way in. */
function probesOf(table: readonly Route[]): readonly Route[] {
  return table.map((route) => {
    const { takes } = route
    const reached = async () => ({ status: 200, type: types.text, body: route.path }) as const
    const { isCostly: _, ...free } = route
    return { ...free, answer: reached, ...(takes === undefined ? {} : { takes: { ...takes, take: reached } }) }
  })
}

/** An address that leads to a route. */
function addressOf(path: string): string {
  return path.replaceAll(/:(\w+)(\{[^}]*\})?/g, (_, name: string) => (name === 'date' ? '2026-05-28' : 'x1'))
}

const outside = { 'server.host': '0.0.0.0', 'server.hosts': 'paper.example' }
const atPaper = { host: 'paper.example' }
const ownPage = { 'sec-fetch-site': 'same-origin' }

type Comer = { readonly name: string; readonly is: Kind; readonly settings: GateWish['settings']; with(gate: Gate): Promise<GateAsk> }

const bearer = (secret: string): GateAsk => ({ headers: { ...atPaper, authorization: `Bearer ${secret}` } })

function byToken(scope: 'feed' | 'reader' | 'editor' | 'admin'): Comer {
  const token = { kind: 'token', scope, name: 'x' } as const
  return { name: `a token of ${scope}`, is: scope, settings: outside, with: async (gate) => bearer((await gate.issue(token)).secret) }
}

function bySession(scope: 'reader' | 'editor' | 'admin', settings: GateWish['settings']): Comer {
  const session = { kind: 'session', scope, name: 'x' } as const
  const headers = async (gate: Gate) => ({ ...atPaper, ...ownPage, cookie: `headwater-80=${(await gate.issue(session)).secret}` })
  return { name: `a session of ${scope}`, is: scope, settings, with: async (gate) => ({ headers: await headers(gate) }) }
}

const comers: readonly Comer[] = [
  { name: 'nobody', is: 'nobody', settings: outside, with: async () => ({ headers: { ...atPaper, ...ownPage } }) },
  {
    name: 'a visitor of a public paper',
    is: 'visitor',
    settings: { ...outside, 'server.public': 'yes' },
    with: async () => ({ headers: { ...atPaper, ...ownPage } }),
  },
  { name: 'somebody at the machine', is: 'local', settings: {}, with: async () => ({ headers: ownPage }) },
  byToken('feed'),
  byToken('reader'),
  byToken('editor'),
  byToken('admin'),
  bySession('reader', outside),
  bySession('editor', outside),
  bySession('admin', outside),
  bySession('reader', { ...outside, 'server.public': 'yes' }),
  {
    name: 'a token that was ended',
    is: 'nobody',
    settings: outside,
    with: async (gate) => {
      const { secret, pass } = await gate.issue({ kind: 'token', scope: 'admin', name: 'x' })
      await gate.access.store.commit([{ drop: 'pass', passId: pass.id }])
      return bearer(secret)
    },
  },
  {
    name: 'a token that ran out, at the machine',
    is: 'nobody',
    settings: {},
    with: async (gate) => {
      const { secret } = await gate.issue({ kind: 'token', scope: 'admin', name: 'x', expiresAt: gate.clock.at + 1 })
      gate.clock.at += 1
      return { headers: { authorization: `Bearer ${secret}` } }
    },
  },
  {
    name: 'a session’s secret sent as a token',
    is: 'nobody',
    settings: outside,
    with: async (gate) => bearer((await gate.issue({ kind: 'session', scope: 'admin', name: 'x' })).secret),
  },
  {
    name: 'a token’s secret sent as a session',
    is: 'nobody',
    settings: outside,
    with: async (gate) => {
      const { secret } = await gate.issue({ kind: 'token', scope: 'admin', name: 'x' })
      return { headers: { ...atPaper, ...ownPage, cookie: `headwater-80=${secret}` } }
    },
  },
  {
    name: 'a sign-in key sent as a session',
    is: 'nobody',
    settings: outside,
    with: async (gate) => {
      const { secret } = await gate.issue({ kind: 'sign-in', scope: 'admin', name: 'x' })
      return { headers: { ...atPaper, ...ownPage, cookie: `headwater-80=${secret}` } }
    },
  },
  {
    name: 'a forged cookie',
    is: 'nobody',
    settings: outside,
    with: async () => ({ headers: { ...atPaper, ...ownPage, cookie: `headwater-80=hws_${'A'.repeat(43)}; admin=1` } }),
  },
  {
    name: 'the name of an owner from an address that is no proxy’s',
    is: 'nobody',
    settings: { ...outside, 'server.proxies': '10.0.0.0/8', 'server.proxyHeader': 'Remote-User', 'server.proxyOwners': 'ada' },
    with: async () => ({ headers: { ...atPaper, ...ownPage, 'remote-user': 'ada', 'x-forwarded-for': '10.0.0.1' }, from: '203.0.113.9' }),
  },
  {
    name: 'the name of an owner from the proxy',
    is: 'admin',
    settings: { ...outside, 'server.proxies': '10.0.0.0/8', 'server.proxyHeader': 'Remote-User', 'server.proxyOwners': 'ada' },
    with: async () => ({ headers: { ...atPaper, ...ownPage, 'remote-user': 'ada' }, from: '10.1.2.3' }),
  },
  {
    name: 'another name from the proxy',
    is: 'reader',
    settings: { ...outside, 'server.proxies': '10.0.0.0/8', 'server.proxyHeader': 'Remote-User', 'server.proxyOwners': 'ada' },
    with: async () => ({ headers: { ...atPaper, ...ownPage, 'remote-user': 'bob' }, from: '10.1.2.3' }),
  },
  {
    name: 'somebody at the machine behind a proxy that nobody listed',
    is: 'nobody',
    settings: {},
    with: async () => ({ headers: { ...ownPage, 'x-forwarded-for': '203.0.113.9' } }),
  },
  {
    name: 'a picture of another site’s page, at the machine',
    is: 'nobody',
    settings: {},
    with: async () => ({ headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' } }),
  },
]

/** Walks every route as one caller and lists where the answer is not the matrix’s. */
async function walk(comer: Comer, table: readonly Route[], deps: GateWish['deps'] = {}): Promise<readonly string[]> {
  await using gate = await openGate({ table: probesOf(table), deps, ...(comer.settings === undefined ? {} : { settings: comer.settings }) })
  const asked = await comer.with(gate)
  const wrong: string[] = []
  for (const route of table) {
    const path = addressOf(route.path)
    const want = matrix[declared[route.path] ?? route.access][comer.is]
    const got = await gate.ask(path, asked)
    const isOther = got.status === 200 && (await got.text()) !== route.path
    if (got.status !== want || isOther)
      wrong.push(`GET ${route.path} as ${comer.name}: ${isOther ? 'another route' : got.status}, not ${want}`)
    const sent = await gate.ask(path, { ...asked, method: 'POST', body: '' })
    const wanted = takenBy(route, comer, asked)
    if (sent.status !== wanted) wrong.push(`POST ${route.path} as ${comer.name}: ${sent.status}, not ${wanted}`)
  }
  return wrong
}

/** A visitor’s router has no other methods than GET, but for what is for anybody. A browser’s sending counts only from an own page. */
function takenBy({ takes }: Route, comer: Comer, { headers = {} }: GateAsk): number {
  if (takes === undefined) return 405
  const isForAnybody = takes.access === 'open' || takes.access === 'key'
  if (comer.is === 'visitor') return isForAnybody ? 200 : 405
  const status = matrix[takes.access][comer.is]
  const isElsewhere = takes.from === 'own-page' && headers['sec-fetch-site'] !== 'same-origin'
  const isProgram = headers.authorization !== undefined && comer.is !== 'nobody'
  return status === 200 && isElsewhere && !isProgram ? 403 : status
}

describe('every route', () => {
  test.each(comers.map((comer) => [comer.name, comer] as const))('answers %s as the matrix has it', async (_name, comer) => {
    expect(await walk(comer, routes)).toEqual([])
  })

  test('that is for anybody, or not for every reader, is written down here', () => {
    const odd = routes.filter(
      ({ path, access }) =>
        (declared[path] ?? 'paper') !==
        (access === 'public-read' || access === 'feed' || (isAsset(path) && access === 'open') ? 'paper' : access),
    )
    expect(odd.map(({ path, access }) => `${path}: ${access}`)).toEqual([])
    expect(Object.keys(declared).filter((path) => !routes.some((route) => route.path === path))).toEqual([])
  })

  test('that is opened by a slip is found by the walk', async () => {
    const slipped = routes.map((route): Route => (route.path === '/recall' ? { ...route, access: 'public-read' } : route))
    const [nobody, visitor, local] = comers as readonly [Comer, Comer, Comer]
    expect(await walk(visitor, slipped)).toEqual(['GET /recall as a visitor of a public paper: 200, not 404'])
    expect(await walk(local, slipped)).toEqual(['GET /recall as somebody at the machine: 200, not 403'])
    // And so is a server that takes everybody for the owner.
    const blind = { callerOf: async () => ({ kind: 'admin', name: 'x', by: 'session' }) as const }
    expect((await walk(nobody, routes, blind)).length).toBeGreaterThan(10)
  })

  test('that takes something refuses a browser that was sent by another site, whoever is signed in', async () => {
    const gate = await openGate({ table: probesOf(routes) })
    onTestFinished(() => gate[Symbol.asyncDispose]())
    const { secret } = await gate.issue({ kind: 'session', scope: 'admin', name: 'x' })
    const cookie = `headwater-4500=${secret}`
    const taking = routes.filter(({ takes }) => takes?.from === 'own-page')
    expect(taking.length).toBeGreaterThan(2)
    for (const { path } of taking) {
      const send = (headers: Readonly<Record<string, string>>) =>
        gate.ask(addressOf(path), { method: 'POST', headers: { cookie, ...headers }, body: '' })
      const statuses = await Promise.all([
        send({ 'sec-fetch-site': 'cross-site' }),
        send({ 'sec-fetch-site': 'same-site' }),
        send({ origin: 'null' }),
        send({ origin: 'http://127.0.0.1:4501' }),
        send({}),
        send({ 'sec-fetch-site': 'same-origin' }),
        send({ origin: 'http://127.0.0.1:4500' }),
      ])
      expect(
        statuses.map(({ status }) => status),
        path,
      ).toEqual([403, 403, 403, 403, 403, 200, 200])
    }
  })
})

test('a feed’s key in its address opens feeds, and a token there opens nothing', async () => {
  const gate = await openGate({ settings: outside })
  onTestFinished(() => gate[Symbol.asyncDispose]())
  const ask = async (path: string): Promise<number> => (await gate.ask(path, { headers: atPaper })).status
  const feed = (await gate.issue({ kind: 'token', scope: 'feed', name: 'f' })).secret
  const admin = (await gate.issue({ kind: 'token', scope: 'admin', name: 'a' })).secret
  expect(feed).toMatch(/^hwf_/)
  expect([await ask(`/feed.atom?key=${feed}`), await ask(`/?key=${feed}`), await ask(`/recall?key=${feed}`)]).toEqual([200, 403, 403])
  expect([await ask(`/feed.atom?key=${admin}`), await ask(`/?token=${admin}`), await ask('/feed.atom?key=hwf_x')]).toEqual([401, 401, 401])
})

test('what a session may do ends with it, in the desk and not only in the browser', async () => {
  const gate = await openGate()
  onTestFinished(() => gate[Symbol.asyncDispose]())
  const { secret } = await gate.issue({ kind: 'sign-in', scope: 'admin', name: 'owner' })
  const cookie = cookieOf(await gate.ask(`/sign-in?key=${secret}`)) ?? ''
  expect((await gate.ask('/sessions', { headers: { cookie } })).status).toBe(200)
  const out = await gate.ask('/sign-out', { method: 'POST', headers: { cookie, ...ownPage }, body: '' })
  expect(out.headers.get('clear-site-data')).toBe('"cache", "storage"')
  expect([out.status, out.headers.get('set-cookie')]).toEqual([303, 'headwater-4500=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax'])
  expect((await gate.ask('/sessions', { headers: { cookie } })).status).toBe(403)
})
