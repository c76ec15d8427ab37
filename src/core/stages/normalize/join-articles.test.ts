import { expect, test } from 'vitest'
import type { Article } from '../../model/article.ts'
import { bareArticle } from '../bare-article.ts'
import { joinArticles } from './join-articles.ts'

const row = { id: 'a', source: 'outlet-1', url: 'https://lamp.example/a', title: 'Lamp 2 is out', text: 'Lamp 2 is out today.' }

const own: Article = bareArticle(row, {
  itemKeys: ['item-own'],
  sourceId: 'source-lamp',
  role: 'primary',
  publishedAt: 200,
  links: ['https://b.example/'],
  tags: ['release'],
})
const listed: Article = bareArticle(row, {
  itemKeys: ['item-listed'],
  sourceId: 'source-heap',
  role: 'aggregator',
  title: 'Lamp 2!!',
  publishedAt: 100,
  links: ['https://a.example/'],
  discussionUrl: 'https://heap.example/1',
})
const listedAgain: Article = { ...listed, itemKeys: ['item-third'], sourceId: 'source-pile', discussionUrl: 'https://pile.example/1' }

test('the first-hand title stands with the earliest date, all links and the place of discussion', () => {
  expect(joinArticles(listed, own)).toMatchObject({
    sourceId: 'source-lamp',
    title: 'Lamp 2 is out',
    itemKeys: ['item-listed', 'item-own'],
    publishedAt: 100,
    links: ['https://a.example/', 'https://b.example/'],
    tags: ['release'],
    discussionUrl: 'https://heap.example/1',
  })
})

test('three items leave the same article, in whatever order they come', () => {
  const orders = [
    [own, listed, listedAgain],
    [own, listedAgain, listed],
    [listed, own, listedAgain],
    [listed, listedAgain, own],
    [listedAgain, own, listed],
    [listedAgain, listed, own],
  ]
  const left = orders.map((articles) => articles.reduce(joinArticles))
  for (const article of left) expect(article).toEqual(left[0])
})

test('the fuller text stands, whoever brought it', () => {
  const headline: Article = { ...own, form: 'headline', text: '', passages: [] }
  expect(joinArticles(headline, listed)).toMatchObject({ form: 'feed', sourceId: 'source-heap' })
})

test('a later revision of the item that told it replaces the text; of one that only joined, it does not', () => {
  const joined = joinArticles(own, listed)
  expect(joinArticles(joined, { ...own, title: 'Lamp 2.0.1 is out' }).title).toBe('Lamp 2.0.1 is out')
  expect(joinArticles(joined, { ...listed, title: 'Lamp 2!!!' }).title).toBe('Lamp 2 is out')
})

test('what another item tells too is no longer known from a roundup alone, in whatever order they come', () => {
  const inLetter: Article = { ...listed, sourceId: 'source-letter', itemKeys: ['item-letter'], facts: { is: 'listed', by: 'w1' } }
  const inOther: Article = { ...inLetter, sourceId: 'source-other', itemKeys: ['item-other'] }
  expect(joinArticles(inLetter, listed)).not.toHaveProperty('facts')
  expect(joinArticles(listed, inLetter)).not.toHaveProperty('facts')
  expect(joinArticles(inLetter, inOther).facts).toEqual({ is: 'listed', by: 'w1' })
  const release: Article = { ...own, facts: { is: 'release', project: 'tarn/lamp', version: '2', channel: 'stable' } }
  expect([joinArticles(inLetter, release).facts, joinArticles(release, inLetter).facts]).toEqual([release.facts, release.facts])
})
