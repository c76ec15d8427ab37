import { describe, expect, test } from 'vitest'
import { language } from './language.ts'
import { languageOfScript } from './script.ts'

describe('language', () => {
  test('believes the declared language of a short text', () => {
    expect(language({ text: 'Hola', declared: 'es-MX', heard: 'it' })).toBe('es')
  })

  test('believes a long text and not what is declared', () => {
    expect(language({ text: 'palabra '.repeat(40), declared: 'en', heard: 'es' })).toBe('es')
  })

  test('takes what is declared when nothing is heard', () => {
    expect(language({ text: '…'.repeat(200), declared: 'pt_BR', heard: 'und' })).toBe('pt')
    expect(language({ text: '…', declared: undefined, heard: 'und' })).toBe('und')
    expect(language({ text: 'Hola', declared: 'not a tag', heard: 'es' })).toBe('es')
  })
})

test.each([
  ['ja', 'バージョンを公開'],
  ['zh', '发布新版本 Quillgate 4.2'],
  ['ko', '새 버전 공개'],
  ['uk', 'вийшла нова версія'],
  ['he', 'גרסה חדשה'],
  [undefined, 'nueva versión'],
  [undefined, 'новая версия'],
  [undefined, '12 — 34'],
])('the letters say %s of %s', (tag, text) => {
  expect(languageOfScript(text)).toBe(tag)
})
