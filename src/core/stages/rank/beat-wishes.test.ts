import { describe, expect, it } from 'vitest'
import type { Article } from '../../model/article.ts'
import type { Beat } from '../../model/beat.ts'
import { dayMs } from '../../model/instant.ts'
import { bareArticle } from '../bare-article.ts'
import type { ToldLately } from './lately.ts'
import { type RankedStory, rank } from './rank.ts'

const beat: Beat = {
  id: 'lamps',
  title: 'Lamps',
  language: 'en',
  sections: [{ id: 'all', title: 'All', terms: [] }],
  terms: [],
  names: [
    { text: 'tarn', weight: 3 },
    { text: 'fern', weight: 3 },
  ],
  outsiders: [],
  happenings: [
    { id: 'release', title: 'release', weight: 1.5, terms: ['released'] },
    { id: 'flaw', title: 'flaw', weight: 1.5, terms: ['flaw'] },
    { id: 'fire', title: 'fire', weight: 3, terms: ['burns'] },
  ],
  leaveOut: [],
  places: [],
  codeHosts: ['codehost.example'],
  records: [],
  forums: [],
  mutes: [],
  boosts: [],
  outlets: [],
  languages: [],
  floor: 1.5,
  limits: { topStories: 3, perSection: 3, inBrief: 3, insights: 3, words: 500 },
}
const now = 30 * dayMs

function article(id: string, title: string, more: Partial<Article> = {}): Article {
  return bareArticle({ id, source: id, url: `https://${id}.example/a`, title, lang: 'en' }, { publishedAt: now, ...more })
}

type More = { readonly beat?: Partial<Beat>; readonly told?: readonly ToldLately[] }

function ranked(stories: readonly (readonly Article[])[], more: More = {}): ReadonlyMap<string, RankedStory> {
  const entries = stories.map((articles) => {
    const id = articles[0]?.id ?? ''
    return { story: { id, articleIds: articles.map((one) => one.id), leadArticleId: id, openedAt: 0, lastNewsAt: now }, articles }
  })
  const input = { stories: entries, beat: { ...beat, ...more.beat }, outlets: [], from: 0, to: now, toldLately: more.told ?? [] }
  const { output } = rank(input, { corroborationWeight: 1, primaryWeight: 0.3 })
  return new Map(output.map((row) => [row.storyId, row]))
}

describe('what a beat wishes is done', () => {
  it('a boost makes what is on the beat matter more or less, and brings in nothing else', () => {
    const stories = [[article('a', 'A flaw in Tarn, by moonlight')], [article('b', 'A flaw in moonlight')]]
    const plain = ranked(stories)
    const more = ranked(stories, { beat: { boosts: [{ text: 'moonlight', weight: 2 }] } })
    const less = ranked(stories, { beat: { boosts: [{ text: 'moonlight', weight: -2 }] } })
    expect((more.get('a')?.score ?? 0) - (plain.get('a')?.score ?? 0)).toBeCloseTo(1)
    expect((less.get('a')?.score ?? 0) - (plain.get('a')?.score ?? 0)).toBeCloseTo(-1)
    expect(more.get('a')?.parts).toContainEqual({ name: 'boosted', said: 'moonlight', points: 1 })
    expect(more.get('b')?.reason).toBe('off-beat')
  })

  it('a muted outlet is not heard, and its own stories are left out', () => {
    const outlets = [{ place: 'loud.example', role: 'muted' }] as const
    const rows = ranked([[article('loud', 'Tarn burns')], [article('calm', 'Fern burns'), article('loud', 'Fern burns')]], {
      beat: { outlets },
    })
    expect(rows.get('loud')?.reason).toBe('muted')
    expect(rows.get('calm')?.verdict).toBe('fit')
  })

  it('the role that the beat gives an outlet goes before any other, and the nearest place before its host', () => {
    const title = 'Tarn and what people make of it'
    const scoreOf = (outlets: Beat['outlets']) => ranked([[article('a', title)]], { beat: { outlets } }).get('a')?.score ?? 0
    const talk = scoreOf([{ place: 'a.example', role: 'discussion' }])
    const own = scoreOf([{ place: 'a.example', role: 'primary' }])
    expect(talk).toBeLessThan(scoreOf([]))
    expect(own).toBeGreaterThan(scoreOf([]))
    expect(
      scoreOf([
        { place: 'a.example', role: 'discussion' },
        { place: 'a.example/a', role: 'primary' },
      ]),
    ).toBe(own)
  })

  it('what nobody tells in a language of the beat is left out; reports in others count', () => {
    const german = (id: string) => article(id, 'Tarn burns: nachts', { language: 'de' })
    const rows = ranked(
      [[german('a')], [article('b', 'Fern burns'), german('c')], [article('d', 'Tarn burns again', { language: 'und' })]],
      {
        beat: { languages: ['en'] },
      },
    )
    expect(rows.get('a')?.reason).toBe('muted')
    expect([rows.get('b')?.verdict, rows.get('d')?.verdict]).toEqual(['fit', 'fit'])
  })
})

