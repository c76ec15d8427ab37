import { describe, expect, it } from 'vitest'
import { openSqlite } from '#adapters/store/sqlite/open-sqlite.ts'
import type { Ruling } from '#core/model/ruling.ts'
import { rulingOf } from '#core/rulings/ruling-of.ts'
import type { Change } from '#ports/store.ts'
import { morning, sample } from '../../../test/contract/samples.ts'
import { makeRuling } from './make-ruling.ts'
import { storyView } from './story-view.ts'
import { undoRuling } from './undo-ruling.ts'

const ids = ['a', 'b', 'c', 'd']

/** Two stories of two articles each, with what was decided when they came. */
async function given(more: readonly Change[] = []) {
  const { store } = await openSqlite({ path: ':memory:' })
  const articles = ids.map((id, at) => sample.article({ id, title: `Title of ${id}`, itemKeys: [id], publishedAt: morning + at }))
  const decisions = ids.map((subject) =>
    sample.decision({
      subject,
      verdict: 'joined',
      because: 'similar-words',
      evidence: { story: 'ab'.includes(subject) ? 'story-1' : 'story-2', similarity: 0.4, shared: 'sluice' },
    }),
  )
  await store.commit([
    ...articles.map((article): Change => ({ put: 'article', article })),
    { put: 'story', story: sample.story({ id: 'story-1', articleIds: ['a', 'b'], leadArticleId: 'a' }) },
    { put: 'story', story: sample.story({ id: 'story-2', articleIds: ['c', 'd'], leadArticleId: 'c' }) },
    { put: 'decisions', run: 'group', at: morning, decisions },
    ...more,
  ])
  let now = morning + 10
  const clock = { now: () => (now += 1) }
  const desk = { store, clock, options: { trace: { moreCodeHosts: [] } } }
  const ruled = async (kind: Ruling['kind'], one: string, other: string): Promise<Ruling> => {
    const ruling = rulingOf({ kind, one: one.split(' '), other: other.split(' '), madeAt: clock.now() })
    if (ruling === undefined) throw new Error('a ruling names two sides')
    expect((await makeRuling(desk, ruling)).ok).toBe(true)
    return ruling
  }
  const stories = async () => Object.fromEntries((await store.storiesSince(0)).map(({ id, articleIds }) => [id, articleIds.join(' ')]))
  return { store, desk, ruled, stories }
}

describe('a ruling', () => {
  it('merges at once, leads the old id on, is told of both stories, and asks a running desk to look again', async () => {
    const { store, ruled, stories } = await given()
    const ruling = await ruled('together', 'a b', 'c d')
    expect(await stories()).toEqual({ 'story-1': 'a b c d' })
    expect((await store.storyNow('story-2'))?.id).toBe('story-1')
    expect((await store.decisionsAbout('story-2')).map(({ verdict, because, run }) => [verdict, because, run])).toEqual([
      ['merged', 'ruled-together', `ruling:${ruling.id}`],
    ])
    expect(await store.rulings()).toEqual([ruling])
    expect(await store.note('regroupings')).toBe('1')
  })

  it('that is taken back gives the merged story its id back', async () => {
    const { desk, ruled, stories, store } = await given()
    const ruling = await ruled('together', 'a b', 'c d')
    expect(await undoRuling(desk, ruling)).toMatchObject({ ok: true, heldBy: [] })
    expect(await stories()).toEqual({ 'story-1': 'a b', 'story-2': 'c d' })
    expect([await store.rulings(), (await store.storyNow('story-2'))?.id]).toEqual([[], 'story-2'])
  })

  it('that is taken back lets those return that left', async () => {
    const { desk, ruled, stories, store } = await given()
    const ruling = await ruled('apart', 'b', 'a')
    const [left = ''] = Object.keys(await stories()).filter((id) => id !== 'story-1' && id !== 'story-2')
    expect(await stories()).toEqual({ 'story-1': 'a', 'story-2': 'c d', [left]: 'b' })
    await undoRuling(desk, ruling)
    expect(await stories()).toEqual({ 'story-1': 'a b', 'story-2': 'c d' })
    expect((await store.storyNow(left))?.id).toBe('story-1')
  })

  it('is not taken back before a later one that rests on it', async () => {
    const { desk, ruled, stories } = await given()
    const first = await ruled('together', 'a', 'c')
    const second = await ruled('together', 'a b c', 'd')
    // The two hold a and c together over d.
    const undone = await undoRuling(desk, first)
    expect(undone.ok ? [] : undone.contradiction.against).toEqual([second])
    await undoRuling(desk, second)
    expect((await undoRuling(desk, first)).ok).toBe(true)
    expect(Object.values(await stories()).toSorted()).toEqual(['a b', 'c d'])
  })

  it('against an earlier one is refused, and nothing changes', async () => {
    const { desk, ruled, stories, store } = await given()
    const earlier = await ruled('apart', 'a b', 'c d')
    const before = await store.digest()
    const ruling = rulingOf({ kind: 'together', one: ['b'], other: ['d'], madeAt: morning + 99 })
    const answer = ruling && (await makeRuling(desk, ruling))
    expect(answer).toEqual({ ok: false, contradiction: { one: 'b', other: 'd', against: [earlier] } })
    expect([await store.digest(), Object.keys(await stories())]).toEqual([before, ['story-1', 'story-2']])
  })
})

describe('the view of a story', () => {
  it('tells why each report is in it, also of those that came with a story that was merged', async () => {
    const { store, ruled } = await given()
    await ruled('together', 'a b', 'c d')
    const story = await store.storyNow('story-2')
    const view = story && (await storyView(store, story))
    expect(view?.formerIds).toEqual(['story-2'])
    expect(view?.reports.map(({ articleId, joined }) => [articleId, joined])).toEqual([
      ['a', 'they share rare words and names: sluice; alike 0.4 of 1'],
      ['b', 'they share rare words and names: sluice; alike 0.4 of 1'],
      ['c', 'they share rare words and names: sluice; alike 0.4 of 1; it came with story-2, which went into this one'],
      ['d', 'they share rare words and names: sluice; alike 0.4 of 1; it came with story-2, which went into this one'],
    ])
    expect([view?.rulings.length, view?.regroupings.map(({ verdict }) => verdict)]).toEqual([1, ['took in']])
  })

  it('tells what held before of a report whose split was taken back', async () => {
    const { desk, store, ruled } = await given()
    await undoRuling(desk, await ruled('apart', 'b', 'a'))
    const story = await store.storyNow('story-1')
    const view = story && (await storyView(store, story))
    expect(view?.reports.map(({ articleId, joined }) => [articleId, joined])).toEqual([
      ['a', 'they share rare words and names: sluice; alike 0.4 of 1'],
      ['b', 'they share rare words and names: sluice; alike 0.4 of 1'],
    ])
  })

  it('follows its links to where the other stories went', async () => {
    const { store } = await given([
      {
        put: 'story',
        story: sample.story({
          id: 'story-3',
          articleIds: ['x'],
          links: [{ kind: 'related', storyId: 'old', because: 'similar-words', evidence: {} }],
        }),
      },
      { drop: 'story', storyId: 'old', into: 'story-1' },
    ])
    const [story] = await store.stories(['story-3'])
    const view = story && (await storyView(store, story))
    expect(view?.links.map(({ storyId, title }) => [storyId, title])).toEqual([['story-1', 'Title of a']])
  })
})
