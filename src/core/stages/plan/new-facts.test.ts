import { describe, expect, it } from 'vitest'
import type { Article } from '../../model/article.ts'
import { newFacts } from './new-facts.ts'

const article = (id: string, title: string, text = '', more: Partial<Article> = {}): Article =>
  ({ id, title, text, itemKeys: [], tags: [], links: [], passages: [], instructions: [], ...more }) as unknown as Article

describe('newFacts', () => {
  it('names the ids, sums, shares and counts that only the fresh reports hold', () => {
    const old = article('a', 'Flaw in Tarn exposes 12,000 servers')
    const fresh = article(
      'b',
      'CVE-2026-99010: flaw in Tarn now on 14,000 servers',
      'Version 4.0.1 mends it. About 40 % are patched; the fund pays $2 million.',
    )
    expect(newFacts([old, fresh], new Set(['b']))).toEqual(['CVE-2026-99010', '14,000 servers', '4.0.1', '40 %', '$2 million'])
  })

  it('finds nothing in years, small numbers, another way of writing a number, and reprints', () => {
    const old = article('a', 'Flaw exposes 12,000 servers')
    expect(newFacts([old, article('b', 'In 2026, 3 teams say: 12000 servers exposed')], new Set(['b']))).toEqual([])
    expect(newFacts([old, article('b', 'Now 15,000 servers', '', { reprintOf: 'x' })], new Set(['b']))).toEqual([])
  })

  it('finds nothing in a headline that only a roundup brings, until its page was read', () => {
    const old = article('a', 'Flaw in Tarn exposes 12,000 servers')
    const listed = article('b', 'Flaw in Tarn exposes 14,000 servers', '', { form: 'headline', facts: { is: 'listed', by: 'w1' } })
    expect(newFacts([old, listed], new Set(['b']))).toEqual([])
    expect(newFacts([old, { ...listed, form: 'full' }], new Set(['b']))).toEqual(['14,000 servers'])
  })
})
