import { expect, test } from 'vitest'
import { configOf } from '#app/config/config.ts'
import { decideConfig } from '#app/config/decide-config.ts'
import type { Store } from '#ports/store.ts'
import { type Asked, openCallers } from './callers.ts'

const store = { passOf: async () => undefined } as Partial<Store> as Store
const clock = { now: () => 0, wait: async () => undefined }

async function kindOf(
  settings: Readonly<Record<string, string>>,
  more: Partial<Omit<Asked, 'header'>> = {},
  headers: Readonly<Record<string, string>> = {},
) {
  const decided = decideConfig({ file: undefined, env: {}, flags: settings })
  if (!decided.ok) throw new Error(JSON.stringify(decided.problems))
  const callerOf = openCallers({ store, clock }, configOf(decided.values).reach)
  const asked = { query: () => undefined, hostName: '127.0.0.1', remoteAddress: '127.0.0.1', isProxied: false, isHttps: false }
  return (await callerOf({ ...asked, header: (name) => headers[name], ...more })).kind
}

test.each(['127.0.0.1', 'localhost', '[::1]'])('at the machine, asked as %s, one may look', async (hostName) => {
  expect(await kindOf({}, { hostName })).toBe('local')
})

test.each([
  ['another name', {}, { hostName: 'paper.example' }],
  ['a connection from elsewhere', {}, { remoteAddress: '192.168.1.9' }],
  ['all addresses are listened on', { 'server.host': '0.0.0.0' }, {}],
  ['an address of the network is listened on', { 'server.host': '192.168.1.2' }, {}],
  ['an address for the outside is set', { 'server.url': 'https://paper.example' }, {}],
  ['a name for the outside is set', { 'server.hosts': 'paper.example' }, {}],
  ['a proxy is set', { 'server.proxies': '127.0.0.1/32' }, {}],
  ['a callback for hubs is set', { 'websub.callback': 'https://paper.example/' }, {}],
] as const)('nobody is taken for somebody at the machine with %s', async (_, settings, more) => {
  expect(await kindOf(settings, more)).toBe('nobody')
  expect(await kindOf({ ...settings, 'server.public': 'yes' }, more)).toBe('visitor')
})

test('an address of this machine leads nobody here from outside', async () => {
  expect(await kindOf({ 'server.url': 'http://localhost:4500', 'server.hosts': '127.0.0.1' })).toBe('local')
})

test.each(['forwarded', 'via', 'x-real-ip', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'cf-connecting-ip'])(
  'a question that was passed on (%s) is nobody’s at the machine',
  async (name) => {
    expect(await kindOf({}, {}, { [name]: '' })).toBe('nobody')
  },
)

test.each([
  ['same-origin', 'cors', 'local'],
  ['none', 'navigate', 'local'],
  // A link that is followed.
  ['cross-site', 'navigate', 'local'],
  ['cross-site', 'no-cors', 'nobody'],
  ['same-site', 'cors', 'nobody'],
  ['cross-site', 'websocket', 'nobody'],
])('at the machine, a browser that says %s and %s is %s', async (site, mode, kind) => {
  expect(await kindOf({}, {}, { 'sec-fetch-site': site, 'sec-fetch-mode': mode })).toBe(kind)
})

test.each(['iframe', 'frame', 'object', 'embed'])('at the machine, what stands in another site’s page as %s is nobody’s', async (dest) => {
  const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': dest }
  expect(await kindOf({}, {}, headers)).toBe('nobody')
  // As the browser says it, and as it says it of what the paper’s service worker passes on.
  for (const followed of ['document', 'empty']) expect(await kindOf({}, {}, { ...headers, 'sec-fetch-dest': followed })).toBe('local')
})

test('a token that proves nothing is nobody’s, also at the machine and where anybody may read', async () => {
  for (const authorization of ['Bearer hw_x', 'bearer nothing', `Bearer  hw_${'A'.repeat(43)}`]) {
    expect(await kindOf({}, {}, { authorization })).toBe('nobody')
    expect(await kindOf({ 'server.public': 'yes', 'server.host': '0.0.0.0' }, {}, { authorization })).toBe('nobody')
  }
  // What a proxy signs in with itself is no token of ours.
  expect(await kindOf({}, {}, { authorization: 'Basic YTpi' })).toBe('local')
})
