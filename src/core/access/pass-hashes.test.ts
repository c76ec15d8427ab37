import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { tokenHashes } from './pass-hashes.ts'
import { isSecretForm, secretPrefix } from './secret-form.ts'

test('the hashes are those that Node makes', () => {
  const key = createHash('md5').update('laptop:hw_secret').digest('hex')
  expect(tokenHashes('laptop', 'hw_secret')).toEqual({
    hash: createHash('sha256').update('hw_secret').digest('hex'),
    feverHash: createHash('sha256').update(key).digest('hex'),
  })
})

test('only what has the form of a secret is looked up', () => {
  const body = 'a'.repeat(43)
  for (const prefix of [
    secretPrefix('token', 'admin'),
    secretPrefix('token', 'feed'),
    secretPrefix('session', 'reader'),
    secretPrefix('sign-in', 'admin'),
  ])
    expect(isSecretForm(`${prefix}${body}`), prefix).toBe(true)
  for (const odd of ['', 'hw_', body, `hw_${body}a`, `hw_${body.slice(1)}`, `hwx_${body}`, `hw_${body}\n`, `hw_${'é'.repeat(43)}`])
    expect(isSecretForm(odd), odd).toBe(false)
})
