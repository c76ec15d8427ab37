import fc from 'fast-check'
import { expect, test } from 'vitest'
import { passagesOf } from './passages.ts'
import { languages } from './registry.ts'
import { sentencesOf } from './sentences.ts'
import { wordsOf } from './words.ts'

const tags = languages.map(({ tag }) => tag)
const pieces = fc.array(
  fc.constantFrom(
    ...['Mr.', 'word', 'U.S.', '3.5', '3.', '2026.', 'z. B.', '。', '?', '!', '…', '\n', '\n\n', ' ', '\u00a0', '“', '”', '„', '«', '»'],
    ...[
      '"',
      "'",
      '(',
      ')',
      '「',
      '」',
      '（',
      '）',
      '—',
      'と',
      '漢字',
      '한국어',
      'ไทย',
      'مرحبا',
      'है।',
      '💡',
      'x.',
      '\u200d',
      '\ud800',
      '\ufeff',
    ],
  ),
  { maxLength: 60 },
)
const texts = fc.oneof(
  pieces.map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
)

test('offsets cut out exactly the text of each sentence, in order, and lose no word', () => {
  fc.assert(
    fc.property(fc.constantFrom(...tags), texts, (tag, text) => {
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
    { seed: 4500, numRuns: 1_000 },
  )
})

test('passages point at what they say', () => {
  fc.assert(
    fc.property(fc.string(), texts, fc.constantFrom(...tags), (title, text, language) => {
      for (const passage of passagesOf({ articleId: 'article-1', title, text, language })) {
        expect((passage.part === 'title' ? title : text).slice(passage.start, passage.end)).toBe(passage.text)
      }
    }),
    { seed: 4500, numRuns: 300 },
  )
})

test('words of any text are words, in lower case', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom(...tags), (text, tag) => {
      for (const word of wordsOf(text, tag)) expect(word).toMatch(/[\p{L}\p{N}\p{M}+#]/u)
    }),
    { seed: 4500, numRuns: 300 },
  )
})

// A cut looks back a bounded way. Were the cost to grow with the square, these would take minutes, and the deadline ends them.
test.each(['a. ', 'z. B. ', '3. ', '“a.” ', '"', '(', '「', '。「', 'Mr. ', '… ', '. — A', '漢', 'ไทย', '\u0301', 'a’', '2026. 1. 5. '])(
  'half a million characters of “%s” are parted within the deadline',
  (piece) => {
    const text = piece.repeat(Math.ceil(500_000 / piece.length))
    expect(sentencesOf(text, 'de').length).toBeGreaterThan(0)
    expect(wordsOf(text, 'th').length).toBeGreaterThanOrEqual(0)
  },
  5_000,
)
