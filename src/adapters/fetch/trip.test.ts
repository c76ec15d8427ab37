import { describe, expect, it } from 'vitest'
import { failed, ok, type Result } from '#core/model/failure.ts'
import { openGuard } from './address.ts'
import { openBusy } from './busy.ts'
import type { Answer, Ask } from './exchange.ts'
import { openOutage } from './outage.ts'
import { openPoliteness } from './politeness.ts'
import { follow } from './trip.ts'

type Told = Partial<{ status: number; headers: Record<string, string> }> | 'lost'

/** A world without a network: what each address answers, a clock that waits at once, and what was asked when. */
function openWorld(answers: Record<string, Told>) {
  let now = 0
  const asked: string[] = []
  const clock = {
    now: () => now,
    wait: async (ms: number) => {
      now += ms
    },
  }
  const exchange = async ({ url }: Ask): Promise<Result<Answer>> => {
    asked.push(`${now} ${url.href}`)
    const told = answers[url.href] ?? {}
    if (told === 'lost') return failed('fetch/network', url.href, 'lost')
    return ok({
      status: told.status ?? 200,
      header: (name) => told.headers?.[name],
      headers: (name) => [told.headers?.[name] ?? []].flat(),
      body: new Uint8Array(),
    })
  }
  const politeness = openPoliteness({
    ...clock,
    perHostPauseMs: 1_000,
    perHost: 1,
    totalAtOnce: 1,
    slowMs: 60_000,
    silencesMax: 3,
    silenceMs: 60_000,
  })
  const world = {
    guard: openGuard(['127.0.0.0/8']),
    line: { exchange, [Symbol.asyncDispose]: async () => undefined },
    politeness,
    busy: openBusy(politeness, clock.now),
    outage: openOutage({ now: clock.now, windowMs: 600_000, hostsMin: 5, percent: 80, probeMs: 30_000 }),
    times: { headerMs: 1_000, idleMs: 1_000, answerMs: 1_000 },
    now: clock.now,
  }
  const go = (from: string) =>
    follow(world, {
      from: new URL(from),
      bytesMax: 1_000,
      tooLarge: 'fail',
      headersFor: () => ({}),
      permit: async (hop) => (hop.pathname === '/closed' ? failed('fetch/refused-by-robots', hop.href, 'closed') : ok({})),
    })
  return { go, asked, pass: (ms: number) => clock.wait(ms) }
}

const busy: Told = { status: 429, headers: { 'retry-after': '7200' } }

