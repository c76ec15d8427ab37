import { expect, it } from 'vitest'
import type { Article } from '../../model/article.ts'
import type { Beat } from '../../model/beat.ts'
import { bareArticle } from '../bare-article.ts'
import { type RankedStory, rank } from './rank.ts'

/** `tarn` is what everybody uses, `quill` one project among many. */
const beat: Beat = {
  id: 'lamps',
  title: 'Lamps',
  language: 'en',
  sections: [{ id: 'rest', title: 'Rest', terms: [{ text: 'lamp', weight: 1 }] }],
  terms: [{ text: 'open lamps', weight: 3 }],
  names: [
    { text: 'tarn', weight: 3 },
    { text: 'quill', weight: 2 },
  ],
  outsiders: [],
  happenings: [{ id: 'release', title: 'release', weight: 1.5, terms: ['released'] }],
  leaveOut: [],
  places: [{ weight: 2, places: ['lampnews.example'] }],
  codeHosts: ['codehost.example'],
  records: [],
  forums: [],
  mutes: [],
  boosts: [],
  outlets: [],
  languages: [],
  floor: 1.4,
  limits: { topStories: 3, perSection: 3, inBrief: 3, insights: 3, words: 500 },
}

function passedOn(title: string, url = 'https://somebody.example/posts/lamps'): Article {
  return bareArticle({ id: url, source: 'links', url, title, text: '' }, { publishedAt: 50, form: 'headline', role: 'aggregator' })
}

function rankedOf(articles: readonly Article[]): RankedStory | undefined {
  const story = {
    id: 'story-1',
    articleIds: articles.map(({ id }) => id),
    leadArticleId: articles[0]?.id ?? '',
    openedAt: 50,
    lastNewsAt: 50,
  }
  return rank({ stories: [{ story, articles }], beat, outlets: [], from: 0, to: 100 }, { corroborationWeight: 1, primaryWeight: 0 })
    .output[0]
}

function judge(...articles: readonly Article[]): string | undefined {
  const row = rankedOf(articles)
  return row?.reason ?? row?.verdict
}

it('what somebody writes of what everybody uses is no news when nothing happened', () => {
  expect(judge(passedOn('Odd corners of Tarn'))).toBe('no-news')
  expect(judge(passedOn('Open lamps and their discontents'))).toBe('no-news')
})

it('it is news when something happened, when the project is one among many, or when a known place says it', () => {
  expect(judge(passedOn('Tarn 8 released'))).toBe('fit')
  expect(judge(passedOn('Where Quill goes from here'))).toBe('fit')
  expect(judge(passedOn('Odd corners of Tarn', 'https://lampnews.example/odd-corners'))).toBe('fit')
})

it('it is news when somebody reports it, too', () => {
  const report = { ...passedOn('Odd corners of Tarn', 'https://paper.example/odd-corners'), role: 'reporter' } as const
  expect(judge(passedOn('Odd corners of Tarn'))).toBe('no-news')
  expect(judge(passedOn('Odd corners of Tarn'), report)).toBe('fit')
})

it('the front page of a site is no news, nor is a title that says what a thing is', () => {
  expect(judge(passedOn('Quill for old lamps'))).toBe('fit')
  expect(judge(passedOn('Quill for old lamps', 'https://oldlamps.example/'))).toBe('no-news')
  expect(judge(passedOn('Quill is a small kernel for lamps'))).toBe('no-news')
  expect(judge(passedOn('Quill 2.0 released', 'https://oldlamps.example/'))).toBe('fit')
})

it('what a known house puts on a code host is new by being there', () => {
  expect(judge(passedOn('Lantern: open lamps for boats', 'https://codehost.example/quill/lantern'))).toBe('fit')
  expect(judge(passedOn('Lantern: open lamps for boats', 'https://codehost.example/somebody/lantern'))).toBe('no-news')
})

it('one report of what its maker shows does not undo the showing, two do', () => {
  const shown = passedOn('Show HN: Lantern, open lamps released', 'https://lantern.example/')
  const report = (host: string) => ({ ...passedOn('Open lamps released', `https://${host}.example/lantern`), role: 'reporter' }) as const
  const isShown = (...articles: readonly Article[]) => rankedOf(articles)?.parts.some(({ name }) => name === 'shown by its maker')
  expect(isShown(shown)).toBe(true)
  expect(isShown(shown, report('paper'))).toBe(true)
  expect(isShown(shown, report('paper'), report('gazette'))).toBe(false)
})
