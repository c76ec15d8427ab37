import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Article, Passage } from '#core/model/article.ts'
import { packArticle, unpackArticle } from './pack-article.ts'

const passage: fc.Arbitrary<Omit<Passage, 'articleId'>> = fc.record({
  id: fc.string(),
  start: fc.nat(50),
  end: fc.nat(50),
  text: fc.string(),
  part: fc.constantFrom('title', 'body'),
})

it('unpacks every article it packed, through JSON too', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ maxLength: 60 }), fc.array(passage), (title, text, given) => {
      const honest = given.map((place) => ({ ...place, text: (place.part === 'title' ? title : text).slice(place.start, place.end) }))
      const passages = [...given, ...honest].map((place) => ({ ...place, articleId: 'article-1' }))
      const article = { ...bare, title, text, passages }
      expect(unpackArticle(JSON.parse(JSON.stringify(packArticle(article))))).toEqual(article)
    }),
    { seed: 20_260_528, numRuns: 300 },
  )
})

it('does not store a text twice', () => {
  const passages = [{ id: 'p', articleId: 'article-1', start: 0, end: 7, text: 'The mil', part: 'body' as const }]
  expect(packArticle({ ...bare, text: 'The mill', passages }).passages).toEqual([{ id: 'p', start: 0, end: 7, part: 'body' }])
})

const bare: Article = {
  id: 'article-1',
  itemKeys: [],
  sourceId: 's',
  outletId: 'o',
  role: 'reporter',
  url: 'https://weir.example/1',
  title: '',
  publishedAt: 0,
  dateOrigin: 'published',
  firstSeenAt: 0,
  language: 'en',
  form: 'full',
  text: '',
  passages: [],
  links: [],
  tags: [],
  instructions: [],
}
