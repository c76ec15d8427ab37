import { describe, expect, it, onTestFinished } from 'vitest'
import { virtualClock } from '#adapters/clock/virtual.ts'
import { openSqlite } from '#adapters/store/sqlite/open-sqlite.ts'
import { limits } from '#core/limits.ts'
import { minuteMs } from '#core/model/instant.ts'
import type { CallerKind } from '#server/access.ts'
import { scriptedMailer } from '../../../test/contract/scripted-mailer.ts'
import { callerOf } from '../../../test/fixtures/caller.ts'
import { createApp } from '../app.ts'
import type { Deps, MailParts } from '../deps.ts'
import { openTally } from '../tally.ts'

const home = { 'sec-fetch-site': 'same-origin' }
const formType = { 'content-type': 'application/x-www-form-urlencoded' }

async function given({ caller = 'visitor', mail = {} }: { readonly caller?: CallerKind; readonly mail?: Partial<MailParts> | false } = {}) {
  const { store } = await openSqlite({ path: ':memory:' })
  onTestFinished(() => store[Symbol.asyncDispose]())
  const clock = virtualClock(1_000 * minuteMs)
  const desk = { store, clock, wakeups: { announce: () => undefined }, mailer: scriptedMailer() }
  const deps: Deps = {
    store,
    beats: [
      { id: 'open-source', title: 'Open <source>' },
      { id: 'owls', title: 'Owls' },
    ],
    zone: 'UTC',
    version: '0.0.0',
    baseUrl: 'http://127.0.0.1:4500/',
    hosts: [],
    callerOf: callerOf(caller),
    status: () => ({ phase: 'starting', done: 0, total: 0, outcomes: [] }),
    isSample: () => false,
    bugFound: (error) => {
      throw error
    },
    ...(mail === false ? {} : { mail: { desk, tally: openTally(clock), isOpen: true, ...mail } }),
  }
  const app = createApp(deps)
  const ask = async (path: string, init: RequestInit = {}) => await app.request(`http://127.0.0.1:4500${path}`, init)
  const send = (path: string, body: string, headers: Record<string, string> = {}) =>
    ask(path, { method: 'POST', body, headers: { ...formType, ...headers } })
  const subscribe = (address: string, beats = 'beat=open-source') =>
    send('/subscribe', `address=${encodeURIComponent(address)}&${beats}`, home)
  const one = async () => (await store.subscribers())[0]
  return { store, clock, ask, send, subscribe, one }
}

