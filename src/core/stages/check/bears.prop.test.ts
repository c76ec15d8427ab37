import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bears } from './bears.ts'
import { tokensOf } from './tokens.ts'

const options = { closeMin: 0.7, nearMin: 0.3, nearPerPassages: 0.03 }
const nouns = ['bridge', 'server', 'patch', 'vote', 'key', 'mill', 'harbor', 'index']
const names = ['Ada Holm', 'Bo Lind', 'Norrby', 'Lampo']
const sentence = fc
  .record({
    who: fc.constantFrom(...names),
    count: fc.integer({ min: 13, max: 9_000 }),
    noun: fc.constantFrom(...nouns),
    other: fc.constantFrom(...nouns),
  })
  .map(({ who, count, noun, other }) => ({
    who,
    count,
    text: `The council counted ${count} old keys of the ${noun} near the ${other} of ${who} on Tuesday.`,
  }))
const settings = { seed: 31, numRuns: 150 }

describe('bears', () => {
  it('holds a sentence by itself, whatever else is cited', () => {
    fc.assert(
      fc.property(sentence, fc.array(fc.string({ maxLength: 80 }), { maxLength: 4 }), ({ text }, others) => {
        expect(bears(text, [...others, text], options)).toMatchObject({ isBorne: true, missing: [] })
      }),
      settings,
    )
  })

  it('refuses it with another number, another name, or denied', () => {
    fc.assert(
      fc.property(sentence, ({ who, count, text }) => {
        const name = names.find((other) => other !== who) ?? ''
        const wrongs = [
          text.replace(String(count), String(count + 1)),
          text.replace(who, name),
          text.replace(' counted', ' has not counted'),
        ]
        for (const wrong of wrongs) expect(bears(wrong, [text], options).isBorne, wrong).toBe(false)
      }),
      settings,
    )
  })

  it('reads any text without failing, and into no more tokens than characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        // An abbreviation is written out: at most four words for a mark.
        expect(tokensOf(text).length).toBeLessThanOrEqual(4 * text.length)
        expect(bears(text, [text], options).coverage).toBeLessThanOrEqual(1)
      }),
      settings,
    )
  })
})
