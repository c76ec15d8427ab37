import { expect, it } from 'vitest'
import { splitWords } from '../../beats/split-words.ts'
import { describesItself } from './describes-itself.ts'

it.each([
  ['Tarn is an efficient, typed lamp with ideas from Quill', true],
  ['Quill – a small kernel for lamps', true],
  ['Tarn: A modern lamp server written in Quill', true],
  ['Lampkit: open-source toolkit for lamp analysis', true],
  ['Show HN: Tarn - the retro lamp', true],
  ['Tarn is down', false],
  ['Tarn leaves the lamp foundation', false],
  ['Lamps are passed on: a court rules that Tarn must pay', false],
  ['Tarn is aware of the flaw', false],
])('%s says what a thing is: %s', (title, expected) => {
  expect(describesItself(splitWords(title))).toBe(expected)
})
