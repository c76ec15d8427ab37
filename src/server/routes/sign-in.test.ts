import { expect, onTestFinished, test } from 'vitest'
import { limits } from '#core/limits.ts'
import { dayMs } from '#core/model/instant.ts'
import { cookieOf, type Gate, type GateWish, openGate } from '../../../test/fixtures/gate.ts'

async function gateOf(wish?: GateWish): Promise<Gate> {
  const gate = await openGate(wish)
  onTestFinished(() => gate[Symbol.asyncDispose]())
  return gate
}

const ownPage = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' }
const send = (gate: Gate, token: string, more: { readonly from?: string } = {}): Promise<Response> =>
  gate.ask('/sign-in', { method: 'POST', headers: ownPage, body: new URLSearchParams({ token }).toString(), ...more })
const adminToken = async (gate: Gate): Promise<string> => (await gate.issue({ kind: 'token', scope: 'admin', name: 'laptop' })).secret
const wrong = `hw_${'A'.repeat(43)}`

test('a printed address signs in once, and leads to the front page', async () => {
  const gate = await gateOf()
  const { secret } = await gate.issue({ kind: 'sign-in', scope: 'admin', name: 'owner' })
  // What looks ahead must not use it up.
  expect((await gate.ask(`/sign-in?key=${secret}`, { method: 'HEAD' })).headers.get('set-cookie')).toBeNull()
  const answer = await gate.ask(`/sign-in?key=${secret}&next=//evil.example`)
  expect([answer.status, answer.headers.get('location'), answer.headers.get('cache-control')]).toEqual([303, '/', 'no-store'])
  expect(answer.headers.get('set-cookie')).toMatch(/^headwater-4500=hws_[\w-]{43}; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Lax$/)
  const cookie = cookieOf(answer) ?? ''
  expect((await gate.ask('/recall', { headers: { cookie } })).status).toBe(200)
  const again = await gate.ask(`/sign-in?key=${secret}`)
  expect([again.status, again.headers.get('set-cookie')]).toEqual([401, null])
  expect(await again.text()).toContain('This address was used before')
  // In the browser that is signed in already it leads on.
  expect((await gate.ask(`/sign-in?key=${secret}`, { headers: { cookie } })).status).toBe(303)
})

test('of many that come with one address at once, one is let in', async () => {
  const gate = await gateOf()
  const { secret } = await gate.issue({ kind: 'sign-in', scope: 'admin', name: 'owner' })
  const answers = await Promise.all(Array.from({ length: 20 }, () => gate.ask(`/sign-in?key=${secret}`)))
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
})

test('a printed address works for an hour', async () => {
  const gate = await gateOf()
  const { secret } = await gate.issue({ kind: 'sign-in', scope: 'admin', name: 'owner' })
  gate.clock.at += limits.signInKeyMs
  expect((await gate.ask(`/sign-in?key=${secret}`)).status).toBe(401)
})

test('a token signs in with its own scope, and ends its sessions with it', async () => {
  const gate = await gateOf()
  const { secret, pass } = await gate.issue({ kind: 'token', scope: 'reader', name: 'phone' })
  const answer = await send(gate, ` ${secret}\n`)
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
  const headers = { cookie: cookieOf(answer) ?? '' }
  const page = await (await gate.ask('/sessions', { headers })).text()
  expect(page).toContain('You are signed in as phone (reader).')
  expect((await gate.ask('/recall', { headers })).status).toBe(403)
  await gate.access.store.commit([{ drop: 'pass', passId: pass.id }])
  expect((await gate.ask('/sessions', { headers })).status).toBe(403)
})

test('fields that the form has not give nothing and lead nowhere', async () => {
  const gate = await gateOf()
  const { secret } = await gate.issue({ kind: 'token', scope: 'reader', name: 'phone' })
  const body = `token=${secret}&scope=admin&is_admin=1&name=owner&next=%2F%2Fevil.example&key=x`
  const answer = await gate.ask('/sign-in?next=https:evil.example', { method: 'POST', headers: ownPage, body })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
  const session = (await gate.access.store.passes()).find(({ kind }) => kind === 'session')
  expect(session).toMatchObject({ scope: 'reader', name: 'phone' })
})

