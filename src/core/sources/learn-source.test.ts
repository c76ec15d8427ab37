import { describe, expect, it } from 'vitest'
import { learnSource } from './learn-source.ts'

const five = (make: (n: number) => string): readonly string[] => [1, 2, 3, 4, 5].map(make)

describe('learnSource', () => {
  it('takes a source whose items stand on one host for that host’s own', () => {
    expect(learnSource(five((n) => `https://www.ledger.example/${n}`))).toEqual({ host: 'ledger.example' })
  })

  it('takes a source whose items lead everywhere for an aggregator, also on a code host', () => {
    expect(learnSource(five((n) => `https://site-${n}.example/a`))).toEqual({ role: 'aggregator' })
    expect(learnSource(five((n) => `https://github.com/owner-${n}/tool`))).toEqual({ role: 'aggregator' })
  })

  it('takes a source of threads for a discussion, and one project’s releases for nothing in particular', () => {
    expect(learnSource(five((n) => `https://lobste.rs/s/${n}`))).toEqual({ role: 'discussion', host: 'lobste.rs' })
    expect(learnSource(five((n) => `https://github.com/tarn/tarn/releases/tag/v${n}`))).toEqual({})
  })

  it('learns nothing from a handful of items or from addresses without a host', () => {
    expect(learnSource(['https://a.example/1', 'https://b.example/2'])).toEqual({})
    expect(learnSource(five(() => 'urn:x'))).toEqual({})
  })
})
