import { describe, expect, it, onTestFinished } from 'vitest'
import { limits } from '#core/limits.ts'
import { failed } from '#core/model/failure.ts'
import { hourMs } from '#core/model/instant.ts'
import { folderOfTest } from '../contract/place.ts'
import { feedOf, watchFrom, watchSources } from './watched-source.ts'

const around = (limit: number): readonly number[] => [limit - 1, limit, limit + 1]

async function itemsAfter(titles: readonly string[]) {
  const watch = await watchSources(folderOfTest(), ['https://gazette.example/rss'], (visit) => feedOf(visit, titles))
  onTestFinished(() => watch.close())
  await watch.pass(0)
  return { items: await watch.desk.store.itemsSeen(0, watchFrom + 2 * hourMs), state: await watch.state() }
}

describe('what a source may bring', () => {
  it.each(around(limits.itemsPerDay))('in a day: %i new items', async (count) => {
    const titles = Array.from({ length: count }, (_, place) => `Item ${place}`)
    const watch = await watchSources(folderOfTest(), ['https://gazette.example/rss'], (visit) =>
      feedOf(visit, visit.number === 0 ? ['First'] : titles.slice((visit.number - 1) * 400, visit.number * 400)),
    )
    onTestFinished(() => watch.close())
    await watch.pass(150 * 60_000)
    const held = Math.max(0, count - limits.itemsPerDay)
    expect(await watch.desk.store.itemsSeen(0, watchFrom + 3 * hourMs)).toHaveLength(1 + count - held)
    expect((await watch.state()).damage).toEqual(
      held === 0 ? undefined : [`${held} new items were not kept: ${limits.itemsPerDay} a day are the limit`],
    )
  })

  it.each(around(500))('at once: %i items', async (count) => {
    const { items, state } = await itemsAfter(Array.from({ length: count }, (_, place) => `Item ${place}`))
    expect(items).toHaveLength(Math.min(count, 500))
    expect(state.damage).toEqual(count > 500 ? [`its ${count - 500} oldest items were passed over: 500 at once are the limit`] : undefined)
  })

  it.each(around(limits.titleChars))('as a title: %i characters', async (count) => {
    const { items } = await itemsAfter(['x'.repeat(count)])
    expect(items[0]?.title.length).toBe(Math.min(count, limits.titleChars))
  })

  it.each(around(limits.textChars))('as a text: %i characters', async (count) => {
    const watch = await watchSources(folderOfTest(), ['https://gazette.example/rss'], (visit) => {
      const body = `<rss version="2.0"><channel><title>G</title><item><title>T</title><description>${'x'.repeat(count)}</description></item></channel></rss>`
      return feedOf(visit, [], { body: new TextEncoder().encode(body) })
    })
    onTestFinished(() => watch.close())
    await watch.pass(0)
    const [item] = await watch.desk.store.itemsSeen(0, watchFrom + hourMs)
    expect((item?.html ?? item?.summary)?.length).toBeLessThanOrEqual(limits.textChars)
    expect((item?.html ?? item?.summary)?.length).toBeGreaterThan(limits.textChars - 100)
  })
})

describe('a source that this machine could not reach', () => {
  it.each(around(limits.outageAgainMs).map((ms, place) => [ms, place === 0 ? 1 : 2]))(
    'after %i ms was asked %i times',
    async (ms, times) => {
      const watch = await watchSources(folderOfTest(), ['https://gazette.example/rss'], ({ plan }) =>
        failed('fetch/offline', plan.url, 'Most hosts do not answer.'),
      )
      onTestFinished(() => watch.close())
      await watch.pass(ms)
      expect(watch.visits).toHaveLength(times)
    },
  )
})
