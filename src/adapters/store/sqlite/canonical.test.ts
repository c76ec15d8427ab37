import { expect, it } from 'vitest'
import { canonical } from './canonical.ts'

it('does not depend on the order of keys, at any depth, and does on the order of lists', () => {
  expect(canonical({ b: { d: 1, c: [2, 1] }, a: 'x' })).toBe('{"a":"x","b":{"c":[2,1],"d":1}}')
})

it('passes over the keys it is told to, at any depth', () => {
  expect(canonical({ at: 1, list: [{ at: 2, is: 3 }] }, new Set(['at']))).toBe('{"list":[{"is":3}]}')
})
