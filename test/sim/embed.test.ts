import { describe, expect, it, onTestFinished } from 'vitest'
import { virtualClock } from '#adapters/clock/virtual.ts'
import { openFolder } from '#adapters/files/folder.ts'
import { localWakeups } from '#adapters/queue/local/wakeups.ts'
import { openSqlite } from '#adapters/store/sqlite/open-sqlite.ts'
import { openInline } from '#adapters/workshop/inline.ts'
import { configOf } from '#app/config/config.ts'
import { decideConfig } from '#app/config/decide-config.ts'
import { deskOptions } from '#app/config/defaults.ts'
import { loadBeats } from '#app/load-beats.ts'
import { failed } from '#core/model/failure.ts'
import { dayMs, hourMs, minuteMs } from '#core/model/instant.ts'
import type { Desk } from '#desk/desk.ts'
import type { DeskOptions } from '#desk/options.ts'
import { runDesk } from '#desk/run.ts'
import { addSources } from '#desk/seed.ts'
import type { Embedder } from '#ports/embedder.ts'
import { folderOfTest } from '../contract/place.ts'
import { wordEmbedder } from '../contract/word-embedder.ts'
import { mistakeEvents } from './mistake-events.ts'
import { firstDay, worldFetcher, worldSources } from './world.ts'

type Played = {
  readonly desk: Desk
  /** Jobs as they were done, failures as they were told, and texts as the model was given them. */
  readonly jobs: string[]
  readonly told: string[]
  readonly read: string[]
  /** Plays on until so long after the first day began. */
  until(ms: number): Promise<void>
  titles(): Promise<readonly string[]>
}

type Wish = { readonly embedder?: (given: Embedder) => Embedder; readonly options?: Partial<DeskOptions> }

async function play({ embedder, options }: Wish): Promise<Played> {
  const clock = virtualClock(firstDay)
  const settings = decideConfig({ file: undefined, env: {}, flags: { 'edition.zone': 'UTC', 'fetch.pages': 'none' } })
  const beats = loadBeats(['open-source'])
  if (!settings.ok || !beats.ok) throw new Error('the beat and the defaults are well')
  const { store, queue } = await openSqlite({ path: ':memory:' })
  onTestFinished(() => store[Symbol.asyncDispose]())
  const [jobs, told, read]: [string[], string[], string[]] = [[], [], []]
  const words = wordEmbedder()
  const watched = wordEmbedder({
    embed: (texts) => {
      read.push(...texts)
      return words.embed(texts)
    },
  })
  const mistakes = mistakeEvents((why) => {
    throw new Error(why)
  })
  const desk: Desk = {
    store,
    queue,
    wakeups: localWakeups(clock),
    clock: { now: clock.now, wait: async () => undefined },
    fetcher: worldFetcher(clock),
    workshop: openInline({ identify: () => [{ tag: 'en', share: 1 }] }),
    ...(embedder === undefined ? {} : { embedder: embedder(watched) }),
    files: openFolder(folderOfTest()),
    events: { ...mistakes, jobDone: ({ kind }) => jobs.push(kind), embeddingFailed: ({ failure }) => told.push(failure.code) },
    beats: beats.value,
    options: {
      ...deskOptions(configOf(settings.values), 'http://127.0.0.1:4500'),
      editionAt: undefined,
      heartbeatMs: undefined,
      leaseMs: dayMs,
      ...options,
    },
  }
  await addSources(desk, worldSources)
  return {
    desk,
    jobs,
    told,
    read,
    until: async (ms) => {
      clock.set(firstDay + ms)
      await runDesk(desk, 'idle')
    },
    titles: async () => {
      const articles = await articlesOf(desk)
      const vectors = await desk.store.vectors(
        articles.map(({ id }) => id),
        'words',
      )
      return articles.filter(({ id }) => vectors.has(id)).map(({ title }) => title)
    },
  }
}

/** All articles; each is in a story, or grouping was held up. */
async function articlesOf({ store }: Desk) {
  expect(await store.articlesWithoutStory(1)).toEqual([])
  const stories = await store.storiesSince(0)
  return store.articles(stories.flatMap(({ articleIds }) => articleIds))
}

