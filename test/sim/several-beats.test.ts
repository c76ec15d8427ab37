import { expect, it, onTestFinished } from 'vitest'
import { loadBeats } from '#app/load-beats.ts'
import type { Edition } from '#core/model/edition.ts'
import { ok } from '#core/model/failure.ts'
import { dayOf } from '#core/model/instant.ts'
import { printedBriefs } from '#core/stages/compose/printed.ts'
import type { Desk } from '#desk/desk.ts'
import { runDesk } from '#desk/run.ts'
import { askForEdition } from '#desk/seed.ts'
import { createApp } from '#server/app.ts'
import { folderOfTest } from '../contract/place.ts'
import { callerOf } from '../fixtures/caller.ts'
import { feedOf, type Watch, watchFrom, watchSources } from './watched-source.ts'

const stories = [
  {
    title: 'Ransomware attack on port authority of Quayhaven exposes data of 400,000 people',
    text: 'The port authority of Quayhaven confirmed on Sunday that a ransomware attack exposed the personal data of 400,000 people. The attackers demand 3 million dollars.',
  },
  {
    title: 'Wharf Labs raises $900 million for training of large language models',
    text: 'Wharf Labs raised 900 million dollars on Sunday to train large language models. The money comes from four banks, and the company is now worth 4 billion dollars.',
  },
  {
    title: 'Pagination library Tern changes its license: no longer open source',
    text: 'The maintainers of Tern changed its license on Sunday, so that the library is no longer open source. A community fork was announced within the hour by six contributors.',
  },
  {
    title: 'Baker of Millbrook wins regional prize for rye bread',
    text: 'A baker from Millbrook won the regional prize for rye bread on Sunday. Eleven bakers took part in the contest, and the jury tasted forty loaves.',
  },
]

/** A desk with one feed and three beats that has collected all there is. */
async function playedDesk(): Promise<{ desk: Desk; watch: Watch }> {
  const watch = await watchSources(folderOfTest(), ['https://gazette.example/rss'], (visit) => {
    const feed = feedOf(visit, [])
    if (!feed.ok) return feed
    const date = new Date(watchFrom - 3_600_000).toUTCString()
    const items = stories.map(
      ({ title, text }, index) =>
        `<item><title>${title}</title><link>https://gazette.example/news/${index}</link><pubDate>${date}</pubDate><description>${text}</description></item>`,
    )
    const body = new TextDecoder().decode(feed.value.body).replace('</channel>', `${items.join('')}</channel>`)
    return ok({ ...feed.value, body: new TextEncoder().encode(body) })
  })
  onTestFinished(() => watch.close())
  const beats = loadBeats(['open-source', 'security', 'ai'])
  if (!beats.ok) throw new Error('the beats are well')
  const desk = { ...watch.desk, beats: beats.value }
  await runDesk(desk, 'idle')
  return { desk, watch }
}

async function editionOf(desk: Desk, beat: string): Promise<Edition> {
  const date = dayOf(desk.clock.now(), 'UTC')
  await askForEdition(desk, beat, date)
  await runDesk(desk, 'idle')
  const edition = await desk.store.edition(beat, date)
  if (edition === undefined) throw new Error(`there is an edition of ${beat}`)
  return edition
}

it('several beats make each its own edition of one collection, and the paper shows them all', async () => {
  const { desk, watch } = await playedDesk()
  const editions = new Map<string, Edition>()
  for (const { id } of desk.beats) editions.set(id, await editionOf(desk, id))

  const headlines = [...editions].map(([id, edition]) => [id, printedBriefs(edition).map(({ headline }) => headline.text.slice(0, 10))])
  expect(Object.fromEntries(headlines)).toEqual({ 'open-source': ['Pagination'], security: ['Ransomware'], ai: ['Wharf Labs'] })
  for (const { accounting, number } of editions.values())
    expect([accounting, number]).toEqual([{ collected: 4, shown: 1, merged: 0, leftOut: 3 }, 1])
  expect(watch.visits.filter(({ plan }) => plan.url === 'https://gazette.example/rss')).toHaveLength(1)

  const app = createApp({
    store: desk.store,
    beats: desk.beats,
    zone: 'UTC',
    version: '1.0.0',
    baseUrl: 'http://127.0.0.1:4500/',
    hosts: [],
    callerOf: callerOf('admin'),
    status: () => ({ phase: 'idle', done: 0, total: 0, outcomes: [] }),
    isSample: () => false,
    bugFound: (error) => {
      throw error
    },
  })
  const get = async (path: string): Promise<string> => {
    const answer = await app.request(`http://127.0.0.1:4500${path}`)
    expect(answer.status, path).toBe(200)
    return await answer.text()
  }
  const front = await get('/')
  expect(front).toContain('Pagination library')
  for (const path of ['/security/', '/ai/']) expect(front).toContain(`href="${path}"`)
  expect(await get('/security/')).toContain('Ransomware attack')
  expect(await get('/ai/feed.atom')).toContain('Wharf Labs raises')
  const archive = await get('/archive')
  for (const title of ['Open source', 'Security', 'AI']) expect(archive).toContain(`>${title}</a>`)
  expect((await app.request('http://127.0.0.1:4500/gardening/')).status).toBe(404)
})
