import { expect, it } from 'vitest'
import type { Brief, Claim, Edition } from '../model/edition.ts'
import { sinceOf } from './since-of.ts'

const claim = (text: string): Claim => ({
  id: text,
  text,
  language: 'en',
  citations: [{ kind: 'count', label: 'x', value: 1, storyIds: [] }],
})
const brief = (storyId: string, standing: Brief['standing'], news?: string): Brief =>
  ({
    storyId,
    headline: claim(`${storyId} ${standing}`),
    claims: [],
    standing,
    score: 1,
    ...(news === undefined ? {} : { whatIsNew: claim(news) }),
  }) as unknown as Brief
const edition = (date: string, cutOff: number, top: readonly Brief[]): Edition =>
  ({ id: `edition-${date}`, date, cutOff, top, sections: [], inBrief: [], continuing: [] }) as unknown as Edition

const editions = [
  edition('2026-05-26', 10, [brief('old', 'new'), brief('gone', 'new')]),
  edition('2026-05-27', 20, [brief('old', 'developing', 'first change'), brief('fresh', 'new')]),
  edition('2026-05-28', 30, [
    brief('old', 'developing', 'second change'),
    brief('fresh', 'developing', 'its change'),
    brief('gone', 'continuing'),
  ]),
]
const story = (id: string, lastNewsAt: number) => ({ id, articleIds: [], leadArticleId: '', openedAt: 0, lastNewsAt })
const stories = [story('old', 28), story('fresh', 29), story('gone', 9)]

it('tells by story what is new, what moved on with every change, and what closed', () => {
  const { fresh, developing, closed } = sinceOf({ editions, stories, from: 10 }, { closedAfterMs: 15 })
  expect(fresh.map(({ brief: { storyId }, changes }) => [storyId, changes.map(({ text }) => text)])).toEqual([['fresh', ['its change']]])
  expect(developing.map(({ brief: { storyId }, changes }) => [storyId, changes.map(({ text }) => text)])).toEqual([
    ['old', ['first change', 'second change']],
  ])
  expect(closed.map(({ brief: { storyId } }) => storyId)).toEqual(['gone'])
})

it('has nothing to tell after the newest edition', () => {
  expect(sinceOf({ editions, stories, from: 30 }, { closedAfterMs: 15 })).toEqual({ editions: [], fresh: [], developing: [], closed: [] })
})
