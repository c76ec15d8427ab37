import { expect, onTestFinished, test } from 'vitest'
import { limits } from '#core/limits.ts'
import { minuteMs } from '#core/model/instant.ts'
import type { Store } from '#ports/store.ts'
import { edition } from '../../test/fixtures/channels/edition.ts'
import { storeOf } from '../../test/fixtures/channels/store.ts'
import { type Gate, type GateWish, openGate } from '../../test/fixtures/gate.ts'
import { safetyHeaders } from './headers.ts'
import type { Route } from './route.ts'
import { routes } from './routes.ts'

const settings = { 'server.host': '0.0.0.0', 'server.public': 'yes', 'server.url': 'https://paper.example' }
const host = 'paper.example'

async function gateOf(wish: GateWish = {}): Promise<Gate> {
  const gate = await openGate({ settings, ...wish })
  onTestFinished(() => gate[Symbol.asyncDispose]())
  return gate
}

test('a visitor’s page may be kept for a minute by caches, never one of somebody who is signed in', async () => {
  const gate = await gateOf()
  const visited = await gate.ask('/', { headers: { host } })
  expect([visited.status, visited.headers.get('cache-control')]).toEqual([200, 'public, max-age=60'])
  expect(visited.headers.get('vary')).toContain('Cookie, Authorization')
  expect(visited.headers.get('etag')).toBeTruthy()
  const { secret } = await gate.issue({ kind: 'token', scope: 'reader', name: 'r' })
  const own = await gate.ask('/', { headers: { host, authorization: `Bearer ${secret}` } })
  expect(own.headers.get('cache-control')).toBe('private, no-cache')
  expect(own.headers.get('vary')).toContain('Cookie, Authorization')
  const missing = await gate.ask('/nothing', { headers: { host } })
  expect(missing.headers.get('cache-control')).not.toContain('public')
})

test('visitors ask a memory that cannot be written, all others the desk’s own', async () => {
  const reading: Store = storeOf([edition])
  const asked: string[] = []
  const spied = (name: string, store: Store): Store => ({
    ...store,
    editions: (...ask) => {
      asked.push(name)
      return store.editions(...ask)
    },
  })
  const gate = await gateOf({ deps: { store: spied('own', storeOf([edition])), reading: spied('reading', reading) } })
  await gate.ask('/', { headers: { host } })
  expect(new Set(asked)).toEqual(new Set(['reading']))
  asked.length = 0
  const { secret } = await gate.issue({ kind: 'token', scope: 'reader', name: 'r' })
  await gate.ask('/', { headers: { host, authorization: `Bearer ${secret}` } })
  expect(new Set(asked)).toEqual(new Set(['own']))
})

test('while there is no edition a visitor is not told which source fails', async () => {
  const failure = { code: 'fetch/timeout', at: 'secret.example', why: 'y' } as const
  const outcomes = [{ sourceId: 's', title: 'Inner <b> source', outcome: 'failed', newCount: 0, failure }] as const
  const status = () => ({ phase: 'collecting', done: 1, total: 3, outcomes }) as const
  const gate = await gateOf({ deps: { store: storeOf([]), status } })
  const answer = await gate.ask('/', { headers: { host } })
  const page = await answer.text()
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(page).not.toMatch(/Inner|secret\.example/)
  expect((await gate.ask('/events', { headers: { host } })).status).toBe(404)
})

test('what costs is answered sixty times a minute to a household, and the paper always', async () => {
  const gate = await gateOf()
  const search = (from: string): Promise<Response> => gate.ask('/search?q=gantry', { headers: { host }, from })
  for (let time = 0; time < limits.visitorCostlyPerMinute; time += 1) expect((await search('203.0.113.9')).status).toBe(200)
  const refused = await search('203.0.113.9')
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60'])
  expect((await search('203.0.113.10')).status).toBe(200)
  expect((await gate.ask('/', { headers: { host }, from: '203.0.113.9' })).status).toBe(200)
  const { secret } = await gate.issue({ kind: 'token', scope: 'reader', name: 'r' })
  const headers = { host, authorization: `Bearer ${secret}` }
  expect((await gate.ask('/search?q=gantry', { headers, from: '203.0.113.9' })).status).toBe(200)
  gate.clock.at += minuteMs
  expect((await search('203.0.113.9')).status).toBe(200)
})

test('pages are made for a household as often as a reader can want, however it spells them; kept ones are shown to all', async () => {
  const gate = await gateOf({ deps: { keepMs: 60_000 } })
  const get = (path: string, from: string): Promise<Response> => gate.ask(path, { headers: { host }, from })
  for (let time = 0; time < limits.visitorPagesPerMinute; time += 1) await get(`/healthz?${time}`, '203.0.113.9')
  const refused = await get('/healthz?more', '203.0.113.9')
  expect([refused.status, refused.headers.get('retry-after'), refused.headers.get('cache-control')]).toEqual([429, '60', 'no-store'])
  expect((await get('/healthz?more', '203.0.113.10')).status).toBe(200)
  expect((await get('/healthz?more', '203.0.113.9')).status).toBe(200)
  // All readers come from there where a proxy on the machine is not named.
  for (let time = 0; time <= limits.visitorPagesPerMinute; time += 1) await get(`/healthz?${time}`, '127.0.0.1')
  expect((await get('/healthz?last', '127.0.0.1')).status).toBe(200)
})

test('what was refused makes nobody’s page anew', async () => {
  let made = 0
  const answer: Route['answer'] = async () => {
    made += 1
    return { status: 200, type: 'text/plain', body: `${made}` }
  }
  const table: readonly Route[] = [
    ...routes.filter(({ path }) => path === '/sign-in'),
    { path: '/counted', access: 'public-read', title: 'x', answer },
  ]
  const gate = await gateOf({ deps: { keepMs: 60_000 }, table })
  const counted = (): Promise<Response> => gate.ask('/counted', { headers: { host } })
  await counted()
  const wrong = await gate.ask('/sign-in', { method: 'POST', headers: { host, origin: 'https://paper.example' }, body: 'token=hw_x' })
  expect([wrong.status, await (await counted()).text()]).toEqual([401, '1'])
})

test('every answer has the safety headers, whatever it is', async () => {
  const gate = await gateOf({
    deps: { bugFound: () => undefined, store: { ...storeOf([edition]), search: () => Promise.reject(new Error('x')) } },
  })
  const tag = (await gate.ask('/', { headers: { host } })).headers.get('etag') ?? ''
  const answers = await Promise.all([
    gate.ask('/', { headers: { host } }),
    gate.ask('/', { headers: { host, 'if-none-match': tag } }),
    gate.ask('/sign-in', { method: 'POST', headers: { host } }),
    gate.ask('/sources', { headers: { host } }),
    gate.ask('/', { method: 'DELETE', headers: { host } }),
    gate.ask('/', { headers: { host: 'evil.example' } }),
    gate.ask('/search?q=gantry', { headers: { host } }),
    gate.ask('/feed.atom', { headers: { host } }),
  ])
  expect(answers.map(({ status }) => status)).toEqual([200, 304, 403, 404, 405, 421, 500, 200])
  for (const answer of answers) {
    for (const [name, value] of Object.entries(safetyHeaders)) expect(answer.headers.get(name), `${answer.status} ${name}`).toBe(value)
    // The desk says nothing of other origins, so that none is let in.
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  }
})
