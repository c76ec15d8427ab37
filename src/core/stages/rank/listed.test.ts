import { expect, test } from 'vitest'
import type { Article } from '../../model/article.ts'
import type { Beat } from '../../model/beat.ts'
import { bareArticle } from '../bare-article.ts'
import { rank } from './rank.ts'

const beat: Beat = {
  id: 'birds',
  title: 'Birds',
  language: 'en',
  sections: [{ id: 'rest', title: 'Rest', terms: [{ text: 'owl', weight: 1 }] }],
  terms: [{ text: 'owl', weight: 3 }],
  names: [],
  outsiders: [],
  happenings: [{ id: 'arrival', title: 'an arrival', weight: 3, terms: ['returns'] }],
  leaveOut: [],
  places: [],
  codeHosts: [],
  records: [],
  forums: [],
  mutes: [],
  boosts: [],
  outlets: [],
  languages: [],
  floor: 2,
  limits: { topStories: 3, perSection: 3, inBrief: 3, insights: 3, words: 500 },
}

const title = 'The great owl returns after forty years'
const articleFrom = (outlet: string, more: Partial<Article>): Article =>
  bareArticle(
    { id: outlet, source: outlet, url: `https://${outlet}.example/owl`, title, text: '' },
    { publishedAt: 50, form: 'headline', role: 'aggregator', ...more },
  )
const listed = articleFrom('beak', { facts: { is: 'listed', by: 'letter-7' } })
const letter = articleFrom('letter', { title: 'Owl letter 7: an owl returns', form: 'feed', facts: { is: 'roundup', listedCount: 9 } })

function judge(...articles: readonly Article[]): readonly (string | undefined)[] {
  const ids = articles.map(({ id }) => id)
  const story = { id: 'story-1', articleIds: ids, leadArticleId: ids[0] ?? '', openedAt: 50, lastNewsAt: 50 }
  const [row] = rank(
    { stories: [{ story, articles }], beat, outlets: [], from: 0, to: 100 },
    { corroborationWeight: 1, primaryWeight: 0 },
  ).output
  return [row?.verdict, row?.reason]
}

test('a headline that only a roundup brings is not printed, with the roundup beside it or not', () => {
  expect(judge(listed)).toEqual(['left-out', 'below-the-floor'])
  expect(judge(listed, letter)).toEqual(['left-out', 'below-the-floor'])
  expect(judge(letter)).toEqual(['left-out', 'aggregate'])
})

test('it is news when its page was read, or when somebody else brings it', () => {
  expect(judge({ ...listed, form: 'full', text: 'The great owl is back in the woods.' })).toEqual(['fit', undefined])
  expect(judge(listed, articleFrom('wing', { role: 'reporter' }))).toEqual(['fit', undefined])
})

test('old news does not become new by being listed', () => {
  const old = articleFrom('wing', { role: 'reporter', publishedAt: -10 })
  expect(judge(old, listed, letter)).toEqual(['left-out', 'stale'])
})
