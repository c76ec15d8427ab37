import { expect, it } from 'vitest'
import type { Article } from '../model/article.ts'
import type { Beat } from '../model/beat.ts'
import { dayMs, hourMs, instantOf } from '../model/instant.ts'
import { bareArticle } from '../stages/bare-article.ts'
import { type CountDayInput, countDay, type SectionedStory } from './count-day.ts'

const monday = instantOf('2026-03-02T09:00:00Z') ?? 0
const beat = {
  id: 'weirs',
  title: 'Weirs',
  language: 'en',
  sections: [],
  terms: [],
  names: [{ text: 'gantry', weight: 3 }],
  outsiders: [],
  happenings: [],
  leaveOut: [],
  places: [],
  codeHosts: [],
  records: [],
  forums: [],
  mutes: [],
  boosts: [],
  outlets: [],
  languages: [],
  floor: 0,
  limits: { topStories: 1, perSection: 1, inBrief: 1, insights: 1, words: 100 },
} as const satisfies Beat

function article(id: string, host: string, at: number, more: Partial<Article> = {}): Article {
  const url = `https://${host}.example/${id}`
  return { ...bareArticle({ id, source: host, url, title: 'Gantry opens' }, { publishedAt: at, firstSeenAt: at + hourMs }), ...more }
}

function story(storyId: string, ...articles: readonly Article[]): SectionedStory {
  return { storyId, section: 'news', articles }
}

function counted(stories: readonly SectionedStory[], more: Partial<CountDayInput> = {}) {
  return countDay(
    { beat, day: '2026-03-02', zone: 'UTC', print: 'p', stories, outlets: [], aliases: new Map(), ...more },
    { lateMs: 36 * hourMs },
  )
}

it('counts stories and the outlets that report themselves, not articles', () => {
  const one = story(
    'story-1',
    article('a', 'weir', monday),
    article('b', 'otter', monday),
    article('c', 'heron', monday, { reprintOf: 'a' }),
    article('d', 'list', monday, { role: 'aggregator' }),
    article('e', 'weir', monday),
  )
  const { rows, totals } = counted([one])
  expect(rows).toEqual([
    {
      key: 'project:gantry',
      kind: 'project',
      name: 'Gantry',
      beat: 'weirs',
      section: 'news',
      span: 'day',
      day: '2026-03-02',
      stories: 1,
      outlets: 2,
    },
  ])
  expect(totals).toEqual([{ beat: 'weirs', section: 'news', span: 'day', day: '2026-03-02', stories: 1 }])
})

it('counts a story once, on the day it was first told, and its outlets on the day they reported', () => {
  const one = story('story-1', article('a', 'weir', monday - dayMs), article('b', 'otter', monday))
  expect(counted([one]).rows).toMatchObject([{ stories: 0, outlets: 1 }])
  expect(counted([one]).totals).toEqual([])
  expect(counted([one], { day: '2026-03-01' }).rows).toMatchObject([{ stories: 1, outlets: 1 }])
})

it('does not count what was old when it was first seen', () => {
  const old = story('story-1', article('a', 'weir', monday, { firstSeenAt: monday + 3 * dayMs }))
  expect(counted([old]).rows).toEqual([])
})

it('gives the same answer in whatever order the stories come', () => {
  const stories = ['weir', 'otter', 'heron'].map((host, at) => story(`story-${at}`, article(host, host, monday)))
  expect(counted(stories.toReversed())).toEqual(counted(stories))
})

it('counts under one key what was found to be one thing', () => {
  const release = story('story-1', article('a', 'github', monday, { title: 'Notes', url: 'https://github.com/tarn/tarnlamp' }))
  expect(counted([release]).rows).toMatchObject([{ key: 'project:github.com/tarn/tarnlamp' }])
  const aliases = new Map([['project:github.com/tarn/tarnlamp', 'project:tarnlamp']])
  expect(counted([release], { aliases }).rows).toMatchObject([{ key: 'project:tarnlamp', kind: 'project' }])
})

it('learns from a story that names both that a repository is a project, and holds to it the same day', () => {
  const both = story('story-1', article('a', 'weir', monday, { title: 'TarnLamp lights up', url: 'https://github.com/tarn/tarnlamp' }))
  const later = story('story-2', article('b', 'otter', monday, { title: 'Notes', url: 'https://github.com/tarn/tarnlamp' }))
  const day = counted([later, both])
  expect(day.aliases).toEqual([
    { alias: 'name:tarnlamp', key: 'project:tarnlamp' },
    { alias: 'project:github.com/tarn/tarnlamp', key: 'project:tarnlamp' },
  ])
  expect(day.rows).toMatchObject([{ key: 'project:tarnlamp', name: 'TarnLamp', stories: 2 }])
  expect(day.named).toEqual([
    { key: 'project:tarnlamp', storyId: 'story-1' },
    { key: 'project:tarnlamp', storyId: 'story-2' },
  ])
})
