import { describe, expect, it } from 'vitest'
import type { Article } from '../../model/article.ts'
import { newsValue } from './news-value.ts'

const article = { language: 'en' } as unknown as Article

describe('newsValue', () => {
  it.each([
    ['praises', 'Tarn is the most powerful database that was ever released.'],
    ['praises what it does', 'Tarn provides a safer and more auditable way to connect agents to its servers.'],
    ['soothes', 'Protecting customers and the wider ecosystem is our priority, Corvane said.'],
    ['soothes in a quotation', '“Our priority is to protect customers and the wider ecosystem,” a speaker of Corvane told the Ledger.'],
    ['opens a scene', 'A few months ago, the Tarn foundation announced a fund for its maintainers.'],
    ['has no subject', 'Mostly flaws of the lock manager, found through searches that were obvious.'],
    ['says what an article does', 'Corvane explores how keys that were sold in forums announce attacks.'],
  ])('leaves out a sentence that %s', (_name, text) => {
    expect(newsValue(text, article)).toBeUndefined()
  })

  it('values what happened above what is meant to', () => {
    expect(newsValue('Corvane released Tarn 4 on Monday.', article)).toBeGreaterThan(
      newsValue('The primary goal of Tarn is to keep its maintainers.', article) ?? 0,
    )
  })

  it.each([
    'Ada Holm explained how the keys were stolen from Corvane in May.',
    'Two months ago stolen keys were used to enter Corvane, and on Monday 600 packages were removed.',
  ])('takes news of a like form: %s', (text) => {
    expect(newsValue(text, article)).toBeDefined()
  })
})
