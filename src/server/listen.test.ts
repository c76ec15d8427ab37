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