describe('a trip', () => {
  it('takes a turn and a pause of its own for every hop', async () => {
    const { go, asked } = openWorld({
      'https://a.example/1': { status: 301, headers: { location: '/2' } },
      'https://a.example/2': { status: 302, headers: { location: 'https://b.example/3' } },
    })
    expect(await go('https://a.example/1')).toMatchObject({ ok: true, value: { url: { href: 'https://b.example/3' } } })
    expect(asked).toEqual(['0 https://a.example/1', '1000 https://a.example/2', '1000 https://b.example/3'])
  })

  it('gives its place back whatever comes of it', async () => {
    const { go } = openWorld({ 'https://a.example/lost': 'lost', 'https://a.example/odd': { status: 302 } })
    // There is one place in the whole world: each of these would hang if the one before had kept it.
    for (const path of ['lost', 'odd', 'closed', 'well', 'lost', 'well']) await go(`https://a.example/${path}`)
    expect(await go('https://b.example/well')).toMatchObject({ ok: true })
  })

  it('asks before every hop whether it may', async () => {
    const { go, asked } = openWorld({ 'https://a.example/1': { status: 302, headers: { location: '/closed' } } })
    expect(await go('https://a.example/1')).toMatchObject({
      ok: false,
      failure: { code: 'fetch/refused-by-robots', at: 'https://a.example/closed' },
    })
    expect(asked).toHaveLength(1)
  })

  it('leaves an address alone that asked for it, and no other of its host', async () => {
    const { go, asked, pass } = openWorld({ 'https://a.example/busy': busy })
    await go('https://a.example/busy')
    await pass(3_600_000)
    expect(await go('https://a.example/busy')).toMatchObject({ ok: false, failure: { code: 'fetch/status', retryAfterMs: 3_600_000 } })
    expect(await go('https://a.example/other')).toMatchObject({ ok: true })
    expect(asked).toHaveLength(2)
  })

  it('leaves a host alone when two of its addresses asked for it, all its addresses, and no other host', async () => {
    const { go, asked, pass } = openWorld({ 'https://a.example/busy': busy, 'https://a.example/too': busy })
    await go('https://a.example/busy')
    await go('https://a.example/busy')
    expect(await go('https://a.example/other')).toMatchObject({ ok: true })
    await go('https://a.example/too')
    await pass(3_600_000)
    expect(await go('https://a.example/other')).toMatchObject({ ok: false, failure: { code: 'fetch/status', retryAfterMs: 3_600_000 } })
    expect(await go('https://b.example/')).toMatchObject({ ok: true })
    expect(asked).toHaveLength(4)
    await pass(3_600_000)
    expect(await go('https://a.example/other')).toMatchObject({ ok: true })
  })

  it('forgets one address that was busy before a second one is', async () => {
    const { go, pass } = openWorld({ 'https://a.example/busy': busy, 'https://a.example/too': busy })
    await go('https://a.example/busy')
    await pass(7_200_000)
    await go('https://a.example/too')
    expect(await go('https://a.example/other')).toMatchObject({ ok: true })
  })

  it('does not ask for what waited in line when the host asks to be left alone', async () => {
    const { go, asked } = openWorld({ 'https://a.example/busy': busy, 'https://a.example/too': busy })
    const trips = await Promise.all(['busy', 'too', '2', '3'].map((path) => go(`https://a.example/${path}`)))
    expect(asked).toEqual(['0 https://a.example/busy', '1000 https://a.example/too'])
    for (const trip of trips.slice(2)) expect(trip).toMatchObject({ ok: false, failure: { code: 'fetch/status', retryAfterMs: 7_200_000 } })
  })

  it('says where the permanent redirects at its beginning lead, and no others', async () => {
    const to = (status: number, location: string): Told => ({ status, headers: { location } })
    const { go } = openWorld({
      'https://a.example/1': to(301, '/2'),
      'https://a.example/2': to(308, 'https://b.example/3'),
      'https://b.example/3': to(302, '/4'),
      'https://b.example/4': to(301, '/5'),
      'https://c.example/1': to(307, '/2'),
      'https://c.example/2': to(301, '/3'),
    })
    expect(await go('https://a.example/1')).toMatchObject({
      value: { url: { href: 'https://b.example/5' }, movedTo: { href: 'https://b.example/3' } },
    })
    const found = await go('https://c.example/1')
    expect(found.ok && found.value.movedTo).toBeUndefined()
  })

  it('does not go from https to http', async () => {
    const { go, asked } = openWorld({ 'https://a.example/1': { status: 301, headers: { location: 'http://a.example/1' } } })
    expect(await go('https://a.example/1')).toMatchObject({ ok: false, failure: { code: 'fetch/redirects' } })
    expect(asked).toHaveLength(1)
  })

  it('tells an outage of ours from theirs, lets a request out now and then, and believes one answer', async () => {
    const hosts = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `https://${name}.example/`)
    const { go, asked, pass } = openWorld(Object.fromEntries(hosts.map((host) => [host, 'lost'])))
    const codes = []
    for (const host of hosts) codes.push(await go(host))
    expect(codes.map((found) => (found.ok ? 'ok' : found.failure.code))).toEqual([
      ...Array(4).fill('fetch/network'),
      'fetch/offline',
      'fetch/offline',
    ])
    expect(asked).toHaveLength(5)
    await pass(30_000)
    expect(await go('https://a.example/')).toMatchObject({ failure: { code: 'fetch/offline' } })
    expect(await go('https://well.example/')).toMatchObject({ failure: { code: 'fetch/offline' } })
    expect(asked).toHaveLength(6)
    await pass(30_000)
    expect(await go('https://well.example/')).toMatchObject({ ok: true })
    expect(await go('https://b.example/')).toMatchObject({ failure: { code: 'fetch/network' } })
  })

  it('leaves a host alone for a minute after three requests without an answer, and counts anew after one', async () => {
    const { go, asked, pass } = openWorld({ 'https://a.example/lost': 'lost' })
    for (const path of ['lost', 'lost', 'well', 'lost', 'lost', 'lost']) await go(`https://a.example/${path}`)
    expect(await go('https://a.example/well')).toMatchObject({ ok: false, failure: { code: 'fetch/network' } })
    expect(asked).toHaveLength(6)
    expect(await go('https://b.example/well')).toMatchObject({ ok: true })
    await pass(60_000)
    expect(await go('https://a.example/well')).toMatchObject({ ok: true })
  })

  it('does not rest for hosts of the operator’s own', async () => {
    const { go, asked } = openWorld({ 'http://127.0.0.1:4600/busy': { status: 503, headers: { 'retry-after': '7200' } } })
    await go('http://127.0.0.1:4600/busy')
    await go('http://127.0.0.1:4600/other')
    expect(asked).toEqual(['0 http://127.0.0.1:4600/busy', '0 http://127.0.0.1:4600/other'])
  })
})
