import { expect, it } from 'vitest'
import { dayMs, instantOf } from '../model/instant.ts'
import { mondayOf } from './monday-of.ts'
import { printsOf } from './print-of-day.ts'

const monday = instantOf('2026-03-02T09:00:00Z') ?? 0
const held = [
  { storyId: 'story-1', articleId: 'a', publishedAt: monday },
  { storyId: 'story-1', articleId: 'b', publishedAt: monday + dayMs },
  { storyId: 'story-2', articleId: 'c', publishedAt: monday },
]
const asked = { from: '2026-03-02', zone: 'UTC' }

it('has a print for each day, whatever the order', () => {
  const prints = printsOf(held, asked)
  expect([...prints].map(([day, { storyIds }]) => [day, storyIds])).toEqual([
    ['2026-03-02', ['story-1', 'story-2']],
    ['2026-03-03', ['story-1']],
  ])
  expect(printsOf(held.toReversed(), asked)).toEqual(new Map([...prints].toReversed()))
})

it('changes on every day of a story when an article moves, and on no other', () => {
  const before = printsOf(held, asked)
  const moved = printsOf([...held, { storyId: 'story-1', articleId: 'd', publishedAt: monday + dayMs }], asked)
  expect([...before.keys()].filter((day) => before.get(day)?.print !== moved.get(day)?.print)).toEqual(['2026-03-02', '2026-03-03'])
  const other = printsOf([...held, { storyId: 'story-3', articleId: 'd', publishedAt: monday }], asked)
  expect([...before.keys()].filter((day) => before.get(day)?.print !== other.get(day)?.print)).toEqual(['2026-03-02'])
})

it('leaves out days before the window', () => {
  expect([...printsOf(held, { ...asked, from: '2026-03-03' }).keys()]).toEqual(['2026-03-03'])
})

it('knows the Monday of a date', () => {
  expect(['2026-03-02', '2026-03-05', '2026-03-08', '2026-03-09', '2023-12-31'].map(mondayOf)).toEqual([
    '2026-03-02',
    '2026-03-02',
    '2026-03-02',
    '2026-03-09',
    '2023-12-25',
  ])
})
