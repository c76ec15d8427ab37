import { describe, expect, it } from 'vitest'
import { trimmed } from './trim.ts'

const trim = (sentence: string, text = ''): string => trimmed(sentence, { language: 'en', url: 'https://www.thelamp.example/a', text })

describe('trimmed', () => {
  it.each([
    ['However, the Tarn project fixed it.', 'The Tarn project fixed it.'],
    ['Now, though, the Tarn project waits.', 'The Tarn project waits.'],
    ['But Corvane sold the registry.', 'Corvane sold the registry.'],
    ['The Tarn project, however, kept the lock.', 'The Tarn project kept the lock.'],
    ['In a blog post published on Monday, Corvane said the registry closes.', 'On Monday, Corvane said the registry closes.'],
    ['In a new blog post, Corvane said the registry closes.', 'Corvane said the registry closes.'],
    ['Corvane closes the registry, The Lamp has learned.', 'Corvane closes the registry.'],
    ['Corvane announced today that the registry closes.', 'Corvane announced that the registry closes.'],
    ['Corvane earlier today published 600 keys.', 'Corvane published 600 keys.'],
    ['Corvane (NASDAQ: CRVN) closed the registry (via Klaxon).', 'Corvane closed the registry.'],
    ['OSLO, May 27 (Reuters) - Corvane closed the registry.', 'Corvane closed the registry.'],
    ['BRUSSELS — Corvane closed the registry.', 'Corvane closed the registry.'],
    ['UPDATED: Corvane closed the registry.', 'Corvane closed the registry.'],
  ])('%s', (sentence, expected) => expect(trim(sentence)).toBe(expected))

  it.each([
    'Reportedly, the Tarn project may close.',
    'If unpatched, the flaw lets strangers in.',
    'In a blog post, the keys of 4,000 accounts stood for a day.',
    'Corvane closes the registry, Klaxon has learned.',
    'Nearly 4,000 accounts, Corvane said, were not touched.',
    'On Monday, Corvane closed the registry.',
    '“However, we keep it,” Ada Holm said.',
    'NASA, ESA and JAXA met on Monday.',
    'Corvane said today’s outage is over.',
    'Tarn 4, released today, drops the lock.',
    'The vote is today.',
  ])('keeps what carries meaning: %s', (sentence) => expect(trim(sentence)).toBe(sentence))

  it('keeps an abbreviation that the report uses again', () => {
    const long = `The Tarn project moved its command-and-control (TCC) servers ${'to another host in the north '.repeat(5)}on Monday.`
    expect(trim(long, long)).not.toContain('(TCC)')
    expect(trim(long, `${long} TCC is slow.`)).toContain('(TCC)')
  })

  it('reads only a sentence of a length that people write', () => {
    const endless = `However, ${'a, which b, '.repeat(20_000)}c.`
    expect(trim(endless)).toBe(endless)
  })
})
