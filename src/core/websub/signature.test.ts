import fc from 'fast-check'
import { expect, it } from 'vitest'
import { signatureOf } from './signature.ts'

const hex = (length: number): string => 'aB'.repeat(length / 2)

it.each([
  ['sha1', 40],
  ['sha256', 64],
  ['sha384', 96],
  ['sha512', 128],
])('reads a signature by %s', (algorithm, length) => {
  expect(signatureOf(` ${algorithm.toUpperCase()}=${hex(length)}`)).toEqual({ algorithm, digest: hex(length).toLowerCase() })
  expect(signatureOf(`${algorithm}=${hex(length - 2)}`)).toBeUndefined()
  expect(signatureOf(`${algorithm}=${hex(length)}00`)).toBeUndefined()
  expect(signatureOf(`${algorithm}=${'g'.repeat(length)}`)).toBeUndefined()
})

it('takes the strongest of several', () => {
  expect(signatureOf(`sha1=${hex(40)}, sha256=${hex(64)}`)?.algorithm).toBe('sha256')
  expect(signatureOf(`sha256=${hex(64)}, sha1=${hex(40)}`)?.algorithm).toBe('sha256')
})

it.each([undefined, '', 'sha256', 'sha256=', `md5=${hex(32)}`, `=${hex(64)}`])('takes %s for no signature', (header) => {
  expect(signatureOf(header)).toBeUndefined()
})

it('takes whatever text and never throws', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const found = signatureOf(text)
      return found === undefined || /^[\da-f]+$/.test(found.digest)
    }),
    { seed: 7 },
  )
})
