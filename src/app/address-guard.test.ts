import { expect, test } from 'vitest'
import { addressGuard } from './address-guard.ts'

test('an address on a private network is refused unless it is allowed by name', () => {
  const guard = addressGuard({ allow: ['127.0.0.1:4000'] })
  expect(guard('https://courier.example/feed')).toBeUndefined()
  expect(guard('http://127.0.0.1:4000/feed')).toBeUndefined()
  expect(guard('http://127.0.0.1:4001/feed')).toBe('127.0.0.1 port 4001 is not a place on the public network.')
  expect(guard('http://[::ffff:169.254.169.254]/')).toMatch('not a place on the public network')
  expect(guard('http://0x7f.1/')).toMatch('not a place on the public network')
})
