import { array, assert, constantFrom, property, tuple } from 'fast-check'
import { expect, it } from 'vitest'
import { trimmed } from './trim.ts'
import { trimmedHeadline } from './trim-headline.ts'

const leads = constantFrom(
  '',
  'However, ',
  'But ',
  'In a blog post on Monday, ',
  'Today, ',
  'OSLO, May 27 (AP) — ',
  'Updated: ',
  'Reportedly, ',
  'If so, ',
)
const pieces = constantFrom(
  'Corvane said',
  'may not close',
  'nearly 4,000 accounts',
  ', which fixed it,',
  '(NASDAQ: CRV)',
  '(aka Lamp)',
  '— which is long —',
  'announced today that',
  ', The Lamp has learned',
  ', as first reported by Klaxon,',
  'up to 12 servers',
  '“we do not, however, know,”',
  'allegedly',
  'unless operators ask',
  ', demonstrating how the work of many people changes',
)
const sentence = tuple(leads, array(pieces, { minLength: 1, maxLength: 12 })).map(([lead, body]) => `${lead}${body.join(' ')}.`)
const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
const weighty = /\b(?:not|nearly|up to|allegedly|unless|reportedly|if|said|\d[\d,]*)\b/giu

it('leaves words out and never adds or moves one', () => {
  assert(
    property(sentence, (text) => {
      const whole = words(text)
      let at = 0
      for (const word of words(trimmed(text, { language: 'en', url: 'https://thelamp.example/', text }))) {
        at = whole.indexOf(word, at) + 1
        expect(at).toBeGreaterThan(0)
      }
      expect(words(text).join(' ')).toContain(words(trimmedHeadline(text, '')).join(' '))
    }),
    { seed: 29, numRuns: 300 },
  )
})

it('never leaves out a denial, a doubt, a source, a condition or an amount', () => {
  assert(
    property(sentence, (text) => {
      const bare = text.replace(/OSLO, May 27 \(AP\) — /, '')
      const left = trimmed(bare, { language: 'en', url: 'https://thelamp.example/', text })
      expect(left.match(weighty)?.length ?? 0).toBe(bare.match(weighty)?.length ?? 0)
    }),
    { seed: 29, numRuns: 300 },
  )
})
