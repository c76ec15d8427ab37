import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { limits } from '#core/limits.ts'
import { ok } from '#core/model/failure.ts'
import { openRawServer } from '../../../test/contract/fetcher-server.ts'
import { freshForMs, restMs, retryAfterMs } from '../caching.ts'
import { openGuard } from './address.ts'
import { openBusy } from './busy.ts'
import { openLine } from './exchange.ts'
import { openOutage } from './outage.ts'
import { openPoliteness } from './politeness.ts'
import { follow } from './trip.ts'

/** A value one below a limit, at it and one above it, and what must come of each. */
type Row = readonly [name: string, value: number, expected: unknown]

function around(name: string, limit: number, expected: readonly [unknown, unknown, unknown]): readonly Row[] {
  return expected.map((one, place): Row => [`${name} ${['one below', 'at', 'one above'][place]} ${limit}`, limit - 1 + place, one])
}

const header = (name: string, value: string) => ({ header: (asked: string) => (asked === name ? value : undefined) })
const seconds = (ms: number): number => ms / 1_000

describe('what a server may ask for, in seconds', () => {
  it.each([
    ...around('Retry-After', seconds(limits.retryAfterMinMs), [300, 300, 301]),
    ...around('Retry-After', seconds(limits.retryAfterMaxMs), [86_399, 86_400, 86_400]),
  ])('%s', (_name, value, expected) => {
    expect(seconds(retryAfterMs(header('retry-after', String(value)), 0) ?? 0)).toBe(expected)
  })

  it.each([
    ...around('max-age', seconds(limits.freshMinMs), [300, 300, 301]),
    ...around('max-age', seconds(limits.freshMaxMs), [86_399, 86_400, 86_400]),
  ])('%s', (_name, value, expected) => {
    expect(seconds(freshForMs(header('cache-control', `max-age=${value}`), 0) ?? 0)).toBe(expected)
    // A server that is busy and says only how long its answer is good means the same.
    expect(seconds(restMs(header('cache-control', `max-age=${value}`), 0) ?? 0)).toBe(expected)
  })
})

describe('how far redirects are followed', () => {
  it.each(around('redirects', limits.redirects, ['ok', 'ok', 'fetch/redirects']))('%s: %s', async (_name, redirectCount, expected) => {
    const now = (): number => 0
    const politeness = openPoliteness({
      perHostPauseMs: 0,
      perHost: 1,
      totalAtOnce: 1,
      slowMs: 60_000,
      silencesMax: 3,
      silenceMs: 60_000,
      now,
      wait: async () => undefined,
    })
    const found = await follow(
      {
        guard: openGuard([]),
        line: {
          exchange: async ({ url }) => {
            const at = Number(url.pathname.slice(1))
            const isLast = at === redirectCount
            return ok({
              status: isLast ? 200 : 302,
              header: () => (isLast ? undefined : `/${at + 1}`),
              headers: () => [],
              body: new Uint8Array(),
            })
          },
          [Symbol.asyncDispose]: async () => undefined,
        },
        politeness,
        busy: openBusy(politeness, now),
        outage: openOutage({ now, windowMs: 1, hostsMin: 5, percent: 80, probeMs: 1 }),
        times: { headerMs: 1_000, idleMs: 1_000, answerMs: 1_000 },
        now,
      },
      {
        from: new URL('https://a.example/0'),
        bytesMax: 1,
        tooLarge: 'fail',
        headersFor: () => ({}),
        permit: async () => ({ ok: true, value: 0 }),
      },
    )
    expect(found.ok ? 'ok' : found.failure.code).toBe(expected)
  })
})

describe('the header of an answer', () => {
  const line = openLine(openGuard(['127.0.0.0/8']), { headerMs: 5_000, idleMs: 5_000, answerMs: 5_000 })
  let servers: readonly Awaited<ReturnType<typeof openRawServer>>[] = []
  // The parser counts the bytes between the status line and the empty line, line ends and colons aside.
  const start = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\nx: '
  const counted = 'content-length2x'.length
  const rows = around('bytes', limits.headerBytes, ['ok', 'fetch/too-large', 'fetch/too-large'])

  beforeAll(async () => {
    servers = await Promise.all(rows.map(([, size]) => openRawServer(`${start}${'h'.repeat(size - counted)}\r\n\r\nok`)))
  })
  afterAll(async () => {
    await line[Symbol.asyncDispose]()
    await Promise.all(servers.map((server) => server.close()))
  })

  it.each(rows.map(([name, , expected], place) => [name, place, expected] as const))('%s', async (_name, place, expected) => {
    const url = new URL(servers[place]?.origin ?? '')
    const found = await line.exchange({ url, headers: {}, bytesMax: 10, tooLarge: 'fail', answerMs: 5_000 })
    expect(found.ok ? 'ok' : found.failure.code).toBe(expected)
  })
})

describe('a host without an answer', () => {
  it.each(around('requests', limits.silencesMax, [false, true, true]))('%s: rests %s', (_name, count, isResting) => {
    const { silenceMs, silencesMax } = limits
    const manners = { perHostPauseMs: 0, perHost: 1, totalAtOnce: 1, slowMs: 60_000, now: () => 0, wait: async () => undefined }
    const politeness = openPoliteness({ ...manners, silencesMax, silenceMs })
    for (let request = 0; request < count; request += 1) politeness.heard('a.example', false)
    expect(politeness.restOf('a.example') !== undefined).toBe(isResting)
  })

  it.each(around('hosts', limits.outageHosts, [false, true, true]))('%s: the outage is ours %s', (_name, count, isOn) => {
    const { outageWindowMs: windowMs, outageHosts: hostsMin, outagePercent: percent, outageProbeMs: probeMs } = limits
    const outage = openOutage({ now: () => 0, windowMs, hostsMin, percent, probeMs })
    for (let host = 0; host < count; host += 1) outage.heard(`h${host}.example`, false)
    expect(outage.isOn()).toBe(isOn)
  })
})
