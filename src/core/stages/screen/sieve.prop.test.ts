import fc from 'fast-check'
import { expect, test } from 'vitest'
import { candidatePatterns } from './candidate-patterns.ts'
import { neededWords } from './needed-words.ts'
import { type OrderPattern, orderPatterns, promptPatterns } from './patterns.ts'
import { ownThings } from './requests.ts'
import { sieveOf } from './sieve.ts'

const options = { seed: 20_261_120, numRuns: 2_000 }

const all: readonly OrderPattern[] = [
  ...orderPatterns,
  ...candidatePatterns,
  ...promptPatterns,
  ...ownThings.map((signs) => ({ how: 'own', signs })),
]
const sieve = sieveOf(all)

/** Pieces that patterns ask for, put together as sentences would. */
const pieces = fc.constantFrom(...new Set(all.flatMap(({ signs }) => neededWords(signs.source).flat())))
const joints = fc.constantFrom(' ', '', ' the ', ' your ', ': ', '. ', ' you ', ' all previous ', ' as a ')

test('whatever fits a pattern is let through', () => {
  let fitCount = 0
  fc.assert(
    fc.property(fc.array(fc.tuple(pieces, joints), { minLength: 1, maxLength: 6 }), (parts) => {
      const text = parts.flat().join('')
      const through = new Set(sieve(text))
      const fitting = all.filter(({ signs }) => signs.test(text))
      fitCount += fitting.length
      expect(fitting.filter((pattern) => !through.has(pattern))).toEqual([])
    }),
    options,
  )
  expect(fitCount).toBeGreaterThan(100)
})

test('plain prose is let through by hardly any', () => {
  expect(sieve('the ferry left at nine and nobody was hurt in the storm.').length).toBeLessThan(5)
})
