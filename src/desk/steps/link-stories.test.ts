import { expect, it } from 'vitest'
import { openSqlite } from '#adapters/store/sqlite/open-sqlite.ts'
import { dayMs } from '#core/model/instant.ts'
import type { Ruling } from '#core/model/ruling.ts'
import type { Change } from '#ports/store.ts'
import { morning, sample } from '../../../test/contract/samples.ts'
import type { Desk } from '../desk.ts'
import { linkStories } from './link-stories.ts'

const flaw = 'A hole lets strangers read files (CVE-2026-40404)'

async function given(more: readonly Change[] = []) {
  const { store } = await openSqlite({ path: ':memory:' })
  const told = (id: string, title: string, at: number): readonly Change[] => [
    { put: 'article', article: sample.article({ id, itemKeys: [id], title, text: '', publishedAt: at }) },
    { put: 'story', story: sample.story({ id: `story-${id}`, articleIds: [id], leadArticleId: id, openedAt: at, lastNewsAt: at }) },
  ]
  await store.commit([...told('flaw', flaw, morning), ...told('patch', 'CVE-2026-40404 is mended', morning + dayMs), ...more])
  const options = { cluster: { storyAgeMaxMs: 7 * dayMs }, link: { linksMax: 5, ageMaxMs: 30 * dayMs } }
  const desk = { store, clock: { now: () => morning + 2 * dayMs }, options, beats: [{ id: 'open-source' }] } as unknown as Desk
  const nothing = { stories: [], gone: [] }
  const link = async () => await linkStories(desk, { stories: await store.stories(['story-patch']), regrouped: nothing, articles: [] })
  return { store, link }
}

it('links a story to the open one it goes on with, and says why, once', async () => {
  const { store, link } = await given()
  const { output, decisions } = await link()
  expect(output).toMatchObject([{ id: 'story-patch', links: [{ kind: 'continues', storyId: 'story-flaw', because: 'same-record' }] }])
  expect(decisions).toMatchObject([{ stage: 'link', subject: 'story-patch', because: 'same-record', evidence: { to: 'story-flaw' } }])
  await store.commit(output.map((story): Change => ({ put: 'story', story })))
  expect(await link()).toEqual({ output: [], decisions: [] })
})

it('takes a link back once a person has put the two apart', async () => {
  const links = [{ kind: 'continues', storyId: 'story-flaw', because: 'same-record', evidence: {} }] as const
  const ruling: Ruling = { id: 'ruling-1', kind: 'apart', one: ['flaw'], other: ['patch'], madeAt: morning }
  const story = sample.story({
    id: 'story-patch',
    articleIds: ['patch'],
    leadArticleId: 'patch',
    openedAt: morning,
    lastNewsAt: morning + dayMs,
    links,
  })
  const { link } = await given([
    { put: 'story', story },
    { put: 'ruling', ruling },
  ])
  const { output } = await link()
  expect(output.map(({ id, links: left }) => [id, left])).toEqual([['story-patch', undefined]])
})
