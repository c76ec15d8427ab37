import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hasWords, printOf } from './print.ts'

it('counts words as a print does, and stops when there are enough', () => {
  const word = fc.constantFrom('Tarn', 'is', 'out', '4.0', '大桥', 'あ', '!', '.', '—')
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), fc.integer({ min: 1, max: 8 }), (words, wordsMin) => {
      const text = words.join(' ')
      expect(hasWords(text, wordsMin)).toBe(printOf({ title: '', text }).weight >= wordsMin)
      expect(hasWords(text, wordsMin)).toBe(printOf({ title: text, text: '' }).titleWeight >= wordsMin)
    }),
    { seed: 1 },
  )
})
