import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeBase64, encodeBase64 } from './base64.ts'

test('any bytes come back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(decodeBase64(Buffer.from(bytes).toString('base64'))).toEqual(bytes)
      expect(decodeBase64(Buffer.from(bytes).toString('base64url'))).toEqual(bytes)
      expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
    }),
    { seed: 1 },
  )
})

test('blanks and what is not of the alphabet are passed over', () => {
  expect(new TextDecoder().decode(decodeBase64(' aG\nk=*é'))).toBe('hi')
})
