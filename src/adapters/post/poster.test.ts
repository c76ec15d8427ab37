import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ChatServer, chatFiles, hookKey, serveChat } from '../../../test/contract/chat-server.ts'
import { edition } from '../../../test/fixtures/channels/edition.ts'
import { postsOf } from '../../core/channels/chat/registry.ts'
import { type Destination, destinationKinds } from '../../core/destinations/destination.ts'
import { readDestination } from '../../core/destinations/read-destination.ts'
import { limits } from '../../core/limits.ts'
import { failed, ok, type Result } from '../../core/model/failure.ts'
import type { Poster } from '../../ports/poster.ts'
import { openSender } from '../fetch/send.ts'
import { openPoster } from './poster.ts'

let server: ChatServer
beforeAll(async () => {
  server = await serveChat()
})
afterAll(() => server[Symbol.asyncDispose]())
beforeEach(() => {
  server.moods.length = 0
})

const now = 1_779_940_809_000

function posterFor(
  more: { readonly allow?: readonly string[]; readonly env?: Readonly<Record<string, string>>; readonly pauseMs?: number } = {},
): Poster {
  const env: Readonly<Record<string, string>> = more.env ?? chatFiles(server.origin).env
  const times = { headerMs: 300, idleMs: 300, answerMs: 300 }
  return openPoster({
    sender: openSender({ userAgent: 'Headwater/test', allow: more.allow ?? ['127.0.0.0/8'], times }),
    secretAt: (place, at) => {
      const value = 'variable' in place ? env[place.variable] : undefined
      return value === undefined ? failed('post/no-secret', at, 'It is not set.') : ok(value)
    },
    now: () => now,
    pauseMs: more.pauseMs ?? 0,
  })
}

function destinationOf(kind: string): Destination {
  const read = readDestination({ name: kind, text: chatFiles(server.origin).files[kind] ?? '', place: `${kind}.yaml`, beats: [] })
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  return read.destination
}

async function sent(kind: string, poster: Poster = posterFor()): Promise<Result<void>> {
  const destination = destinationOf(kind)
  const [post] = postsOf({ edition, destination, context: { baseUrl: 'https://paper.example/' } })
  if (post === undefined) throw new Error('there is something to post')
  try {
    return await poster.send(post, destination)
  } finally {
    await poster[Symbol.asyncDispose]()
  }
}

describe('sending to a real server', () => {
  it.each(destinationKinds)('is taken as %s takes it', async (kind) => {
    expect(await sent(kind)).toEqual({ ok: true, value: undefined })
    expect(server.heard.at(-1)?.headers['user-agent']).toBe('Headwater/test')
  })

  it('puts no secret into what is sent, but where it belongs', async () => {
    for (const kind of destinationKinds) {
      await sent(kind)
      expect(server.heard.at(-1)?.body).not.toMatch(/secret-of|whsec_/)
    }
  })

  it.each(destinationKinds)('signs what %s gets only where the service knows signatures', async (kind) => {
    await sent(kind)
    const { headers } = server.heard.at(-1) ?? {}
    expect([headers?.['webhook-signature'] !== undefined, headers?.authorization !== undefined]).toEqual([
      kind === 'webhook',
      kind === 'matrix',
    ])
    if (kind === 'webhook') expect(headers?.['webhook-timestamp']).toBe(String(now / 1_000))
  })

  it('names the same message the same at every try, to who can tell', async () => {
    for (const kind of ['matrix', 'webhook']) {
      await sent(kind)
      await sent(kind)
      const [first, second] = server.heard.slice(-2)
      expect([first?.path, first?.headers['webhook-id']]).toEqual([second?.path, second?.headers['webhook-id']])
    }
  })

  it('takes a key that is not of Standard Webhooks as it stands', async () => {
    const { env } = chatFiles(server.origin)
    const raw = Buffer.from(hookKey.slice(6), 'base64').toString()
    expect(await sent('webhook', posterFor({ env: { ...env, OF_HOOK_KEY: raw } }))).toEqual({ ok: true, value: undefined })
  })

  it('pauses between two messages to one destination (postPauseMs, here shorter)', async () => {
    expect(limits.postPauseMs).toBeGreaterThan(1_000)
    const poster = posterFor({ pauseMs: 150 })
    const destination = destinationOf('slack')
    const [post] = postsOf({ edition, destination, context: { baseUrl: 'https://paper.example/' } })
    if (post === undefined) throw new Error('there is something to post')
    const startedAt = performance.now()
    await poster.send(post, destination)
    const first = performance.now() - startedAt
    await poster.send(post, destination)
    expect([first < 150, performance.now() - startedAt >= 150]).toEqual([true, true])
    await poster[Symbol.asyncDispose]()
  })
})

