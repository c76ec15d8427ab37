import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tagOf } from '../../languages/tags.ts'
import { language } from './language.ts'
import { proseOf } from './prose.ts'

const guesses = fc.array(
  fc.record({ tag: fc.constantFrom('en', 'de', 'sr', 'ja', 'eo', 'xx'), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
  {
    maxLength: 6,
  },
)
const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme', maxLength: 100 }))

test('any text with anything declared is in a language or in none', () => {
  fc.assert(
    fc.property(texts, fc.option(texts, { nil: undefined }), guesses, (text, declared, heard) => {
      expect(language({ text, declared, heard })).toMatch(/^[a-z]{2,3}$/)
    }),
    { seed: 4500, numRuns: 1_000 },
  )
})

test('what is declared is a tag or nothing, and a tag declares itself', () => {
  fc.assert(
    fc.property(texts, (declared) => {
      const tag = tagOf(declared)
      if (tag !== undefined) expect(tagOf(tag)).toBe(tag)
    }),
    { seed: 4500, numRuns: 1_000 },
  )
})

test.each(['a', '`', '&#', 'ý', 'a.', '-', 'A', '漢', 'i', 'і', ' ', '\u0301'])(
  'a million times “%s” is read no further than 600 characters',
  (piece) => {
    const text = piece.repeat(1_000_000)
    expect(proseOf(text).length).toBeLessThanOrEqual(proseOf(text.slice(0, 600)).length)
    expect(language({ text, declared: text, heard: [] })).toMatch(/^[a-z]{2,3}$/)
  },
)
