import { expect, test } from 'vitest'
import { spellingOf } from './spelling.ts'

const slavic = ['cs', 'pl', 'sk', 'hr']

test.each([
  ['pl', 'przyszłość'],
  ['cs', 'příležitost'],
  ['sk', 'najväčší'],
])('%s spells “%s” so, though no table has it', (tag, word) => {
  const scores = spellingOf(word, slavic)
  expect(scores.get(tag)).toBe(0)
  for (const other of slavic.filter((one) => one !== tag)) expect(scores.get(other)).toBeLessThan(0)
})

test('no letters say nothing of any', () => {
  expect([...spellingOf('12 — 34', slavic).values()]).toEqual([0, 0, 0, 0])
})