describe('what goes wrong is a failure that holds no secret', () => {
  it.each([
    [{ status: 429, headers: { 'retry-after': '7' } }, 'post/busy', 7_000],
    [{ status: 429, text: '{"ok":false,"parameters":{"retry_after":12}}' }, 'post/busy', 12_000],
    [{ status: 429, text: '{"errcode":"M_LIMIT_EXCEEDED","retry_after_ms":2500}' }, 'post/busy', 2_500],
    [{ status: 429, headers: { 'retry-after': '999999' } }, 'post/busy', limits.retryAfterMaxMs],
    [{ status: 503 }, 'post/busy', undefined],
    [{ status: 500, text: 'oops' }, 'post/busy', undefined],
    [{ status: 404, text: 'no_service' }, 'post/refused', undefined],
    [{ status: 410 }, 'post/refused', undefined],
    [{ status: 401 }, 'post/refused', undefined],
    ['hang', 'post/unreachable', undefined],
    ['break off', 'post/unreachable', undefined],
  ] as const)('%j', async (mood, code, retryAfterMs) => {
    server.moods.push(mood)
    const answer = await sent('slack')
    expect(answer).toEqual({ ok: false, failure: expect.objectContaining({ code, at: 'slack' }) })
    expect(answer.ok ? 0 : answer.failure.retryAfterMs).toBe(retryAfterMs)
    expect(JSON.stringify(answer)).not.toContain('secret-of')
  })

  it('follows no redirect', async () => {
    server.moods.push({ status: 302, headers: { location: `${server.origin}/slack/T0/B0/elsewhere` } })
    const before = server.heard.length
    expect(await sent('slack')).toMatchObject({ ok: false, failure: { code: 'post/refused', status: 302 } })
    expect(server.heard.length).toBe(before + 1)
  })

  it('tells a refusal in the service’s words, plain, short and without the secret that it repeats', async () => {
    server.moods.push({ status: 400, text: `\u001b[31mno ${server.origin}/slack/T0/B0/secret-of-slack here ${'x'.repeat(20_000)}` })
    const answer = await sent('slack')
    const why = answer.ok ? '' : answer.failure.why
    expect(why).toMatch(/^It answered 400 Bad Request: \[31mno /)
    expect([why.length < 260, why.includes('secret-of'), why.includes('\u001b')]).toEqual([true, false, false])
    expect(limits.postAnswerBytes).toBeLessThan(20_000)
  })

  it('dials no private address that is not allowed by name, and does not show which', async () => {
    const before = server.heard.length
    const answer = await sent('slack', posterFor({ allow: [] }))
    expect(answer).toMatchObject({ ok: false, failure: { code: 'fetch/refused-address', at: 'slack' } })
    expect([server.heard.length, JSON.stringify(answer).includes('secret-of')]).toEqual([before, false])
  })

  it.each(['not an address', 'ftp://files.example/x', 'https://user:password-of-user@chat.example/x'])(
    'sends nothing to %s',
    async (address) => {
      const answer = await sent('slack', posterFor({ env: { OF_SLACK: address } }))
      expect(answer).toMatchObject({ ok: false, failure: { code: 'post/refused' } })
      expect(JSON.stringify(answer)).not.toContain('password-of-user')
    },
  )

  it('says that a secret is missing before anything is dialled', async () => {
    const { env } = chatFiles(server.origin)
    const { OF_HOOK: _, ...without } = env
    expect(await sent('webhook', posterFor({ env: without }))).toMatchObject({
      ok: false,
      failure: { code: 'post/no-secret', at: 'webhook' },
    })
    expect(await sent('slack', posterFor({ env: {} }))).toMatchObject({ ok: false, failure: { code: 'post/no-secret' } })
  })

  it('ends when it is called off', async () => {
    server.moods.push('hang')
    const destination = destinationOf('slack')
    const [post] = postsOf({ edition, destination, context: { baseUrl: 'https://paper.example/' } })
    const poster = posterFor()
    const stop = new AbortController()
    const sending = post && poster.send(post, destination, stop.signal)
    stop.abort()
    expect(await sending).toMatchObject({ ok: false, failure: { code: 'post/unreachable' } })
    await poster[Symbol.asyncDispose]()
  })
})
