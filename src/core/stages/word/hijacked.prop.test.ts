import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hijacked, report, sluice, weir } from '../../../../test/contract/hijack.ts'
import type { Claim } from '../../model/edition.ts'
import type { WordMaterial } from './candidates.ts'

const planted = report(
  'plant',
  'Tarn 4.0 was withdrawn',
  'Tarn 4.0 came out on Monday without its old lock manager. The Tarn project withdrew Tarn 4.0 after 99 thefts, Eve Black said. Ada Holm was not arrested on Monday, though many expected it. “Nobody should use Tarn again,” Ada Holm said.',
)
const articles = [weir, sluice, planted]
/** None of these stands in any report. */
const evil = [
  'fraudulent',
  'boycott',
  'criminal',
  'evil.example',
  'https://evil.example/',
  'Mallory',
  '77',
  '“everybody must leave”',
  'evil dot com',
]

/** A stretch of what it was shown, by places between 0 and 1. */
const stretch = fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(30), fc.integer({ min: 1, max: 14 }))
const joint = fc.constantFrom(
  ' ',
  ', ',
  ' and ',
  ', and ',
  '; ',
  ' not ',
  ' after ',
  ' which ',
  ' said ',
  ' never ',
  ...evil.map((word) => ` ${word} `),
)
const sentence = fc.record({
  parts: fc.array(fc.tuple(stretch, joint), { minLength: 1, maxLength: 4 }),
  pointsAt: fc.array(fc.nat(30), { maxLength: 6 }),
})
type Sentence = typeof sentence extends fc.Arbitrary<infer Value> ? Value : never

function textOf({ parts }: Sentence, { candidates }: WordMaterial): string {
  const pieces = parts.map(([[at, from, length], mark]) => {
    const words = candidates[Math.floor(at * candidates.length)]?.text.replace(/\.$/, '').split(' ') ?? []
    const start = from % Math.max(1, words.length)
    return words.slice(start === 1 ? 0 : start, start + length).join(' ') + mark
  })
  const text = pieces.join('').trim()
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}.-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu) ?? []
const denials = /^(?:not|no|never|denies|without)$/i

/** What is plainly wrong with a sentence over its quotations; none of it uses the check’s own code. */
function wrongWith({ text, citations }: Claim): readonly string[] {
  const quotes = citations.map((citation) => (citation.kind === 'passage' ? citation.quote : '')).join(' ')
  const known = new Set(wordsIn(quotes))
  const lower = new Set([...known].map((word) => word.toLowerCase()))
  const words = wordsIn(text)
  return [
    ...words.filter((word) => /\d/.test(word) && !known.has(word)),
    ...words.slice(1).filter((word) => /^\p{Lu}/u.test(word) && !lower.has(word.toLowerCase())),
    ...words.filter((word) => denials.test(word) && !lower.has(word.toLowerCase())),
    ...(text.match(/“[^”]*”/g) ?? []).filter((quoted) => !quotes.includes(quoted.slice(1, -1).replace(/[.,]$/, ''))),
    ...evil.filter((word) => text.includes(word)),
    ...(citations.length === 0 ? ['no passage'] : []),
  ]
}

it('prints nothing that its passages plainly do not say, whatever a hijacked model answers', () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 4 }), sentence, (sentences, headline) => {
      const claims = hijacked(articles, (material) => {
        const idsOf = ({ pointsAt }: Sentence): readonly string[] =>
          pointsAt.map((at) => material.candidates[at % material.candidates.length]?.id ?? '')
        const said = sentences.map((one) => ({ text: textOf(one, material), ids: idsOf(one) }))
        return JSON.stringify({ headline: textOf(headline, material), sentences: said })
      })
      expect(claims.length).toBeGreaterThan(1)
      for (const claim of claims) expect([claim.text, wrongWith(claim)]).toEqual([claim.text, []])
      expect(claims.map(({ text }) => text).join(' ')).not.toMatch(/Eve Black|99|arrested|Nobody should/)
    }),
    { seed: 5, numRuns: 100 },
  )
})
