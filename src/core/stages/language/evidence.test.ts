import { expect, test } from 'vitest'
import { evidenceOf } from './evidence.ts'
import { languageWeights } from './weights.ts'

function speaks(text: string, tag: string): number {
  return evidenceOf(text, languageWeights).get(tag) ?? 0
}

test('words of its own speak for a language more than those it shares', () => {
  expect(speaks('ayer', 'es')).toBeGreaterThan(speaks('de', 'es'))
  expect(speaks('ayer', 'pt')).toBeLessThan(speaks('ayer', 'es') / 4)
})

test('ends of words speak for it', () => {
  expect(speaks('quillgación', 'es')).toBeGreaterThan(speaks('quillgación', 'it'))
})

test('a word that is said forty times speaks once', () => {
  expect(speaks('ayer '.repeat(40), 'es')).toBe(speaks('ayer', 'es'))
})

test('a letter it does not have speaks against it, in other scripts more than in Latin', () => {
  expect(speaks('ø', 'es')).toBeLessThan(0)
  expect(speaks('ї', 'ru')).toBeLessThan(speaks('ø', 'es'))
  expect(speaks('ї', 'uk')).toBe(0)
})
