import { expect, it } from 'vitest'
import type { Article } from '../../model/article.ts'
import type { Development } from '../../model/development.ts'
import type { Standing } from '../../model/edition.ts'
import { bareArticle } from '../bare-article.ts'
import { withPassages } from '../develop/stage.ts'
import { headlineOf } from './headline-of.ts'

const article = (id: string, at: number, title: string, text = ''): Article =>
  withPassages({ ...bareArticle({ id, source: id, title, text, lang: 'en' }), firstSeenAt: at, publishedAt: at })
const old = article('old', 1, 'Flaw in Tarn exposes servers')
const sentence = 'The Tarn project withdrew its advisory on Thursday after a second look.'
const newer = article('newer', 5, 'Tarn withdraws its advisory', sentence)
const newest = article('newest', 9, 'What to know about the Tarn flaw')
const withdrawn: Development = {
  storyId: 's',
  kind: 'withdrawn',
  at: 5,
  articleId: 'newer',
  passageIds: [newer.passages[1]?.id ?? ''],
  what: 'withdrew',
}

function headline(standing: Standing, told: readonly string[] = []): string | undefined {
  const articles = [old, newer, newest]
  const story = { id: 's', articleIds: articles.map(({ id }) => id), leadArticleId: 'old', openedAt: 1, lastNewsAt: 9 }
  const freshIds = new Set(standing === 'new' ? ['old', 'newer', 'newest'] : ['newer', 'newest'])
  const changes = standing === 'developing' ? [withdrawn] : []
  return headlineOf(
    { story, articles, freshIds, standing, changes, toldHeadlines: new Set(told), language: 'en' },
    { headlineCharsMax: 160 },
  )?.passage.text
}

it('takes the lead article’s headline for a new story, the one of the report that shows the change for a developing one', () => {
  expect(headline('new')).toBe('Flaw in Tarn exposes servers')
  expect(headline('developing')).toBe('Tarn withdraws its advisory')
  expect(headline('continuing')).toBe('Tarn withdraws its advisory')
})

it('never takes one that was printed before; then a sentence that shows the change, else none', () => {
  const printed = ['tarn withdraws its advisory', 'what to know about the tarn flaw']
  expect(headline('developing', printed)).toBe(sentence)
  expect(headline('continuing', printed)).toBeUndefined()
  expect(headline('new', ['flaw in tarn exposes servers'])).toBe('Tarn withdraws its advisory')
})
