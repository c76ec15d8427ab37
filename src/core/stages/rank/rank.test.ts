import { describe, expect, it } from 'vitest'
import type { Article } from '../../model/article.ts'
import type { Beat } from '../../model/beat.ts'
import type { Story } from '../../model/story.ts'
import { type RankedStory, type RankInput, rank } from './rank.ts'

const beat: Beat = {
  id: 'birds',
  title: 'Birds',
  language: 'en',
  sections: [
    { id: 'sightings', title: 'Sightings', terms: [{ text: 'seen', weight: 2 }] },
    { id: 'rest', title: 'Rest', terms: [{ text: 'feeder', weight: 1 }] },
  ],
  terms: [{ text: 'owl', weight: 3 }],
  names: [],
  outsiders: [],
  happenings: [
    { id: 'arrival', title: 'an arrival', weight: 3, section: 'sightings', terms: ['returns'] },
    { id: 'figure', title: 'no arrival', weight: 0, terms: ['returns of investment'] },
  ],
  leaveOut: [
    { reason: 'aggregate', titleStarts: ['weekly'], titleHas: [], titleEnds: [], places: [] },
    { reason: 'opinion', section: 'rest', titleStarts: ['why'], titleHas: [], titleEnds: [], places: [] },
  ],
  places: [],
  codeHosts: [],
  records: [],
  forums: [],
  mutes: ['golf'],
  boosts: [],
  outlets: [],
  languages: [],
  floor: 2,
  limits: { topStories: 3, perSection: 3, inBrief: 3, insights: 3, words: 500 },
}
const options = { corroborationWeight: 1, primaryWeight: 0.3 }

function article(id: string, more: Partial<Article> = {}): Article {
  return {
    id,
    itemKeys: [id],
    sourceId: 'source-1',
    outletId: `outlet-${id}`,
    role: 'reporter',
    url: `https://${id}.example/owl`,
    title: 'The great owl returns after forty years',
    publishedAt: 50,
    dateOrigin: 'published',
    firstSeenAt: 50,
    language: 'en',
    form: 'headline',
    text: '',
    passages: [],
    links: [],
    tags: [],
    instructions: [],
    ...more,
  }
}

/** The same happening in the words of another outlet. */
const other = article('b', { title: 'Nobody saw it since 1986: the great owl returns' })

function entry(articles: readonly Article[], more: Partial<Story> = {}): RankInput['stories'][number] {
  const [first] = articles
  const id = `story-${first?.id}`
  return {
    story: { id, articleIds: articles.map((one) => one.id), leadArticleId: first?.id ?? '', openedAt: 0, lastNewsAt: 0, ...more },
    articles,
  }
}

function ranked(...stories: RankInput['stories']): readonly RankedStory[] {
  return rank({ stories, beat, outlets: [], from: 0, to: 100 }, options).output
}