test('no other site’s page signs a browser in, not even with a feed’s key in the address', async () => {
  const gate = await gateOf()
  const feed = (await gate.issue({ kind: 'token', scope: 'feed', name: 'f' })).secret
  const token = await adminToken(gate)
  for (const path of ['/sign-in', `/sign-in?key=${feed}`, `/sign-in?x=1&key=${feed}`]) {
    const answer = await gate.ask(path, { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' }, body: `token=${token}` })
    expect([answer.status, answer.headers.get('set-cookie')], path).toEqual([403, null])
  }
})

test('a session is over with its token, and after thirty days without use', async () => {
  const gate = await gateOf()
  const until = gate.clock.at + 10 * dayMs
  const { secret } = await gate.issue({ kind: 'token', scope: 'admin', name: 'short', expiresAt: until })
  const short = { cookie: cookieOf(await send(gate, secret)) ?? '' }
  const long = { cookie: cookieOf(await send(gate, await adminToken(gate))) ?? '' }
  const statuses = async (): Promise<readonly number[]> => [
    (await gate.ask('/recall', { headers: short })).status,
    (await gate.ask('/recall', { headers: long })).status,
  ]
  expect(await statuses()).toEqual([200, 200])
  gate.clock.at = until
  expect(await statuses()).toEqual([403, 200])
  gate.clock.at += 30 * dayMs
  expect(await statuses()).toEqual([403, 403])
})

test('a new session is made at every sign-in: none that the browser brought is taken over', async () => {
  const gate = await gateOf()
  const token = await adminToken(gate)
  const brought = `hws_${'B'.repeat(43)}`
  const answer = await gate.ask('/sign-in', {
    method: 'POST',
    headers: { ...ownPage, cookie: `headwater-4500=${brought}` },
    body: `token=${token}`,
  })
  expect(cookieOf(answer)).not.toContain(brought)
  expect(cookieOf(answer)).not.toBe(cookieOf(await send(gate, token)))
})

test.each([
  ['nothing', ''],
  ['an unknown token', wrong],
  ['what is no token', 'x'.repeat(5_000)],
  ['markup', '"><script>alert(1)</script>'],
  ['a NUL', '\u0000'],
])('%s in the field is refused in the same words, and not repeated', async (_, token) => {
  const gate = await gateOf()
  const answer = await send(gate, token)
  const page = await answer.text()
  expect([answer.status, answer.headers.get('set-cookie')]).toEqual([401, null])
  expect(page).toContain('The field token holds no token that lets you in: it may be mistyped, ended or over.')
  expect(page).not.toContain('alert')
  expect(page).not.toContain(wrong)
})

test('a token of feeds, and one that ran out, sign in nobody, in the same words', async () => {
  const gate = await gateOf()
  const feed = (await gate.issue({ kind: 'token', scope: 'feed', name: 'f' })).secret
  const over = (await gate.issue({ kind: 'token', scope: 'admin', name: 'o', expiresAt: gate.clock.at })).secret
  const pages = await Promise.all([feed, over, wrong].map(async (token) => (await send(gate, token)).text()))
  expect(new Set(pages).size).toBe(1)
})

test('the sixth wrong token of an address has to wait five minutes, right or wrong; others do not, and the printed address does not', async () => {
  const gate = await gateOf()
  const token = await adminToken(gate)
  const { secret } = await gate.issue({ kind: 'sign-in', scope: 'admin', name: 'owner' })
  for (let time = 0; time < 5; time += 1) expect((await send(gate, wrong, { from: '203.0.113.9' })).status).toBe(401)
  const sixth = await send(gate, token, { from: '203.0.113.9' })
  expect([sixth.status, sixth.headers.get('retry-after')]).toEqual([429, '300'])
  expect(await sixth.text()).toContain('Try again in 300 seconds')
  expect((await send(gate, token, { from: '203.0.113.10' })).status).toBe(303)
  expect((await gate.ask(`/sign-in?key=${secret}`, { from: '203.0.113.9' })).status).toBe(303)
  gate.clock.at += limits.signInWindowMs
  expect((await send(gate, token, { from: '203.0.113.9' })).status).toBe(303)
})

test('addresses of one IPv6 household count as one', async () => {
  const gate = await gateOf()
  for (let time = 0; time < 5; time += 1) await send(gate, wrong, { from: `2001:db8:1:2::${time}` })
  expect((await send(gate, wrong, { from: '2001:db8:1:2:ffff::1' })).status).toBe(429)
  expect((await send(gate, wrong, { from: '2001:db8:1:3::1' })).status).toBe(401)
})

test('a form that is too long is refused at once', async () => {
  const gate = await gateOf()
  const answer = await gate.ask('/sign-in', { method: 'POST', headers: ownPage, body: `token=${'x'.repeat(100_000)}` })
  expect(answer.status).toBe(413)
})

test('over https the cookie is for this host and https alone, and the browser comes back by https', async () => {
  const gate = await gateOf({ settings: { 'server.url': 'https://paper.example/' } })
  const { secret } = await gate.issue({ kind: 'sign-in', scope: 'admin', name: 'owner' })
  const answer = await gate.ask(`/sign-in?key=${secret}`, { headers: { host: 'paper.example' } })
  expect(answer.headers.get('set-cookie')).toMatch(
    /^__Host-headwater=hws_[\w-]{43}; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Lax; Secure$/,
  )
  expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000')
  const cookie = cookieOf(answer) ?? ''
  expect((await gate.ask('/recall', { headers: { host: 'paper.example', cookie } })).status).toBe(200)
  // A plain page of the same host, or of another port, cannot set it nor send it.
  const plain = cookie.replace('__Host-headwater', 'headwater-80')
  expect((await gate.ask('/recall', { headers: { host: 'paper.example', cookie: plain } })).status).toBe(401)
})

test('a page that is not for the asker shows how to get in, and keeps its address to itself', async () => {
  const gate = await gateOf({ settings: { 'server.host': '0.0.0.0' } })
  const answer = await gate.ask('/sources?q=%3Cb%3Eplanted')
  const page = await answer.text()
  expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="Headwater"'])
  expect(page).toContain('<form action="/sign-in" method="post">')
  expect(page).not.toContain('planted')
})

test('sessions are shown to whom they belong, and ended by them alone', async () => {
  const gate = await gateOf()
  const phone = await gate.issue({ kind: 'token', scope: 'reader', name: 'phone <b>' })
  const other = await gate.issue({ kind: 'token', scope: 'reader', name: 'other' })
  const mine = cookieOf(await send(gate, phone.secret)) ?? ''
  const theirs = cookieOf(await send(gate, other.secret)) ?? ''
  const owner = cookieOf(await send(gate, await adminToken(gate))) ?? ''
  const pageOf = async (cookie: string): Promise<string> => (await gate.ask('/sessions', { headers: { cookie } })).text()
  const rowsOf = (page: string): number => page.match(/name="end"/g)?.length ?? 0
  expect([rowsOf(await pageOf(mine)), rowsOf(await pageOf(theirs)), rowsOf(await pageOf(owner))]).toEqual([1, 1, 3])
  expect(await pageOf(mine)).toContain('phone &lt;b&gt;')
  expect(await pageOf(mine)).not.toContain('other')
  const id = (await gate.access.store.passes()).find(({ openedBy }) => openedBy === other.pass.id)?.id ?? ''
  const end = (cookie: string, body: string): Promise<Response> =>
    gate.ask('/sessions', { method: 'POST', headers: { ...ownPage, cookie }, body })
  const token = { 'sec-fetch-site': 'same-origin', authorization: `Bearer ${phone.secret}` }
  for (const body of [`end=${id}`, `end=${other.pass.id}`, 'end=', '', 'end=%00', `end=${'x'.repeat(4_000)}`]) {
    const refused = await end(mine, body)
    expect([refused.status, await refused.text()], body).toEqual([400, expect.stringContaining('The field end cannot be used')])
  }
  expect((await gate.ask('/sessions', { method: 'POST', headers: token, body: `end=${id}` })).status).toBe(400)
  expect((await gate.ask('/sessions', { headers: { cookie: theirs } })).status).toBe(200)
  expect((await end(owner, `end=${id}`)).status).toBe(303)
  expect((await gate.ask('/sessions', { headers: { cookie: theirs } })).status).toBe(403)
  expect((await end(owner, `end=${'x'.repeat(10_000)}`)).status).toBe(413)
})
