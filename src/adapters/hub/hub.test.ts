import { createHmac } from 'node:crypto'
import { expect, it } from 'vitest'
import { ok } from '#core/model/failure.ts'
import { openHub } from './hub.ts'

const hub = openHub({ post: async () => ok(undefined), [Symbol.asyncDispose]: async () => undefined })
const body = new TextEncoder().encode('<rss/>')
const sign = (algorithm: string, secret: string): string => `${algorithm}=${createHmac(algorithm, secret).update(body).digest('hex')}`

it('gives a token of 128 bits and a secret of 256, others each time', () => {
  const all = Array.from({ length: 100 }, () => hub.newKeys())
  expect(all.every(({ token, secret }) => /^[\da-f]{32}$/.test(token) && /^[\da-f]{64}$/.test(secret))).toBe(true)
  expect(new Set(all.map(({ token }) => token)).size).toBe(100)
  expect(new Set(all.map(({ secret }) => secret)).size).toBe(100)
})

it.each(['sha1', 'sha256', 'sha384', 'sha512'])('knows its own signature by %s, and no other', (algorithm) => {
  expect(hub.isSigned({ body, signature: sign(algorithm, 'ours'), secret: 'ours' })).toBe(true)
  expect(hub.isSigned({ body, signature: sign(algorithm, 'theirs'), secret: 'ours' })).toBe(false)
  expect(hub.isSigned({ body: new Uint8Array(), signature: sign(algorithm, 'ours'), secret: 'ours' })).toBe(false)
})

it.each([undefined, '', 'sha256=', 'md5=d41d8cd98f00b204e9800998ecf8427e', `sha256=${'0'.repeat(63)}`])(
  'takes %s for no signature',
  (signature) => {
    expect(hub.isSigned({ body, signature, secret: 'ours' })).toBe(false)
  },
)

it('trusts the strongest of several signatures, so that a weak one cannot stand in for it', () => {
  const signature = `${sign('sha1', 'ours')}, ${sign('sha256', 'theirs')}`
  expect(hub.isSigned({ body, signature, secret: 'ours' })).toBe(false)
})
