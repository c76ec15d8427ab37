import { expect, it } from 'vitest'
import type { Development } from '../../model/development.ts'
import { changesSince, lifeOf } from './life.ts'

const story = { id: 's', articleIds: [], leadArticleId: '', openedAt: 0, lastNewsAt: 100 }
const step = (kind: Development['kind'], at: number): Development => ({
  storyId: 's',
  kind,
  at,
  articleId: 'a',
  passageIds: ['p'],
  what: kind,
})
const options = { closedAfterMs: 1_000 }

it('goes from new over developing and continuing to closed', () => {
  const developments = [step('opened', 10), step('new-number', 50)]
  expect(lifeOf({ story, developments, toldAt: undefined, now: 60 }, options)).toBe('new')
  expect(lifeOf({ story, developments, toldAt: 20, now: 60 }, options)).toBe('developing')
  expect(lifeOf({ story, developments, toldAt: 55, now: 60 }, options)).toBe('continuing')
  expect(lifeOf({ story, developments, toldAt: 55, now: 1_101 }, options)).toBe('closed')
})

it('opens a closed story again when something is new', () => {
  expect(lifeOf({ story, developments: [step('withdrawn', 5_000)], toldAt: 55, now: 5_001 }, options)).toBe('developing')
})

it('puts the weightiest change first, and the first report never', () => {
  const developments = [step('opened', 60), step('more-outlets', 61), step('new-fact', 62), step('new-fact', 63), step('withdrawn', 61)]
  expect(changesSince(developments, 55).map(({ kind, at }) => `${kind} ${at}`)).toEqual([
    'withdrawn 61',
    'new-fact 63',
    'new-fact 62',
    'more-outlets 61',
  ])
})
