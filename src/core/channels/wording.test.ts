import { expect, test } from 'vitest'
import { languageName } from './wording.ts'

test.each([
  ['es', 'Spanish'],
  // Not “root”, as the library of names has it.
  ['und', 'an unknown language'],
  ['no such tag', 'no such tag'],
])('the language %s is called %s', (tag, words) => {
  expect(languageName(tag)).toBe(words)
})
