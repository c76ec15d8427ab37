import { expect, it } from 'vitest'
import { someWords } from './some-words.ts'

it('tells how many more there are, where there are more', () => {
  expect(someWords(['a', 'b', 'c'], 2)).toBe('a, b and 1 more')
  expect(someWords(['a', 'b'], 2)).toBe('a, b')
})