const broken: Embedder['embed'] = async () => failed('embed/unreachable', 'the model', 'It is not there.')
const evening = 18 * hourMs

describe('a desk with a model', () => {
  it('has it read the titles of what may make news, each text once, before anything is grouped', async () => {
    const played = await play({ embedder: (given) => given })
    await played.until(dayMs + evening)
    const titles = await played.titles()
    expect(titles).toContain('Tarn 4.0 released')
    expect(titles).not.toContain('Golf calendar for spring')
    expect(played.read.toSorted()).toEqual([...new Set(titles)].toSorted())
    expect(played.jobs.lastIndexOf('embed')).toBeLessThan(played.jobs.indexOf('group'))
  })

  it('goes on in batches until nothing is unread', async () => {
    const played = await play({ embedder: (given) => given, options: { embedBatch: 2 } })
    const whole = await play({ embedder: (given) => given })
    for (const one of [played, whole]) await one.until(dayMs + evening)
    expect(played.jobs.filter((kind) => kind === 'embed').length).toBeGreaterThan(2)
    expect(await played.titles()).toEqual(await whole.titles())
  })

  it('groups by words when the model fails, tells it once, and tries it again with later articles', async () => {
    let isBroken = true
    const played = await play({ embedder: (given) => ({ ...given, embed: (texts) => (isBroken ? broken(texts) : given.embed(texts)) }) })
    await played.until(evening)
    await played.until(dayMs + 9 * hourMs)
    expect(await played.titles()).toEqual([])
    expect(played.told).toEqual(['embed/unreachable'])
    isBroken = false
    await played.until(dayMs + evening)
    expect((await played.titles()).length).toBeGreaterThan(0)
    isBroken = true
    await played.until(2 * dayMs + evening)
    expect(played.told).toEqual(['embed/unreachable', 'embed/unreachable'])
  })

  it('leaves a model that failed alone for a while', async () => {
    let tries = 0
    const counted: Embedder['embed'] = (texts) => {
      tries += 1
      return broken(texts)
    }
    const played = await play({ embedder: (given) => ({ ...given, embed: counted }) })
    await played.until(dayMs + 10 * hourMs)
    await played.desk.store.commit([{ put: 'job', job: { id: 'embed:all', kind: 'embed', subject: 'all', dueAt: 0 } }])
    await played.until(dayMs + 10 * hourMs + 9 * minuteMs)
    expect(tries).toBe(1)
  })

  it('does not trouble the model with what it cannot read', async () => {
    const played = await play({ embedder: (given) => given })
    const [source] = await played.desk.store.sources()
    const foreign = {
      id: 'article-zh',
      itemKeys: [],
      sourceId: source?.id ?? '',
      outletId: source?.outletId ?? '',
      role: 'primary' as const,
      url: 'https://tarn.example/zh',
      title: 'Tarn 数据库发布开源新版本',
      publishedAt: firstDay,
      dateOrigin: 'published' as const,
      firstSeenAt: firstDay,
      language: 'zh',
      form: 'headline' as const,
      text: '',
      passages: [],
      links: [],
      tags: [],
      instructions: [],
    }
    await played.desk.store.commit([
      { put: 'article', article: foreign },
      { put: 'job', job: { id: 'embed:all', kind: 'embed', subject: 'all', dueAt: 0 } },
    ])
    await played.until(hourMs)
    expect(played.read).toEqual([])
    expect(await played.desk.store.articlesWithoutVector('words', 9)).toEqual([])
  })
})

it('a desk without a model groups all the same, and leaves no job for one', async () => {
  const played = await play({})
  await played.until(dayMs + evening)
  expect((await articlesOf(played.desk)).length).toBeGreaterThan(4)
  expect(played.jobs).not.toContain('embed')
  await played.desk.store.commit([{ put: 'job', job: { id: 'embed:all', kind: 'embed', subject: 'all', dueAt: 0 } }])
  await played.until(dayMs + evening + hourMs)
  expect(await played.titles()).toEqual([])
})
