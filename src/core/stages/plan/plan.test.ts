import { describe, expect, it } from 'vitest'
import type { Article } from '../../model/article.ts'
import type { Beat } from '../../model/beat.ts'
import type { Development } from '../../model/development.ts'
import type { Story } from '../../model/story.ts'
import type { RankedStory } from '../rank/rank.ts'
import { type Candidate, plan } from './plan.ts'

const beat = {
  language: 'en',
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
  frontScoreMin: 3,
  headlineOnlyShare: 0.5,
  developingShare: 0.75,
  foreignShare: 0.5,
  againWorthMin: -0.5,
  headlineCharsMax: 160,
  outletsMin: 4,
  closedAfterMs: 1_000,
}

type More = {
  readonly section?: string
  readonly toldIn?: string
  readonly verdict?: RankedStory['verdict']
  readonly fresh?: string
  readonly old?: string
  readonly changed?: Development['kind']
  readonly outlets?: string
  readonly language?: string
  readonly continues?: boolean
}

function candidate(id: string, score: number, more: More = {}): Candidate {
  const article = (name: string, title: string): Article =>
    ({
      id: name,
      title,
      text: '',
      language: more.language ?? 'en',
      form: 'headline',
      passages: [{ id: `${name}-title`, articleId: name, start: 0, end: title.length, text: title, part: 'title' }],
      instructions: [],
      role: 'reporter',
    }) as unknown as Article
  const articles = [
    article(`${id}-old`, more.old ?? `Flaw ${id} on 12,000 servers`),
    article(`${id}-new`, more.fresh ?? `Flaw ${id} seen on 12,000 servers`),
  ]
  const story = {
    id,
    articleIds: articles.map((one) => one.id),
    leadArticleId: `${id}-old`,
    openedAt: 0,
    lastNewsAt: 0,
    ...(more.toldIn === undefined ? {} : { toldIn: { lamp: more.toldIn } }),
  } as Story
  const verdict = more.verdict ?? 'fit'
  const reason = verdict === 'fit' ? {} : { reason: 'off-beat' as const }
  return {
    story,
    articles,
    freshIds: new Set([`${id}-new`]),
    developments: more.changed === undefined ? [] : [changeOf(id, more.changed, more.outlets ?? '14,000 servers')],
    ...(more.toldIn === undefined ? {} : { told: { storyId: id, date: '2026-05-27', at: 10 } }),
    ...(more.continues === true ? { continues: { storyId: 'earlier', date: '2026-05-27', at: 10 } } : {}),
    ranked: { storyId: id, score, section: more.section ?? 'security', verdict, why: [], parts: [], ...reason },
  }
}

function changeOf(id: string, kind: Development['kind'], what: string): Development {
  return { storyId: id, kind, at: 20, articleId: `${id}-new`, passageIds: [`${id}-new-title`], what }
}

const planned = (candidates: readonly Candidate[], toldHeadlines: readonly string[] = [], now = 30) =>
  plan({ candidates, beat, now, toldHeadlines: new Set(toldHeadlines) }, options).output

function placesOf(candidates: readonly Candidate[]): readonly string[] {
  return planned(candidates).assignments.map(({ storyId, place, standing }) => `${storyId} ${place} ${standing}`)
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
    expect(planned(candidates).leftOut).toEqual([{ storyId: 'e', reason: 'below-the-floor' }])
  })

  it('tells a told story again only for a declared change, and then behind a new story of nearly the same weight', () => {
    const candidates = [
      candidate('moved', 9, { toldIn: 'edition-1', changed: 'new-number' }),
      candidate('still', 8, { toldIn: 'edition-1', section: 'releases' }),
      candidate('new', 7, { section: 'releases' }),
    ]
    expect(placesOf(candidates)).toEqual(['new top new', 'moved top developing', 'still continuing continuing'])
  })

  it('takes more outlets for a change from the fourth on, and not for the front page', () => {
    const more = (outlets: string) => ({ toldIn: 'edition-1', changed: 'more-outlets', outlets }) as const
    expect(placesOf([candidate('two', 9, more('2')), candidate('four', 8, more('4'))])).toEqual([
      'four section developing',
      'two continuing continuing',
    ])
  })

  it('puts nothing small on the front page of a quiet day, but for its first story', () => {
    expect(placesOf([candidate('a', 2.9), candidate('b', 2.8, { section: 'releases' })])).toEqual(['a top new', 'b section new'])
  })

  it('keeps what may be one happening off one front page', () => {
    const told = (id: string, score: number, section: string, fresh: string) => candidate(id, score, { section, fresh, old: fresh })
    const candidates = [
      told('a', 9, 'security', 'Forgeyard confirms breach of 3,800 internal repositories'),
      told('b', 8, 'releases', 'Forgeyard confirms breach, 4K internal repositories stolen'),
      told('c', 7, 'releases', 'Tarn 5.0 drops its old lock manager'),
    ]
    expect(placesOf(candidates)).toEqual(['a top new', 'c top new', 'b section new'])
  })

  it('puts a story of another language behind one in the edition’s own, unless it matters much more', () => {
    const foreign = (score: number) => candidate('foreign', score, { language: 'ja', section: 'releases' })
    expect(placesOf([foreign(9), candidate('a', 8), candidate('b', 7)])[0]).toBe('a top new')
    expect(placesOf([foreign(9), candidate('a', 4)])[0]).toBe('foreign top new')
  })

  it('brings little that is new again only under a headline that tells it', () => {
    const again = (fresh: string) => candidate('again', 9, { toldIn: 'edition-1', changed: 'new-primary', fresh })
    expect(placesOf([again('Ada Holm publishes details of the flaw')])).toEqual(['again top developing'])
    expect(placesOf([again('How one seller works with Tarn')])).toEqual([])
  })

  it('puts a bare record in brief, even when the front page has room', () => {
    const record = 'CVE-2026-99010: A flaw in the lamp'
    expect(placesOf([candidate('record', 9, { old: record, fresh: `${record} gives control` }), candidate('a', 3)])).toEqual([
      'a top new',
      'record brief new',
    ])
  })

  it('tells a new story that goes on with a told one as a development of it', () => {
    expect(placesOf([candidate('next', 9, { continues: true })])).toEqual(['next top developing'])
    expect(placesOf([candidate('next', 9, { continues: true, fresh: 'Who is behind the flaw?', old: 'Who made the flaw?' })])).toEqual([])
  })

  it('prints no headline twice, and nothing of a closed story', () => {
    const said = ['flaw still seen on 12 000 servers', 'flaw new on 12 000 servers', 'flaw new seen on 12 000 servers']
    const candidates = [candidate('still', 9, { toldIn: 'edition-1' }), candidate('new', 8)]
    expect(planned(candidates, said).leftOut).toEqual([
      { storyId: 'still', reason: 'told' },
      { storyId: 'new', reason: 'told' },
    ])
    expect(planned([candidate('old', 9, { toldIn: 'edition-1' })], [], 5_000).assignments).toEqual([])
  })

  it('gives every candidate one place or one reason', () => {
    const candidates = [
      candidate('a', 9),
      candidate('off', 1, { verdict: 'left-out' }),
      candidate('told-1', 8, { toldIn: 'edition-1' }),
      candidate('told-2', 7, { toldIn: 'edition-1' }),
    ]
    const { assignments, leftOut } = planned(candidates)
    expect(assignments.length + leftOut.length).toBe(candidates.length)
    expect(leftOut).toEqual([
      { storyId: 'off', reason: 'off-beat' },
      { storyId: 'told-2', reason: 'told' },
    ])
  })
})
