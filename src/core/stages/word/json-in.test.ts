import { expect, it } from 'vitest'
import { jsonIn } from './json-in.ts'

const whole = { isCut: false }

it.each([
  ['alone', '{"a":1}'],
  ['behind a thought', '<think>\nWhich {"a":0} is best?\n</think>\n\n{"a":1}'],
  ['behind the end of a thought that a template opened', 'Which one? {"a":0}</think>{"a":1}'],
  ['in a fence, with prose round it', 'Sure! Here it is:\n\n```json\n{"a":1}\n```\nLet me know {if} you need more.'],
  ['behind a brace of prose', 'As {asked}: {"a":1}'],
])('finds an object %s', (_where, answer) => {
  expect(jsonIn(answer, whole)).toEqual({ a: 1 })
})

it.each([
  ['a thought without an end', '<think>\nI should answer {"a":1}'],
  ['a list', '[1,2]'],
  ['prose', 'I’m sorry, but I can’t help with that.'],
  ['nothing', ''],
  ['an object that ends too early', '{"a":[{"b":1},{"b"'],
])('finds none in %s', (_what, answer) => {
  expect(jsonIn(answer, whole)).toBeUndefined()
})

it('keeps the whole entries of an answer that was cut', () => {
  const cut = '{"headline":"H","sentences":[{"text":"One } ] \\" two","ids":["S1.1"]},{"text":"Thr'
  expect(jsonIn(cut, { isCut: true })).toEqual({ headline: 'H', sentences: [{ text: 'One } ] " two', ids: ['S1.1'] }] })
  expect(jsonIn('{"headline":"H","sente', { isCut: true })).toBeUndefined()
})

it('gives objects no prototype and pollutes nobody’s', () => {
  const object = jsonIn('{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}}}', whole)
  expect(Object.keys(object ?? {})).toEqual(['__proto__', 'constructor'])
  expect(Object.getPrototypeOf(object)).toBeNull()
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

it('looks at no more than a few braces of an endless answer', () => {
  expect(jsonIn('{'.repeat(1_000_000), { isCut: true })).toBeUndefined()
})
