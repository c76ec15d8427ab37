import { connect } from 'node:net'
import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { startServer } from './listen.ts'

const app = new Hono().get('/', (context) => context.text('here'))

test('a free port is taken, answered on, and given back', async () => {
  const started = await startServer({ app, host: '127.0.0.1', port: 0 })
  if (!started.ok) throw new Error(started.failure.why)
  await using server = started.value
  expect(server.url).toBe(`http://127.0.0.1:${server.port}/`)
  expect(await (await fetch(server.url)).text()).toBe('here')
})

test('a port that is taken is a failure that says what to do', async () => {
  const first = await startServer({ app, host: '127.0.0.1', port: 0 })
  if (!first.ok) throw new Error(first.failure.why)
  await using server = first.value
  const second = await startServer({ app, host: '127.0.0.1', port: server.port })
  expect(second).toMatchObject({ ok: false, failure: { code: 'serve/port-taken', at: `127.0.0.1:${server.port}` } })
})

test('an address that is not this machine’s is a failure', async () => {
  const started = await startServer({ app, host: '192.0.2.1', port: 0 })
  expect(started).toMatchObject({ ok: false, failure: { code: 'serve/no-address' } })
})

test('a header that is too long is refused, and a connection of this machine is known as one', async () => {
  const seen: string[] = []
  const asking = new Hono().get('/', (context) => {
    seen.push(getConnInfo(context).remote.address ?? '')
    return context.text('ok')
  })
  const started = await startServer({ app: asking, host: '127.0.0.1', port: 0 })
  if (!started.ok) throw new Error('not started')
  await using server = started.value
  const statusOf = async (length: number): Promise<number> =>
    (await fetch(server.url, { headers: { 'x-long': 'a'.repeat(length) } })).status
  expect([await statusOf(8_000), await statusOf(20_000)]).toEqual([200, 431])
  expect(seen).toEqual(['127.0.0.1'])
})

const book = new Uint8Array(32 * 1024 * 1024)
const long = new Hono()
  .get('/', (context) => context.body(book))
  .get('/slow', async (context) => {
    await new Promise((resolve) => setTimeout(resolve, 300))
    return context.text('at last')
  })

test('who asks and does not read is let go; who is being answered is waited for', async () => {
  const started = await startServer({ app: long, host: '127.0.0.1', port: 0, stallMs: 100 })
  if (!started.ok) throw new Error('not started')
  await using server = started.value
  expect(await (await fetch(`${server.url}slow`)).text()).toBe('at last')
  const socket = connect(server.port, '127.0.0.1')
  socket.on('error', () => undefined)
  socket.pause()
  socket.write('GET / HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n')
  await (await fetch(`${server.url}slow`)).text()
  const ended = new Promise((resolve) => socket.once('close', resolve))
  let read = 0
  // By now it was let go, so that not all comes that was asked for.
  socket.on('data', (piece) => {
    read += piece.length
  })
  socket.resume()
  await ended
  expect(read).toBeLessThan(book.length)
})

test('who comes when there is no place is let go at once, and those who are here are answered', async () => {
  const started = await startServer({ app, host: '127.0.0.1', port: 0, connectionsMax: 1 })
  if (!started.ok) throw new Error('not started')
  await using server = started.value
  const first = connect(server.port, '127.0.0.1')
  await new Promise((resolve) => first.once('connect', resolve))
  const second = connect(server.port, '127.0.0.1')
  second.on('error', () => undefined)
  await new Promise((resolve) => second.once('close', resolve))
  first.write('GET / HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n')
  expect(String(await new Promise((resolve) => first.once('data', resolve)))).toContain('200 OK')
  first.destroy()
})