describe('releases', () => {
  const release = (id: string, version: string, channel: 'stable' | 'nightly' | 'pre-release' | 'security') =>
    article(id, `Tarn ${version} released`, { facts: { is: 'release', project: 'lamps/tarn', version, channel } })

  it('of the night and for testers are left out, unless others report them', () => {
    const rows = ranked([[release('a', '3.0.0-rc.1', 'pre-release')], [release('b', '2026-03-02', 'nightly')]])
    expect([rows.get('a')?.reason, rows.get('b')?.reason]).toEqual(['release', 'release'])
    expect(
      ranked([[release('a', '3.0.0-rc.1', 'pre-release'), article('c', 'Tarn 3 burns in its first test')]]).get('a')?.reason,
    ).toBeUndefined()
  })

  it('of one project have one line a week; what mends a vulnerability has its own', () => {
    const told = (storyId: string, at: number): ToldLately => ({ storyId, at, headline: 'Tarn 2.9 released' })
    const reasonOf = (channel: 'stable' | 'security', ...lately: readonly ToldLately[]) =>
      ranked([[release('a', '3.0.0', channel)]], { told: lately }).get('a')?.reason
    expect(reasonOf('stable')).toBeUndefined()
    expect(reasonOf('stable', told('other', now - 6 * dayMs))).toBe('release')
    expect(reasonOf('stable', told('other', now - 8 * dayMs))).toBeUndefined()
    expect(reasonOf('stable', told('a', now - dayMs))).toBeUndefined()
    expect(reasonOf('security', told('other', now - dayMs))).toBeUndefined()
  })
})

it('a word that stands twice counts once, and several records of one project are one line', () => {
  const terms = [{ text: 'wick', weight: 1 }]
  const scoreOf = (title: string) => ranked([[article('a', title)]], { beat: { terms } }).get('a')?.score
  expect(scoreOf('A flaw in Tarn: wick of a wick')).toBe(scoreOf('A flaw in Tarn: wick of a tin'))
  const records = ['1', '2'].map((id) => [article(id, `CVE-2026-9902${id}: a flaw in Tarn`, { url: `https://flaws.example/${id}` })])
  const rows = ranked(records, { beat: { records: ['flaws.example'], floor: 0.5 } })
  expect([rows.get('1')?.verdict, rows.get('2')?.reason]).toEqual(['fit', 'below-the-floor'])
})

it('the third telling of one kind of thing in a week is less new than the first, except for what is great', () => {
  const told = ['x', 'y', 'z'].flatMap((storyId) => [
    { storyId, at: now - dayMs, headline: 'A flaw in Tarn' },
    { storyId, at: now - dayMs, headline: 'Fern burns' },
  ])
  const rows = ranked([[article('a', 'Another flaw in Tarn')], [article('b', 'Fern burns once more')]], { told })
  expect(rows.get('a')?.parts).toContainEqual({ name: 'told lately', said: 'tarn: flaw', points: -0.6 })
  expect(rows.get('b')?.parts.some(({ name }) => name === 'told lately')).toBe(false)
})
