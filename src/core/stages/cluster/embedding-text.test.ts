import { expect, it } from 'vitest'
import { embeddingTextOf } from './embedding-text.ts'

it.each([
  ['en', 'Show HN: A lamp [video]', 'A lamp'],
  ['en', 'Millrace 2.0 is out', 'Millrace 2.0 is out'],
  ['und', 'Millrace 2.0', 'Millrace 2.0'],
  ['und', '磨坊 2.0 发布', undefined],
  ['en', '磨坊 2.0 发布', undefined],
  ['de', 'Millrace 2.0 ist da', undefined],
  ['en', '4.2.0 (2026-03-02)', undefined],
  ['en', '', undefined],
])('a model of English reads of a title in “%s”, “%s”: %s', (language, title, text) => {
  expect(embeddingTextOf({ title, language }, { isMultilingual: false })).toBe(text)
})

it.each([
  ['zh', '磨坊 2.0 发布'],
  ['de', 'Millrace 2.0 ist da'],
])('a model of many languages reads a title in %s', (language, title) => {
  expect(embeddingTextOf({ title, language }, { isMultilingual: true })).toBe(title)
})

it('a model of many languages reads no title without letters', () => {
  expect(embeddingTextOf({ title: '4.2.0 !', language: 'zh' }, { isMultilingual: true })).toBeUndefined()
})
