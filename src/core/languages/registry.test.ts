import { describe, expect, test } from 'vitest'
import { languageOf, languages } from './registry.ts'

describe.each(languages.filter(({ tag }) => tag !== 'und').map((language) => [language.name, language] as const))('%s', (_, language) => {
  test('has a primary tag and is found by it', () => {
    expect(language.tag).toMatch(/^[a-z]{2}$/)
    expect(languageOf(`${language.tag}-XX`)).toBe(language)
  })

  test('has twelve months, in lower case', () => {
    expect(language.monthNames).toHaveLength(12)
    for (const name of language.monthNames.flat()) expect(name).toBe(name.toLowerCase())
  })

  test('has stop words and abbreviations in lower case, without a period at the end', () => {
    expect(language.stopWords.size).toBeGreaterThan(50)
    for (const word of [...language.stopWords, ...language.abbreviations]) {
      expect(word).toBe(word.toLowerCase())
      expect(word.endsWith('.')).toBe(false)
    }
  })
})

test('an unknown language is undetermined', () => {
  expect(languageOf('tlh').tag).toBe('und')
  expect(languageOf('').tag).toBe('und')
})
