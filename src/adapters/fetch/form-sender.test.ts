import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { limits } from '#core/limits.ts'
import { type FormSenderOptions, openFormSender } from './form-sender.ts'

type Seen = { readonly request: IncomingMessage; readonly text: string }

/** A server on a port of its own that keeps what it was sent. */
async function serve(answer: RequestListener): Promise<{ readonly url: string; readonly seen: readonly Seen[] }> {
  const seen: Seen[] = []
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const piece of request) text += String(piece)
    seen.push({ request, text })
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, seen }
}

function sender(more: Partial<FormSenderOptions> = {}) {
  const opened = openFormSender({ userAgent: 'Headwater/1 (+x)', allow: ['127.0.0.0/8'], perHostPauseMs: 0, now: () => 0, ...more })
  onTestFinished(() => opened[Symbol.asyncDispose]())
  return opened
}

const form = new URLSearchParams({ 'hub.mode': 'subscribe', 'hub.topic': 'https://x.example/a&b' })

it('sends a form by POST, with our name', async () => {
  const { url, seen } = await serve((_, response) => response.writeHead(202).end())
  expect(await sender().post(url, form)).toEqual({ ok: true, value: undefined })
  const [{ request, text } = { request: undefined, text: '' }] = seen
  expect([request?.method, request?.headers['user-agent']]).toEqual(['POST', 'Headwater/1 (+x)'])
  expect(request?.headers['content-type']).toBe('application/x-www-form-urlencoded')
  expect(Object.fromEntries(new URLSearchParams(text))).toEqual(Object.fromEntries(form))
})

it.each([200, 201, 202, 204, 299])('takes %i for a yes', async (status) => {
  const { url } = await serve((_, response) => response.writeHead(status).end())
  expect((await sender().post(url, form)).ok).toBe(true)
})

it.each([301, 302, 303, 307, 308])('does not follow a redirect: %i', async (status) => {
  const there = await serve((_, response) => response.end())
  const { url } = await serve((_, response) => response.writeHead(status, { location: there.url }).end())
  expect(await sender().post(url, form)).toMatchObject({ ok: false, failure: { code: 'fetch/status', status } })
  expect(there.seen).toEqual([])
})

it.each([
  'http://127.0.0.1:9/',
  'http://[::1]/',
  'http://10.0.0.8/',
  'http://169.254.169.254/latest',
  'http://localhost/',
  'http://2130706433/',
])('refuses %s', async (url) => {
  expect(await sender({ allow: [] }).post(url, form)).toMatchObject({ ok: false, failure: { code: 'fetch/refused-address' } })
})

it('refuses a name that stands for a private address', async () => {
  const { post } = sender({ allow: [], resolve: (_, done) => done(null, [{ address: '10.0.0.1', family: 4 }]) })
  expect(await post('http://hub.example/', form)).toMatchObject({ ok: false, failure: { code: 'fetch/refused-address' } })
})

it.each(['ftp://hub.example/', 'javascript:alert(1)', 'http://me:pw@hub.example/'])('refuses %s as an address', async (url) => {
  expect(await sender().post(url, form)).toMatchObject({ ok: false, failure: { code: 'fetch/bad-address' } })
})

it('does not wait for a hub that says nothing, and leaves it alone for a minute', async () => {
  let now = 0
  const { url, seen } = await serve(() => undefined)
  const { post } = sender({ now: () => now, times: { headerMs: 50, idleMs: 50, answerMs: 50 } })
  const [first, second] = await Promise.all([post(url, form), post(url, form)])
  expect(first).toMatchObject({ ok: false, failure: { code: 'fetch/timeout' } })
  expect(second).toMatchObject({ ok: false, failure: { code: 'fetch/network' } })
  expect(seen).toHaveLength(1)
  now = limits.silenceMs
  expect(await post(url, form)).toMatchObject({ failure: { code: 'fetch/timeout' } })
})

it('is not hurt by a long answer', async () => {
  const { url } = await serve((_, response) => response.end('x'.repeat(1_000_000)))
  expect((await sender().post(url, form)).ok).toBe(true)
})

it('asks one host one at a time', async () => {
  let [open, most] = [0, 0]
  const { url } = await serve((_, response) => {
    open += 1
    most = Math.max(most, open)
    setImmediate(() => {
      open -= 1
      response.end()
    })
  })
  const { post } = sender()
  await Promise.all(Array.from({ length: 5 }, () => post(url, form)))
  expect(most).toBe(1)
})

it('is called off by its signal', async () => {
  const { url } = await serve(() => undefined)
  const stop = new AbortController()
  const asked = sender().post(url, form, stop.signal)
  stop.abort()
  expect(await asked).toMatchObject({ ok: false, failure: { code: 'fetch/timeout' } })
})
