import { describe, expect, it } from 'vitest'
import type { Article } from '../../model/article.ts'
import type { Beat } from '../../model/beat.ts'
import type { Story } from '../../model/story.ts'
import type { RankedStory } from '../rank/rank.ts'
import { type Candidate, plan } from './plan.ts'

const beat = {
  sections: [
    { id: 'security', title: 'Security', terms: [] },
    { id: 'releases', title: 'Releases', terms: [] },
  ],
  limits: { topStories: 2, perSection: 1, inBrief: 1, insights: 3, words: 1500 },
} as unknown as Beat
const options = {
  topSentences: 3,
  sectionSentences: 1,
  continuingMax: 1,
  topPerSection: 1,
  crowdedShare: 0.8,
  headlineOnlyShare: 0.5,
  developingShare: 0.75,
}

type More = {
  readonly section?: string
  readonly toldIn?: string
  readonly verdict?: RankedStory['verdict']
  readonly fresh?: string
  readonly old?: string
}

function candidate(id: string, score: number, more: More = {}): Candidate {
  const article = (name: string, title: string): Article =>
    ({
      id: name,
      title,
      text: '',
      language: 'en',
      form: 'headline',
      passages: [],
      instructions: [],
      role: 'reporter',
    }) as unknown as Article
  const articles = [
    article(`${id}-old`, more.old ?? 'Flaw on 12,000 servers'),
    article(`${id}-new`, more.fresh ?? 'Flaw on 12,000 servers'),
  ]
  const story = {
    id,
    articleIds: articles.map((one) => one.id),
    leadArticleId: `${id}-old`,
    openedAt: 0,
    lastNewsAt: 0,
    ...(more.toldIn === undefined ? {} : { toldIn: more.toldIn }),
  } as Story
  const verdict = more.verdict ?? 'fit'
  const reason = verdict === 'fit' ? {} : { reason: 'off-beat' as const }
  return {
    story,
    articles,
    freshIds: new Set([`${id}-new`]),
    ranked: { storyId: id, score, section: more.section ?? 'security', verdict, why: [], ...reason },
  }
}

function placesOf(candidates: readonly Candidate[]): readonly string[] {
  return plan({ candidates, beat }, options).output.assignments.map(({ storyId, place, standing }) => `${storyId} ${place} ${standing}`)
}

describe('plan', () => {
  it('fills the front page best first, a crowded section behind, then the sections, then the briefs', () => {
    const candidates = [
      candidate('a', 9),
      candidate('b', 8),
      candidate('c', 7, { section: 'releases' }),
      candidate('d', 6),
      candidate('e', 5),
    ]
    expect(placesOf(candidates)).toEqual(['a top new', 'c top new', 'b section new', 'd brief new'])
    expect(plan({ candidates, beat }, options).output.leftOut).toEqual([{ storyId: 'e', reason: 'below-the-floor' }])
  })

  it('tells a told story again only for a new fact, and then behind a new story of nearly the same weight', () => {
    const candidates = [
      candidate('moved', 9, { toldIn: 'edition-1', fresh: 'Flaw now on 14,000 servers' }),
      candidate('still', 8, { toldIn: 'edition-1', section: 'releases' }),
      candidate('new', 7, { section: 'releases' }),
    ]
    expect(placesOf(candidates)).toEqual(['new top new', 'moved top developing', 'still continuing continuing'])
  })

  it('gives every candidate one place or one reason', () => {
    const candidates = [
      candidate('a', 9),
      candidate('off', 1, { verdict: 'left-out' }),
      candidate('told-1', 8, { toldIn: 'edition-1' }),
      candidate('told-2', 7, { toldIn: 'edition-1' }),
    ]
    const { assignments, leftOut } = plan({ candidates, beat }, options).output
    expect(assignments.length + leftOut.length).toBe(candidates.length)
    expect(leftOut).toEqual([
      { storyId: 'off', reason: 'off-beat' },
      { storyId: 'told-2', reason: 'told' },
    ])
  })
})
