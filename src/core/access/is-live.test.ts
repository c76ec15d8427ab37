import { expect, test } from 'vitest'
import { limits } from '../limits.ts'
import type { Pass } from '../model/access.ts'
import { isLive } from './is-live.ts'

const token: Pass = { id: 'token-1', kind: 'token', hash: '', scope: 'reader', name: 'laptop', madeAt: 1_000 }
const session: Pass = { ...token, id: 'session-1', kind: 'session' }

test('a token without an end stays', () => {
  expect(isLive(token, Number.MAX_SAFE_INTEGER)).toBe(true)
})

test('a pass proves nothing from the moment it runs out', () => {
  expect([9_999, 10_000].map((now) => isLive({ ...token, expiresAt: 10_000 }, now))).toEqual([true, false])
})

test('a session that nobody used for a month is over, counted from its last use', () => {
  const idle = limits.sessionIdleMs
  expect([1_000 + idle - 1, 1_000 + idle].map((now) => isLive(session, now))).toEqual([true, false])
  expect(isLive({ ...session, usedAt: 5_000 }, 1_000 + idle)).toBe(true)
})
