import { expect, test } from 'vitest'
import { widthOf, wrap } from './width.ts'

test.each([
  ['abc', 3],
  ['开源日报', 8],
  ['ＡＢ', 4],
  ['e\u0301', 1],
  ['👩‍💻', 2],
  ['⚠️', 2],
  ['◆', 1],
  ['', 0],
])('%j is %i columns wide', (text, columns) => {
  expect(widthOf(text)).toBe(columns)
})

test('words are kept whole', () => {
  expect(wrap('one two three', 7)).toEqual(['one two', 'three'])
})

test('a line may break between wide characters, but never before a closing mark', () => {
  expect(wrap('开源日报，今天', 8)).toEqual(['开源日', '报，今天'])
})

test('a word that is longer than a line is broken', () => {
  expect(wrap('a'.repeat(25), 10)).toEqual(['a'.repeat(10), 'a'.repeat(10), 'a'.repeat(5)])
})
