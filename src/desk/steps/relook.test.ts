import { expect, it } from 'vitest'
import { openSqlite } from '#adapters/store/sqlite/open-sqlite.ts'
import { dayMs } from '#core/model/instant.ts'
import type { Ruling } from '#core/model/ruling.ts'
import { jobOf } from '#ports/queue.ts'
import type { Change } from '#ports/store.ts'
import { morning, sample } from '../../../test/contract/samples.ts'
import type { Desk } from '../desk.ts'
import { askForEdition } from '../seed.ts'
import { lookAgainBy, type Relook } from './relook.ts'

const subject = 'open-source/2026-05-29'
const nothing: Relook = () => ({ output: { stories: [], gone: [] }, decisions: [] })

async function given(more: readonly Change[] = []) {
  const { store, queue } = await openSqlite({ path: ':memory:' })
  const ids = ['a', 'b', 'c']
  await store.commit([
    ...ids.map((id, at): Change => ({ put: 'article', article: sample.article({ id, itemKeys: [id], publishedAt: morning + at }) })),
    ...ids.map((id): Change => ({ put: 'story', story: sample.story({ id: `story-${id}`, articleIds: [id], leadArticleId: id }) })),
    ...more,
  ])
  const options = { cluster: { storyAgeMaxMs: 7 * dayMs }, link: { linksMax: 5, ageMaxMs: 30 * dayMs }, trace: { moreCodeHosts: [] } }
  const desk = { store, queue, clock: { now: () => morning + dayMs }, options, beats: [] } as unknown as Desk
  const look = async (relook: Relook, of = subject) => {
    const { changes } = await lookAgainBy(relook)(desk, of)
    await store.commit(changes)
    return changes
  }
  const stories = async () => Object.fromEntries((await store.storiesSince(0)).map(({ id, articleIds }) => [id, articleIds.join(' ')]))
  return { store, queue, desk, look, stories }
}

const merging: Relook = (input, options) => {
  const { stories, articles } = input
  const [a, b] = ['story-a', 'story-b'].map((id) => stories.find((story) => story.id === id))
  if (!a || !b || articles.length < 3) return nothing(input, options)
  const { id, openedAt, lastNewsAt } = a
  const decision = sample.decision({ subject: 'story-b', verdict: 'merged', because: 'similar-words', evidence: { into: 'story-a' } })
  return {
    // No more than the grouping knows of.
    output: {
      stories: [{ id, openedAt, lastNewsAt, articleIds: ['a', 'b'], leadArticleId: 'a' }],
      gone: [{ id: 'story-b', into: 'story-a' }],
    },
    decisions: [decision],
  }
}

it('merges what is one, keeps where it was told last, and changes nothing the second time', async () => {
  const edition = (id: string, date: string, cutOff: number): Change => ({ put: 'edition', edition: sample.edition({ id, date, cutOff }) })
  const { store, look, stories } = await given([
    edition('early', '2026-05-27', 1),
    edition('late', '2026-05-28', 2),
    { put: 'story', story: sample.story({ id: 'story-a', articleIds: ['a'], leadArticleId: 'a', toldIn: { lamp: 'early' } }) },
    { put: 'story', story: sample.story({ id: 'story-b', articleIds: ['b'], leadArticleId: 'b', toldIn: { lamp: 'late' } }) },
  ])
  await look(merging)
  expect(await stories()).toEqual({ 'story-a': 'a b', 'story-c': 'c' })
  expect(await store.storyNow('story-b')).toMatchObject({ id: 'story-a', toldIn: { lamp: 'late' } })
  const about = await store.decisionsAbout('story-b')
  expect(about.map(({ verdict, run }) => [verdict, run])).toEqual([['merged', `relook:${subject}`]])
  expect((await store.decisionsAbout('story-a')).map(({ verdict }) => verdict)).toEqual(['took in', 'none found'])
  expect(await look(merging)).toEqual([])
})

it('links stories as they are regrouped to the earlier ones they go on with, and takes back links that hold no longer', async () => {
  const told = (id: string, title: string, at: number): readonly Change[] => [
    { put: 'article', article: sample.article({ id, itemKeys: [`item-${id}`], title, text: '', publishedAt: morning + at }) },
    { put: 'item', item: sample.item({ key: `item-${id}`, firstSeenAt: morning + at }) },
  ]
  const wrong = [{ kind: 'related', storyId: 'story-c', because: 'same-names', evidence: { names: 'Tarn' } }] as const
  const { store, look } = await given([
    ...told('a', 'Tarn 5.0 mends CVE-2026-99010', 2),
    ...told('b', 'CVE-2026-99010 is mended in Tarn', 3),
    ...told('c', 'A hole lets strangers read files (CVE-2026-99010)', 1),
    { put: 'story', story: sample.story({ id: 'story-c', articleIds: ['c'], leadArticleId: 'c', openedAt: morning - 1, links: wrong }) },
  ])
  await look(merging)
  expect(await store.storyNow('story-b')).toMatchObject({ id: 'story-a', links: [{ kind: 'continues', storyId: 'story-c' }] })
  expect((await store.storyNow('story-c'))?.links).toBeUndefined()
  expect((await store.decisionsAbout('story-a')).at(-1)).toMatchObject({
    stage: 'link',
    because: 'same-record',
    evidence: { to: 'story-c' },
  })
  expect(await look(nothing)).toEqual([])
})

it('obeys rulings before anything else', async () => {
  const ruling: Ruling = { id: 'ruling-1', kind: 'together', one: ['a'], other: ['c'], madeAt: 1 }
  const { look, stories } = await given([{ put: 'ruling', ruling }])
  await look(nothing)
  expect(await stories()).toEqual({ 'story-a': 'a c', 'story-b': 'b' })
  expect(await look(nothing)).toEqual([])
})

it('has the stories of one ruling obey it once more when that is asked, and looks at nothing else', async () => {
  const ruling: Ruling = { id: 'ruling-1', kind: 'apart', one: ['a'], other: ['b'], madeAt: 1 }
  const { look, stories } = await given([
    { put: 'ruling', ruling },
    // A grouping of the same moment has put the story back.
    { put: 'story', story: sample.story({ id: 'story-b', articleIds: ['b', 'a'], leadArticleId: 'b' }) },
  ])
  await look(() => {
    throw new Error('asked to look')
  }, 'ruling-1')
  expect(await stories()).toEqual({ 'story-a': 'a', 'story-b': 'b', 'story-c': 'c' })
})

it('refuses a merge of what was ruled apart', async () => {
  const ruling: Ruling = { id: 'ruling-1', kind: 'apart', one: ['a'], other: ['b'], madeAt: 1 }
  const { look, stories } = await given([{ put: 'ruling', ruling }])
  expect(await look(merging)).toEqual([])
  expect(Object.keys(await stories())).toHaveLength(3)
})

it('does nothing for an edition that is made', async () => {
  const { look } = await given([{ put: 'edition', edition: sample.edition({ date: '2026-05-29' }) }])
  expect(await look(merging)).toEqual([])
})

it('has its turn before every edition that is asked for', async () => {
  const { desk, queue } = await given()
  await askForEdition(desk, 'open-source', '2026-05-29')
  const { id } = jobOf('relook', subject, 0)
  const lease = await queue.claim({ worker: 'w', now: desk.clock.now(), leaseMs: 1, kinds: ['relook'] })
  expect(lease?.job.id).toBe(id)
  expect((await queue.claim({ worker: 'w', now: desk.clock.now(), leaseMs: 1, kinds: ['edition'] }))?.job.subject).toBe(subject)
})