describe('rank', () => {
  it('says in three parts why a story stands where it stands', () => {
    expect(ranked(entry([article('a')]))).toEqual([
      {
        storyId: 'story-a',
        score: 3.9,
        section: 'sightings',
        verdict: 'fit',
        why: ['happening on the beat: an arrival +1.5', 'happening: an arrival +1.2', 'term in title: owl +1.2'],
        parts: [
          { name: 'happening on the beat', said: 'an arrival', points: 1.5 },
          { name: 'happening', said: 'an arrival', points: 1.2 },
          { name: 'term in title', said: 'owl', points: 1.2 },
        ],
      },
    ])
  })

  it('leaves out what was published outside the time, whatever it is about', () => {
    expect(ranked(entry([article('a', { publishedAt: 0 })]))[0]?.reason).toBe('stale')
    expect(ranked(entry([article('a', { publishedAt: 100 })]))[0]?.reason).toBeUndefined()
    expect(ranked(entry([article('a', { publishedAt: 101 })]))[0]?.reason).toBe('stale')
  })

  it('takes the year behind a title for the date of its page', () => {
    const publishedAt = 1_780_000_000_000
    const rankedOf = (title: string) => {
      const stories = [entry([article('a', { title, publishedAt })])]
      return rank({ stories, beat, outlets: [], from: publishedAt - 1, to: publishedAt }, options).output[0]?.reason
    }
    expect(rankedOf('The great owl returns (2023)')).toBe('stale')
    expect(rankedOf('The great owl returns (1998) [pdf]')).toBe('stale')
    expect(rankedOf('The great owl returns (2026)')).toBeUndefined()
    expect(rankedOf('The great owl (2023) returns')).toBeUndefined()
  })

  it('counts a word once where the beat lists its plural too', () => {
    const stories = [entry([article('a', { title: 'The great owls are a pair' })])]
    const scoreOf = (terms: Beat['terms']) =>
      rank({ stories, beat: { ...beat, terms }, outlets: [], from: 0, to: 100 }, options).output[0]?.score
    const owl = { text: 'owl', weight: 1 }
    expect(scoreOf([owl, { text: 'owls', weight: 1 }])).toBe(scoreOf([owl]))
  })

  it('takes no reprint for news', () => {
    const old = article('a', { publishedAt: 0 })
    expect(ranked(entry([old, article('b', { reprintOf: 'a' })]))[0]?.reason).toBe('stale')
    expect(ranked(entry([old, article('b')]))[0]?.reason).toBeUndefined()
  })

  it('obeys the mutes of the beat', () => {
    expect(ranked(entry([article('a', { title: 'Owl returns to golf course' })]))[0]?.reason).toBe('muted')
  })

  it('puts first what several outlets report, and counts no outlet twice', () => {
    const once = ranked(entry([article('a')]))[0]?.score ?? 0
    const sameOutlet = ranked(entry([article('a'), article('b', { outletId: 'outlet-a' })]))[0]?.score
    const twoOutlets = ranked(entry([article('a'), other]))[0]?.score ?? 0
    expect(sameOutlet).toBe(once)
    expect(twoOutlets).toBeCloseTo(once + 1 / 3, 1)
  })

  it('counts two feeds of one paper once', () => {
    const once = ranked(entry([article('a')]))[0]?.score
    expect(ranked(entry([article('a'), article('b', { url: 'https://a.example/other/owl' })]))[0]?.score).toBe(once)
  })

  it('counts an essay on a report for half of another report', () => {
    const report = ranked(entry([article('a'), other]))[0]?.score ?? 0
    expect(ranked(entry([article('a'), article('b', { title: 'Why the great owl returns' })]))[0]?.score).toBeLessThan(report)
  })

  it('counts other outlets only as far as the story is about the beat', () => {
    const rumor = (id: string) => article(id, { title: 'The mayor returns' })
    const parts = ranked(entry([rumor('a'), rumor('b'), rumor('c')]))[0]?.why.join()
    expect(parts).not.toContain('other outlets')
  })

  it('asks a quarter of the reports what a story is about', () => {
    const others = ['b', 'c', 'd', 'e'].map((id) => article(id, { title: 'The mayor returns' }))
    expect(ranked(entry([article('a'), ...others.slice(0, 2)]))[0]?.verdict).toBe('fit')
    expect(ranked(entry([article('a'), ...others]))[0]?.reason).toBe('off-beat')
  })

  it('takes a row of headlines for a bulletin', () => {
    expect(ranked(entry([article('a', { title: 'Owl returns；mayor resigns；rain expected' })]))[0]?.reason).toBe('aggregate')
  })

  it('takes a figure of speech for no happening', () => {
    const [ranking] = ranked(entry([article('a', { title: 'Owl returns of investment, explained to no one' })]))
    expect(ranking?.why.join()).not.toContain('happening')
  })

  it('files what is printed in spite of its form where such forms belong', () => {
    expect(ranked(entry([article('a', { title: 'Why the great owl is seen' })]))[0]?.section).toBe('rest')
  })

  it('counts neither a reprint nor a roundup as another outlet', () => {
    const once = ranked(entry([article('a')]))[0]?.score
    expect(ranked(entry([article('a'), article('b', { reprintOf: 'a' })]))[0]?.score).toBe(once)
    expect(ranked(entry([article('a'), article('b', { title: 'Weekly bird mail: the owl returns' })]))[0]?.score).toBe(once)
  })

  it('adds a little for a primary source that bears out somebody else’s report', () => {
    const primary = { url: 'https://owl.example/', title: 'Owl log', outletName: 'Owl', kind: 'announcement' } as const
    const [first] = ranked(entry([article('a')]), entry([article('b')], { primary }))
    expect(first?.storyId).toBe('story-b')
    expect(first?.score).toBe(4.2)
    const own = { ...primary, articleId: 'c' }
    expect(ranked(entry([article('c')], { primary: own }))[0]?.score).toBe(3.9)
  })

  it('gives every story a decision with a reason', () => {
    const { decisions } = rank(
      { stories: [entry([article('a')]), entry([article('b', { title: 'Weekly mail' })])], beat, outlets: [], from: 0, to: 100 },
      options,
    )
    expect(decisions.map(({ subject, because }) => [subject, because])).toEqual([
      ['story-a', 'on-the-beat'],
      ['story-b', 'aggregate'],
    ])
  })
})
