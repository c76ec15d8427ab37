import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RightsSignal } from '../model/rights.ts'
import { headerSignals } from './header-signals.ts'
import { rightsOf } from './rights-of.ts'
import { tdmrepSignals } from './tdmrep-signals.ts'

const words = fc.oneof(
  fc.constantFrom(
    'ai-input=no',
    'ai-use=n',
    'bots=n',
    'noarchive',
    'nosnippet',
    'max-snippet:50',
    'noai',
    'prohibits all',
    'permits search',
  ),
  fc.constantFrom('ai-input=yes', 'train-ai=n', 'https://a.example/terms', 'payment free', ''),
  fc.string({ maxLength: 60 }),
)
const signal: fc.Arbitrary<RightsSignal> = fc.record({
  from: fc.constantFrom('robots.txt', 'header', 'well-known', 'page', 'feed'),
  vocabulary: fc.constantFrom('content-signal', 'content-usage', 'rsl', 'robots-meta', 'license'),
  says: words,
})

test('whatever more is said, nothing that was forbidden is allowed', () => {
  fc.assert(
    fc.property(fc.array(signal, { minLength: 1, maxLength: 6 }), fc.array(signal, { maxLength: 6 }), (some, more) => {
      const [before, after] = [rightsOf(some), rightsOf([...some, ...more])]
      if (before === undefined || after === undefined) return expect(after).toBeDefined()
      expect(after.mayModel && !before.mayModel).toBe(false)
      expect(after.mayArchive && !before.mayArchive).toBe(false)
      expect(after.quoteCharsMax ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(before.quoteCharsMax ?? Number.POSITIVE_INFINITY)
    }),
    { seed: 116, numRuns: 500 },
  )
})

test('no header and no file is too odd to be read', () => {
  const headers = fc.dictionary(
    fc.constantFrom('x-robots-tag', 'tdm-reservation', 'tdm-policy', 'content-usage', 'content-signal', 'link'),
    fc.array(fc.string({ maxLength: 200 }), { maxLength: 3 }),
  )
  fc.assert(
    fc.property(headers, fc.oneof(fc.string(), fc.json()), (fields, file) => {
      const signals = [
        ...headerSignals((name) => fields[name] ?? [], 'https://a.example/1'),
        ...tdmrepSignals(file).map((row) => row.signal),
      ]
      for (const { says } of signals) expect(says.length).toBeLessThanOrEqual(500)
      rightsOf(signals)
    }),
    { seed: 120, numRuns: 500 },
  )
})
