import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { configOf } from '#app/config/config.ts'
import { decideConfig } from '#app/config/decide-config.ts'
import { loadBeats } from '#app/load-beats.ts'
import { playSample, type SamplePlay } from '#app/sample/play-sample.ts'
import { quietEvents } from '#cli/progress.ts'
import { trends } from '#desk/steps/trends.ts'
import type { TrendsKept } from '#ports/store.ts'

const beat = 'open-source'
const folder = mkdtempSync(join(tmpdir(), 'headwater-trends-'))
let played: SamplePlay

beforeAll(async () => {
  const decided = decideConfig({ file: undefined, env: {}, flags: { 'data.folder': folder } })
  const beats = loadBeats([beat])
  if (!decided.ok || !beats.ok) throw new Error('the defaults and the beat are without problems')
  played = await playSample({
    config: configOf(decided.values),
    beats: beats.value,
    events: quietEvents('error'),
    baseUrl: 'http://127.0.0.1:4500',
  })
}, 120_000)

afterAll(async () => {
  await played?.desk[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true, force: true })
})

const kept = (): Promise<TrendsKept> => played.desk.store.trends({ beat, from: '' })
const sum = ({ totals }: TrendsKept): number => totals.reduce((all, { stories }) => all + stories, 0)

async function countAgain(): Promise<readonly string[]> {
  const { changes } = await trends(played.desk, beat)
  await played.desk.store.commit(changes)
  return changes.flatMap((change) => ('counted' in change ? [change.counted.day] : []))
}

describe('trends of the sample days', () => {
  it('are counted with the editions, and counting again changes nothing', async () => {
    const before = await kept()
    expect(before.rows.length).toBeGreaterThan(3)
    expect(await countAgain()).toEqual([])
    expect(await kept()).toEqual(before)
  })

  it('move when a story is taken apart, and come back when it is put together again: nothing is added twice', async () => {
    const { store } = played.desk
    const before = await kept()
    const stories = await store.storiesSince(0)
    const counted = new Set((await Promise.all(before.rows.map(({ key }) => store.storiesNaming({ beat, key, limit: 99 })))).flat())
    const story = stories.find(({ id, articleIds }) => articleIds.length > 1 && counted.has(id))
    if (story === undefined) throw new Error('the sample has a story of two articles')
    const [first = '', ...others] = story.articleIds
    const apart = { ...story, id: 'story-apart0000001', articleIds: others, leadArticleId: others[0] ?? '' }
    await store.commit([
      { put: 'story', story: { ...story, articleIds: [first], leadArticleId: first } },
      { put: 'story', story: apart },
    ])
    expect((await countAgain()).length).toBeGreaterThan(0)
    expect(sum(await kept())).toBeGreaterThanOrEqual(sum(before))
    expect(await kept()).not.toEqual(before)
    await store.commit([
      { drop: 'story', storyId: apart.id },
      { put: 'story', story },
    ])
    await countAgain()
    expect(await kept()).toEqual(before)
  })

  it('of a beat that is no more are left as they are', async () => {
    expect(await trends(played.desk, 'no-such-beat')).toEqual({ changes: [] })
  })
})
