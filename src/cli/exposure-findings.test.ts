import { expect, test } from 'vitest'
import { configOf } from '#app/config/config.ts'
import { decideConfig } from '#app/config/decide-config.ts'
import type { Pass } from '#core/model/access.ts'
import { dayMs } from '#core/model/instant.ts'
import type { Store } from '#ports/store.ts'
import { passFindings, reachFindings } from './exposure-findings.ts'

function findings(flags: Readonly<Record<string, string>>) {
  const decided = decideConfig({ file: undefined, env: {}, flags: { 'data.folder': '/nowhere', ...flags } })
  if (!decided.ok) throw new Error(JSON.stringify(decided.problems))
  return reachFindings(configOf(decided.values))
}

test('as installed nothing is exposed, and nothing is to be done', () => {
  expect(findings({})).toEqual([
    { level: 'ok', text: 'the paper is served on 127.0.0.1:4500, to this machine only' },
    { level: 'ok', text: 'no desk runs here now: nobody is served' },
    { level: 'ok', text: 'who sits at this machine may look at everything, and change nothing without signing in' },
  ])
})

test('what is opened is named, with what closes it', () => {
  const told = findings({
    'server.host': '0.0.0.0',
    'server.public': 'yes',
    'server.url': 'http://paper.example',
    'server.proxies': '10.0.0.0/8',
    'server.proxyHeader': 'Remote-User',
    'server.proxyOwners': 'ada',
  })
  const text = told.map((finding) => finding.text).join('\n')
  for (const word of [
    '0.0.0.0:4500',
    'whoever can reach',
    'paper.example',
    'anybody may read',
    '10.0.0.0/8',
    'remote-user names',
    'ada',
    'can be read on the way',
  ])
    expect(text).toContain(word)
  expect(text).not.toContain('sits at this machine')
  expect(told.filter(({ level }) => level === 'note').every(({ fix }) => fix !== undefined)).toBe(true)
})

test('tokens are named with their last use, never with what proves them', async () => {
  const now = 1_780_000_000_000
  const pass = (name: string, more: Partial<Pass>): Pass => ({
    id: `token-${name}`,
    kind: 'token',
    hash: 'a hash that is nobody’s',
    scope: 'reader',
    name,
    madeAt: now,
    ...more,
  })
  const passes = [
    pass('app', { usedAt: now }),
    pass('old', { madeAt: now - 200 * dayMs, usedAt: now - 190 * dayMs }),
    pass('over', { expiresAt: now }),
    pass('all', { scope: 'admin' }),
    pass('phone', { kind: 'session' }),
    pass('key', { kind: 'sign-in', expiresAt: now + 1 }),
    pass('old key', { kind: 'sign-in', expiresAt: now }),
  ]
  const store = { passes: async () => passes } as Partial<Store> as Store
  const told = await passFindings({ store, clock: { now: () => now, wait: async () => undefined }, when: String })
  expect(told.map(({ level, text }) => `${level}: ${text}`)).toEqual([
    'ok: tokens: 4; browsers signed in: 1; addresses that still sign in once: 1',
    `ok: token app (reader), last used ${now}`,
    `note: token old (reader), last used ${now - 190 * dayMs}; not for half a year`,
    'note: token over (reader), never used; it is over',
    'note: token all (admin), never used; it may do everything, for ever',
  ])
  expect(JSON.stringify(told)).not.toContain('a hash')
})
