import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { virtualClock } from '#adapters/clock/virtual.ts'
import { openSqlite } from '#adapters/store/sqlite/open-sqlite.ts'
import { minuteMs } from '#core/model/instant.ts'
import { createApp } from '#server/app.ts'
import { startServer } from '#server/listen.ts'
import { openTally } from '#server/tally.ts'
import { scriptedMailer } from '../contract/scripted-mailer.ts'
import { callerOf } from '../fixtures/caller.ts'
import { openBrowser } from './open-browser.ts'
import { looks, walk } from './walk.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
}, 120_000)
afterAll(() => browser?.close())

test('a desk before its first edition, whose readers subscribe by mail, has pages without findings too', { timeout: 120_000 }, async () => {
  const { store } = await openSqlite({ path: ':memory:' })
  const clock = virtualClock(30_000_000 * minuteMs)
  const desk = { store, clock, wakeups: { announce: () => undefined }, mailer: scriptedMailer() }
  const app = createApp({
    store,
    beats: [
      { id: 'open-source', title: 'Open source' },
      { id: 'owls', title: 'Owls' },
    ],
    zone: 'UTC',
    version: '0.0.0',
    baseUrl: 'http://127.0.0.1:4500/',
    hosts: [],
    callerOf: callerOf('local'),
    status: () => ({ phase: 'collecting', done: 3, total: 9, outcomes: [] }),
    isSample: () => false,
    bugFound: (error) => {
      throw error
    },
    mail: { desk, tally: openTally(clock), isOpen: true },
  })
  const listening = await startServer({ app, host: '127.0.0.1', port: 0 })
  if (!listening.ok) throw new Error('a free port is served')
  const address = listening.value.url
  try {
    const asked = await app.request(`${address}subscribe`, {
      method: 'POST',
      body: 'address=ada%40lamp.example&beat=owls',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    })
    expect(asked.status).toBe(200)
    const key = (await store.subscribers())[0]?.key ?? ''
    expect((await app.request(`${address}subscription/confirm?key=${key}`, { method: 'POST' })).status).toBe(200)
    const starts = ['/subscribe', ...['', '/confirm', '/leave'].map((part) => `/subscription${part}?key=${key}`)]
    // Without their key, and what this desk has not: asking and signing in.
    const statuses = { '/subscription': 404, '/subscription/confirm': 404, '/subscription/leave': 404, '/ask': 404, '/sign-in': 404 }
    for (const look of looks.filter(({ name }) => name === 'phone' || name === 'dark')) {
      const { paths, findings } = await walk(browser, { address, look, ofKindMax: 1, starts, statuses })
      expect(findings).toEqual([])
      expect(paths).toEqual(expect.arrayContaining(['/archive', '/trends', ...starts]))
    }
  } finally {
    await listening.value[Symbol.asyncDispose]()
    await store[Symbol.asyncDispose]()
  }
})
