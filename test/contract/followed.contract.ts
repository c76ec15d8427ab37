import { expect, it } from 'vitest'
import type { LookedAt } from '#core/model/looked-at.ts'
import type { OutletFact } from '#core/model/outlet-fact.ts'
import type { Change } from '#ports/store.ts'
import type { Opened } from './place.ts'
import { morning, sample } from './samples.ts'

type Open = (changes?: readonly Change[]) => Promise<Opened>

/** What every Store must do with pages that were looked at, with what is known of outlets, and with a story’s first-hand document. */
export function followedContract(opened: Open): void {
  const page = (address: string, more: Partial<LookedAt> = {}): LookedAt => ({
    address,
    url: address,
    storyId: 'story-1',
    at: morning,
    tries: 1,
    ...more,
  })
  const fact = (more: Partial<OutletFact> = {}): OutletFact => ({
    host: 'weir.example',
    origin: 'wire',
    owner: 'weir',
    evidence: 'its headlines say so',
    at: morning,
    ...more,
  })

  it('gives back pages that were looked at, by address, by story and counted by host', async () => {
    const [one, other, third] = [
      page('https://a.weir.example/1'),
      page('https://weir.example/2', { at: morning + 5, storyId: 'story-2' }),
      page('https://lock.example/3', { at: morning + 9 }),
    ]
    const { store } = await opened([one, other, third].map((each) => ({ put: 'looked-at', page: each })))
    expect(await store.lookedAt([other.address, 'https://none.example/', one.address])).toEqual([other, one])
    expect(await store.lookedAtFor('story-1')).toEqual([one, third])
    expect(await store.visitsSince(morning - 1)).toEqual(
      new Map([
        ['lock.example', 1],
        ['weir.example', 2],
      ]),
    )
    expect(await store.visitsSince(morning + 5)).toEqual(new Map([['lock.example', 1]]))
    await store.commit([{ put: 'looked-at', page: { ...one, tries: 2 } }])
    expect(await store.lookedAt([one.address])).toEqual([{ ...one, tries: 2 }])
  })

  it('keeps what the wire shows of a host side by side, and one word of a person', async () => {
    const { store } = await opened([
      { put: 'outlet-fact', fact: fact() },
      { put: 'outlet-fact', fact: fact({ owner: 'lock' }) },
      { put: 'outlet-fact', fact: fact({ origin: 'person', owner: 'mill' }) },
    ])
    expect((await store.outletFacts()).map(({ origin, owner }) => `${origin} ${owner}`)).toEqual(['person mill', 'wire lock', 'wire weir'])
    expect(await store.outletFacts()).toBe(await store.outletFacts())
    const { owner: _owner, ...role } = fact({ origin: 'person', role: 'reporter' })
    await store.commit([{ put: 'outlet-fact', fact: role }])
    expect((await store.outletFacts()).filter(({ origin }) => origin === 'person')).toEqual([role])
    await store.commit([{ drop: 'outlet-facts', host: 'weir.example', origin: 'person' }])
    expect((await store.outletFacts()).map(({ owner }) => owner)).toEqual(['lock', 'weir'])
  })

  it('finds the articles of outlets in a span of time, oldest first, and counts them', async () => {
    const articles = [2, 1, 3].map((n) => sample.article({ id: `article-${n}`, publishedAt: morning + n, itemKeys: [] }))
    const { primary: _, ...plain } = sample.story({ articleIds: ['article-1', 'article-2'] })
    const primary = {
      url: 'https://weir.example/1',
      title: 'One',
      outletName: 'The Weir',
      articleId: 'article-1',
      kind: 'release',
    } as const
    const { store } = await opened([
      ...articles.map((article): Change => ({ put: 'article', article })),
      { put: 'article', article: sample.article({ id: 'article-4', outletId: 'outlet-lock', itemKeys: [] }) },
      { put: 'story', story: { ...plain, primary } },
    ])
    const outletIds = ['outlet-none', articles[0]?.outletId ?? '']
    const found = await store.articlesOfOutlets({ outletIds, from: morning + 1, to: morning + 2, limit: 9 })
    expect(found.map(({ id }) => id)).toEqual(['article-1', 'article-2'])
    expect(await store.articlesOfOutlets({ outletIds, from: 0, to: morning + 9, limit: 1 })).toHaveLength(1)
    const tallies = (await store.outletTallies()).map(({ outletId, reportCount, primaryCount }) => [outletId, reportCount, primaryCount])
    expect(tallies).toEqual([
      ['outlet-lock', 1, 0],
      [articles[0]?.outletId, 3, 1],
    ])
  })

  it('changes a story’s first-hand document and lets an article join, whatever else of it changed meanwhile', async () => {
    const { primary: _, ...story } = sample.story({ articleIds: ['article-1'] })
    const primary = { url: 'https://weir.example/1', title: 'One', outletName: 'The Weir', kind: 'release' } as const
    const { store } = await opened([{ put: 'story', story: { ...story, named: { name: 'Weir', articleId: 'article-1', passageId: 'p' } } }])
    await store.commit([{ put: 'story', story: { ...story, articleIds: ['article-1', 'article-2'] } }])
    await store.commit([
      { put: 'primary', storyId: story.id, primary },
      { put: 'joined', storyId: story.id, articleId: 'article-3' },
      { put: 'joined', storyId: story.id, articleId: 'article-2' },
      { put: 'primary', storyId: 'story-none', primary },
    ])
    expect(await store.stories([story.id])).toEqual([{ ...story, articleIds: ['article-1', 'article-2', 'article-3'], primary }])
    expect((await store.storiesOfArticles(['article-3'])).map(({ id }) => id)).toEqual([story.id])
    await store.commit([{ put: 'primary', storyId: story.id }])
    expect((await store.stories([story.id]))[0]?.primary).toBeUndefined()
  })

  it('changes the links of a story and nothing else of it', async () => {
    const story = sample.story({ articleIds: ['article-1'] })
    const links = [{ kind: 'continues', storyId: 'story-0', because: 'same-record', evidence: { record: 'CVE-2026-99010' } }] as const
    const { store } = await opened([{ put: 'story', story }])
    await store.commit([
      { put: 'links', storyId: story.id, links },
      { put: 'links', storyId: 'story-none', links },
    ])
    expect(await store.stories([story.id, 'story-none'])).toEqual([{ ...story, links }])
    await store.commit([{ put: 'links', storyId: story.id, links: [] }])
    expect(await store.stories([story.id])).toEqual([story])
  })
}
