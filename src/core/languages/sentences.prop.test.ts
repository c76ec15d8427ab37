import fc from 'fast-check'
import { expect, test } from 'vitest'
import { passagesOf } from './passages.ts'
import { languages } from './registry.ts'
import { sentencesOf } from './sentences.ts'

const tags = languages.map(({ tag }) => tag)
const texts = fc.array(
  fc.constantFrom('Mr.', 'word', 'U.S.', '3.5', '。', '?', '\n', '\n\n', ' ', '“', '”', '漢字', '💡', 'x.', '\u200d'),
  { maxLength: 60 },
)

test('offsets cut out exactly the text of each sentence, in order, and lose no word', () => {
  fc.assert(
    fc.property(fc.constantFrom(...tags), texts, (tag, pieces) => {
      const text = pieces.join('')
      const sentences = sentencesOf(text, tag)
      let before = 0
      for (const { start, end, text: sentence } of sentences) {
        expect(text.slice(start, end)).toBe(sentence)
        expect(start).toBeGreaterThanOrEqual(before)
        expect(sentence.trim()).toBe(sentence)
        expect(sentence).not.toContain('\n')
        before = end
      }
      expect(sentences.map((one) => one.text.replace(/\s/g, '')).join('')).toBe(text.replace(/\s/g, ''))
    }),
    { seed: 4500, numRuns: 400 },
  )
})

test('passages point at what they say', () => {
  fc.assert(
    fc.property(fc.string(), texts, (title, pieces) => {
      const text = pieces.join('')
      for (const passage of passagesOf({ articleId: 'article-1', title, text, language: 'en' })) {
        expect((passage.part === 'title' ? title : text).slice(passage.start, passage.end)).toBe(passage.text)
      }
    }),
    { seed: 4500, numRuns: 200 },
  )
})
