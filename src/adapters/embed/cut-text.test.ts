import { expect, it } from 'vitest'
import { limits } from '#core/limits.ts'
import { cutText } from './cut-text.ts'

it.each([
  [' lamp\n', 'lamp'],
  [' \t ', ''],
  ['A [MASK] of [SEP][CLS] lamps [X]', 'A MASK of SEPCLS lamps [X]'],
  ['half \ud83d sign', 'half \ufffd sign'],
])('makes of “%s” “%s”', (text, cut) => {
  expect(cutText(text)).toBe(cut)
})

it('cuts at embeddingChars, and no sign in half', () => {
  expect(cutText('x'.repeat(limits.embeddingChars + 1)).length).toBe(limits.embeddingChars)
  expect(cutText(`${'x'.repeat(limits.embeddingChars - 1)}🙂`).at(-1)).toBe('\ufffd')
})
