import { describe, expect, it } from 'vitest'
import { failed, ok, type Result } from '#core/model/failure.ts'
import { openGuard } from './address.ts'
import type { Answer, Ask } from './exchange.ts'
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
    return ok({ status: told.status ?? 200, header: (name) => told.headers?.[name], body: new Uint8Array() })
  }
  const world = {
    guard: openGuard(['127.0.0.0/8']),
    line: { exchange, [Symbol.asyncDispose]: async () => undefined },
    politeness: openPoliteness({
      ...clock,
      perHostPauseMs: 1_000,
      perHost: 1,
      totalAtOnce: 1,
      slowMs: 60_000,
      silencesMax: 3,
      silenceMs: 60_000,
    }),
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

  it('leaves a host alone that asked for it, all its addresses, and no other host', async () => {
    const { go, asked, pass } = openWorld({ 'https://a.example/busy': { status: 429, headers: { 'retry-after': '7200' } } })
    await go('https://a.example/busy')
    await pass(3_600_000)
    expect(await go('https://a.example/other')).toMatchObject({ ok: false, failure: { code: 'fetch/status', retryAfterMs: 3_600_000 } })
    expect(await go('https://b.example/')).toMatchObject({ ok: true })
    expect(asked).toHaveLength(2)
    await pass(3_600_000)
    expect(await go('https://a.example/other')).toMatchObject({ ok: true })
  })

  it('does not ask for what waited in line when the host asks to be left alone', async () => {
    const { go, asked } = openWorld({ 'https://a.example/busy': { status: 429, headers: { 'retry-after': '7200' } } })
    const trips = await Promise.all(['busy', '1', '2', '3'].map((path) => go(`https://a.example/${path}`)))
    expect(asked).toEqual(['0 https://a.example/busy'])
    for (const trip of trips.slice(1)) expect(trip).toMatchObject({ ok: false, failure: { code: 'fetch/status', retryAfterMs: 7_200_000 } })
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