describe('asking for the edition by mail', () => {
  it('takes an address, says the same whether it is known, and has the mailbox asked', async () => {
    const { ask, subscribe, store, one } = await given()
    const page = await (await ask('/subscribe')).text()
    expect(page).toContain('<input id="address" name="address" type="email"')
    expect(page).toContain('value="open-source" checked> Open &lt;source&gt;')
    const first = await subscribe('Ada@Lamp.example', 'beat=open-source&beat=owls')
    const again = await subscribe('ada@lamp.example')
    expect([first.status, await first.text()]).toEqual([again.status, await again.text()])
    expect(first.status).toBe(200)
    expect(await store.subscribers()).toHaveLength(1)
    expect(await one()).toMatchObject({ address: 'Ada@lamp.example', beats: ['open-source', 'owls'], state: 'asked', by: 'self' })
  })

  it.each<[string, string, number, string]>([
    ['no address', 'beat=open-source', 400, 'address'],
    ['what is no address', 'address=ada&beat=open-source', 400, 'address'],
    ['an address with a line end', 'address=ada%40lamp.example%0d%0aBcc%3a+eve%40evil.example&beat=open-source', 400, 'address'],
    ['an address too long', `address=${'a'.repeat(400)}@lamp.example&beat=open-source`, 400, 'address'],
    ['no edition', 'address=ada%40lamp.example', 400, 'beat'],
    ['an edition that is not there', 'address=ada%40lamp.example&beat=%3Ci%3E', 400, 'beat'],
    ['too much', `address=${'a'.repeat(limits.subscribeBytes)}`, 413, 'longer than'],
  ])('refuses %s, names the field, and keeps nothing', async (_, body, status, named) => {
    const { send, store } = await given()
    const answer = await send('/subscribe', body, home)
    expect(answer.status).toBe(status)
    const page = await answer.text()
    expect(page).toContain(named)
    expect(page).not.toContain('<i>')
    expect(await store.subscribers()).toEqual([])
  })

  it('is not taken from a stranger’s page, nor from one who asks too often, nor where it is closed', async () => {
    const { send, store, clock, subscribe } = await given()
    expect((await send('/subscribe', 'address=a%40b.example&beat=owls', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    const statuses = []
    for (let count = 0; count < limits.subscribesPerMinute + 1; count += 1)
      statuses.push((await subscribe(`a${count}@lamp.example`)).status)
    expect(statuses).toEqual([...Array.from({ length: limits.subscribesPerMinute }, () => 200), 429])
    expect(await store.subscribers()).toHaveLength(limits.subscribesPerMinute)
    clock.set(clock.now() + minuteMs)
    expect((await subscribe('later@lamp.example')).status).toBe(200)
    const crowded = await given({
      mail: { tally: { take: (key, perMinute) => key !== 'subscribe' || perMinute !== limits.subscribesPerMinuteOfAll } },
    })
    expect([(await crowded.subscribe('a@lamp.example')).status, await crowded.store.subscribers()]).toEqual([429, []])
    for (const mail of [false, { isOpen: false }] as const) {
      const closed = await given({ mail })
      expect([(await closed.ask('/subscribe')).status, (await closed.subscribe('a@lamp.example')).status]).toEqual([404, 404])
    }
    expect((await (await given({ caller: 'nobody' })).ask('/subscribe')).status).not.toBe(200)
  })
})

describe('a subscription', () => {
  const begun = async (caller: CallerKind = 'nobody') => {
    const whole = await given({ caller })
    const visitor = await given()
    await visitor.subscribe('ada@lamp.example')
    const subscriber = await visitor.one()
    if (subscriber === undefined) throw new Error('somebody asked')
    await whole.store.commit([{ put: 'subscriber', subscriber }])
    return { ...whole, key: subscriber.key }
  }

  it('begins with the button, and not with the link, for whoever has the key and for nobody else', async () => {
    const { ask, send, one, key } = await begun()
    const page = await ask(`/subscription/confirm?key=${key}`)
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(await page.text()).toContain('Do you want it at a…@lamp.example?')
    expect((await one())?.state).toBe('asked')
    for (const wrong of ['', 'x'.repeat(43), `${key}x`, '<i>']) {
      const answer = await send(`/subscription/confirm?key=${encodeURIComponent(wrong)}`, '')
      expect([answer.status, (await answer.text()).includes('<i>')]).toEqual([404, false])
    }
    expect((await one())?.state).toBe('asked')
    expect((await send(`/subscription/confirm?key=${key}`, '')).status).toBe(200)
    expect((await one())?.state).toBe('confirmed')
  })

  it('ends by one click without cookie or page of ours, in both ways a mail program sends it, and not by a GET', async () => {
    const bodies: readonly (readonly [string, Record<string, string>])[] = [
      ['List-Unsubscribe=One-Click', {}],
      [
        '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n',
        { 'content-type': 'multipart/form-data; boundary=b' },
      ],
    ]
    for (const [body, headers] of bodies) {
      const { ask, send, one, key } = await begun()
      const path = `/subscription/leave?key=${key}`
      for (let count = 0; count < 2; count += 1)
        expect(await (await ask(path)).text()).toContain('<button name="List-Unsubscribe" value="One-Click">')
      expect((await ask(path, { method: 'HEAD' })).status).toBe(200)
      expect(await one()).toBeDefined()
      const empty = await send(path, '')
      expect([empty.status, (await empty.text()).includes('List-Unsubscribe')]).toEqual([400, true])
      expect(await one()).toBeDefined()
      expect((await send(path, body, { ...headers, 'sec-fetch-site': 'cross-site' })).status).toBe(200)
      expect(await one()).toBeUndefined()
      expect([(await send(path, body, headers)).status, (await ask(path)).status]).toEqual([200, 404])
    }
  })

  it('is changed by its reader: which editions, on which days', async () => {
    const { ask, send, one, key } = await begun()
    const path = `/subscription?key=${key}`
    expect((await ask(path)).status).toBe(404)
    await send(`/subscription/confirm?key=${key}`, '')
    expect(await (await ask(path)).text()).toContain('value="Monday" checked> Monday')
    const saved = await send(path, 'beat=owls&day=Monday&day=Friday')
    expect([saved.status, saved.headers.get('location')]).toEqual([303, `${path}&saved`])
    expect(await one()).toMatchObject({ beats: ['owls'], days: ['Monday', 'Friday'] })
    const page = await (await ask(`${path}&saved`)).text()
    expect(page).toContain('Saved.')
    expect(page).toContain('value="Tuesday"> Tuesday')
    for (const wrong of ['day=Monday', 'beat=owls', 'beat=owls&day=Someday', 'beat=none&day=Monday', ''])
      expect((await send(path, wrong)).status).toBe(400)
    expect(await one()).toMatchObject({ beats: ['owls'], days: ['Monday', 'Friday'] })
    const all = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map((day) => `day=${day}`).join('&')
    await send(path, `beat=owls&${all}`)
    expect(await one()).not.toHaveProperty('days')
  })

  it('of an address that complained is not forgotten by leaving, and not confirmed again', async () => {
    const { send, one, store, key } = await begun()
    const known = await one()
    if (known) await store.commit([{ put: 'subscriber', subscriber: { ...known, state: 'retired', retired: { at: 1, why: 'complaint' } } }])
    expect((await send(`/subscription/leave?key=${key}`, 'List-Unsubscribe=One-Click')).status).toBe(200)
    expect((await send(`/subscription/confirm?key=${key}`, '')).status).toBe(404)
    expect((await one())?.state).toBe('retired')
  })
})
