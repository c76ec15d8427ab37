import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { limits } from '#core/limits.ts'
import { bundledFiles } from './engine.ts'
import { wordPiece } from './word-piece.ts'

const json = readFileSync(bundledFiles().tokenizer.path, 'utf8')
const tokenize = wordPiece(json, limits.embeddingTokens)
const tokens = new Map(Object.entries<number>(JSON.parse(json).model.vocab).map(([token, id]) => [id, token]))
const shown = (text: string): string =>
  tokenize(text)
    .map((id) => tokens.get(id))
    .join(' ')

// As the reference implementation (bert-base-uncased) cuts them.
it.each([
  ['hello world', 'hello world'],
  ['Unaffable!', 'una ##ffa ##ble !'],
  ['HeLLo!how  \n Are yoU? ', 'hello ! how are you ?'],
  ['Größe naïve', 'gr ##o ##ße naive'],
  ['C++ & $5 `x` ^~|', 'c + + & $ 5 ` x ` ^ ~ |'],
  ['CVE-2026-0001', 'cv ##e - 202 ##6 - 000 ##1'],
  ['a\u200bb\u00adc\u0007d', 'abc ##d'],
  ['tab\tnew\u3000wide', 'tab new wide'],
  ['日本12', '日 本 12'],
  ['🙂', '[UNK]'],
  ['x'.repeat(101), '[UNK]'],
  ['', ''],
])('cuts “%s” into %s', (text, pieces) => {
  expect(shown(text)).toBe(`[CLS] ${pieces === '' ? '' : `${pieces} `}[SEP]`)
})

it('gives the ids of the vocabulary', () => {
  expect(tokenize('hello world')).toEqual([101, 7592, 2088, 102])
})

it('cuts a text at embeddingTokens, its end mark in place', () => {
  const ids = tokenize('lock '.repeat(1_000))
  expect(ids.length).toBe(limits.embeddingTokens)
  expect(ids.at(-1)).toBe(102)
})

it('refuses a tokenizer of another kind', () => {
  expect(() => wordPiece('{"model":{"type":"BPE"}}', 8)).toThrow()
})
