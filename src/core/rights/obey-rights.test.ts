import { expect, test } from 'vitest'
import { passagesOf } from '../languages/passages.ts'
import type { Article } from '../model/article.ts'
import type { Rights } from '../model/rights.ts'
import { bareArticle } from '../stages/bare-article.ts'
import { obeyRights } from './obey-rights.ts'
import { textForModel } from './text-for-model.ts'

const text =
  'The lock at Quillgate opened on Monday. It had been shut for nine weeks after a barge hit the gate. Repairs cost two million crowns.'
const title = 'Quillgate opens'

function articleWith(rights: Partial<Rights>, more: Partial<Article> = {}): Article {
  const row = { id: 'article-1', source: 'source-1', url: 'https://harborwire.example/1', title, text, lang: 'en' }
  const passages = passagesOf({ articleId: 'article-1', title, text, language: 'en' })
  return bareArticle(row, { passages, rights: { mayModel: true, mayArchive: true, signals: [], ...rights }, ...more })
}

const bodies = (article: Article): readonly string[] =>
  article.passages.filter(({ part }) => part === 'body').map((passage) => passage.text)

test('rights that limit nothing leave an article as it was', () => {
  const article = articleWith({ mayModel: false })
  expect(obeyRights(article)).toEqual(article)
})

test('what may not be quoted is a headline', () => {
  const obeyed = obeyRights(articleWith({ quoteCharsMax: 0 }))
  expect(obeyed).toMatchObject({ form: 'headline', text: '', title })
  expect(bodies(obeyed)).toEqual([])
  expect(obeyed.passages).toHaveLength(1)
})

test('of a text that may be quoted in part the whole sentences that fit are kept', () => {
  const first = 'The lock at Quillgate opened on Monday.'
  expect(obeyRights(articleWith({ quoteCharsMax: first.length }))).toMatchObject({ form: 'feed', text: first })
  expect(bodies(obeyRights(articleWith({ quoteCharsMax: first.length })))).toEqual([first])
})

test('where no sentence fits the beginning may be read, and nothing is cited', () => {
  const obeyed = obeyRights(articleWith({ quoteCharsMax: 20 }))
  expect(obeyed.text).toBe('The lock at')
  expect(bodies(obeyed)).toEqual([])
})

test('a page that may not be kept leaves the headline and no capture', () => {
  const obeyed = obeyRights(articleWith({ mayArchive: false }, { form: 'full', pageCaptureId: 'capture-1' }))
  expect(obeyed).toMatchObject({ form: 'headline', text: '' })
  expect(obeyed.pageCaptureId).toBeUndefined()
})

test('of the feed’s own text so much stays as a summary has', () => {
  const long = `${text} ${text.replaceAll('Quillgate', 'Millgate')}`
  const passages = passagesOf({ articleId: 'article-1', title, text: long, language: 'en' })
  const obeyed = obeyRights(articleWith({ mayArchive: false }, { text: long, passages }))
  expect(obeyed.text).toBe(`${text} The lock at Millgate opened on Monday.`)
  expect(obeyed.text.length).toBeLessThanOrEqual(200)
  expect(obeyRights(obeyed)).toEqual(obeyed)
})

test('a model gets no text that was reserved', () => {
  expect(textForModel(articleWith({ mayModel: false }))).toBeUndefined()
  expect(textForModel(articleWith({}))).toBe(text)
})
