import { expect, it } from 'vitest'
import type { Ruling } from '#core/model/ruling.ts'
import type { Change } from '#ports/store.ts'
import type { Opened } from './place.ts'
import { dayOfChanges, morning, sample } from './samples.ts'

type Open = (changes?: readonly Change[]) => Promise<Opened>

/** What every Store must do with rulings, and with the ids of stories that went into another. */
export function rulingsContract(opened: Open): void {
  const ruling = (id: string, more: Partial<Ruling> = {}): Ruling => ({
    id,
    kind: 'apart',
    one: ['article-1'],
    other: ['article-2', 'article-3'],
    madeAt: morning,
    ...more,
  })
  const story = (id: string): Change => ({ put: 'story', story: sample.story({ id, articleIds: [`article of ${id}`] }) })
  const into = (storyId: string, other: string): Change => ({ drop: 'story', storyId, into: other })

  it('gives back rulings, oldest first, and those that name an article', async () => {
    const rulings = [ruling('b', { why: 'Two projects of one name.' }), ruling('a', { madeAt: morning + 1, other: ['article-4'] })]
    const { store } = await opened(rulings.map((each) => ({ put: 'ruling', ruling: each })))
    expect(await store.rulings()).toEqual(rulings)
    expect(await store.rulingsOf(['article-3', 'article-2'])).toEqual([rulings[0]])
    expect(await store.rulingsOf(['article-1'])).toEqual(rulings)
    expect(await store.rulingsOf(['article-9'])).toEqual([])
  })

  it('replaces a ruling, and forgets one that is dropped', async () => {
    const { store } = await opened([{ put: 'ruling', ruling: ruling('a') }])
    await store.commit([{ put: 'ruling', ruling: ruling('a', { other: ['article-9'] }) }])
    expect([await store.rulingsOf(['article-2']), (await store.rulingsOf(['article-9'])).length]).toEqual([[], 1])
    await store.commit([{ drop: 'ruling', rulingId: 'a' }])
    expect([await store.rulings(), await store.rulingsOf(['article-1'])]).toEqual([[], []])
  })

  it('lets a ruling follow an article that went into another, and ends it when both sides are one article', async () => {
    const { store } = await opened([...dayOfChanges(), { put: 'ruling', ruling: ruling('a') }])
    await store.commit([{ drop: 'article', articleId: 'article-2', into: 'article-9' }])
    expect(await store.rulings()).toEqual([ruling('a', { other: ['article-9', 'article-3'] })])
    await store.commit([
      { drop: 'article', articleId: 'article-9', into: 'article-1' },
      { drop: 'article', articleId: 'article-3', into: 'article-1' },
    ])
    expect(await store.rulings()).toEqual([])
  })

  it('gives the story that another one went into, over several goings', async () => {
    const { store } = await opened([story('a'), story('b'), story('c')])
    expect((await store.storyNow('a'))?.id).toBe('a')
    await store.commit([into('a', 'b')])
    await store.commit([into('b', 'c')])
    expect([(await store.storyNow('a'))?.id, (await store.storyNow('b'))?.id, await store.storyNow('none')]).toEqual(['c', 'c', undefined])
    expect([await store.formerStoryIds('c'), await store.formerStoryIds('b')]).toEqual([['a', 'b'], []])
  })

  it('gives a story that came back under its own id, and what it was before under the other’s', async () => {
    const { store } = await opened([story('a'), story('b'), into('a', 'b')])
    await store.commit([story('a'), into('b', 'a')])
    expect([(await store.storyNow('a'))?.id, (await store.storyNow('b'))?.id]).toEqual(['a', 'a'])
    // The other order in one commit comes to the same.
    await store.commit([into('a', 'b'), story('b')])
    expect([(await store.storyNow('a'))?.id, (await store.storyNow('b'))?.id]).toEqual(['b', 'b'])
  })

  it('leads nowhere when the last story is gone, nor into itself', async () => {
    const { store } = await opened([story('a'), story('b'), into('a', 'b'), { drop: 'story', storyId: 'b' }, story('c'), into('c', 'c')])
    expect([await store.storyNow('a'), await store.storyNow('b'), await store.storyNow('c')]).toEqual([undefined, undefined, undefined])
  })

  it('finds the ids that begin so, of stories and of those that went into another', async () => {
    const { store } = await opened([story('story-1a'), story('story-1b'), story('story-2'), into('story-1b', 'story-2')])
    expect(await store.storyIdsFrom('story-1', 5)).toEqual(['story-1a', 'story-1b'])
    expect(await store.storyIdsFrom('story-1', 1)).toEqual(['story-1a'])
    expect(await store.storyIdsFrom('story-%', 5)).toEqual([])
  })

  it('has another digest with a ruling or a redirect, and the same whenever the ruling was made', async () => {
    const { store } = await opened([...dayOfChanges(), story('b')])
    const before = await store.digest()
    await store.commit([into('b', 'story-1')])
    const redirected = await store.digest()
    await store.commit([{ put: 'ruling', ruling: ruling('a') }])
    const ruled = await store.digest()
    await store.commit([{ put: 'ruling', ruling: ruling('a', { madeAt: morning + 9 }) }])
    expect(new Set([before, redirected, ruled]).size).toBe(3)
    expect(await store.digest()).toBe(ruled)
  })
}
