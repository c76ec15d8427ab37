import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { virtualClock } from '#adapters/clock/virtual.ts'
import { configOf } from '#app/config/config.ts'
import { decideConfig } from '#app/config/decide-config.ts'
import { loadBeats } from '#app/load-beats.ts'
import { type OpenDesk, openDesk } from '#app/wiring.ts'
import type { Edition } from '#core/model/edition.ts'
import { dayMs, hourMs } from '#core/model/instant.ts'
import type { Item } from '#core/model/item.ts'
import type { SourceState } from '#core/model/source.ts'
import { printedClaims } from '#core/stages/compose/printed.ts'
import { runDesk } from '#desk/run.ts'
import { addSources, askForEdition, sourceOf } from '#desk/seed.ts'
import { openTestServer, type Reply, type TestServer } from '../contract/fetcher-server.ts'
import { badWeather, goodWeather, startAt, visits, type Weather, well } from './bad-weather.ts'
import { mistakeEvents } from './mistake-events.ts'

const launcher = fileURLToPath(new URL('../../bin/headwater.js', import.meta.url))
// Longer than the pause after any but the last failure in a row, so that every source is due at every visit.
const betweenMs = 5 * hourMs

type Seen = { readonly state: SourceState; readonly items: readonly Item[]; readonly asked: number }
let folder = ''
let server: TestServer
let internal: TestServer
let bad: Readonly<Record<string, Weather>> = {}
const seen = new Map<string, Seen>()
const mistakes: string[] = []
let edition: Edition | undefined
let listed = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'headwater-weather-'))
  internal = await openTestServer({ '/secret': (response) => void response.end('secret') })
  bad = badWeather(`${internal.origin}/secret`)
  server = await openTestServer({
    ...Object.fromEntries(Object.entries(goodWeather).map(([path, titles]) => [path, well(titles)])),
    ...Object.fromEntries(Object.entries(bad).map(([path, { answers }]) => [path, inTurn(answers)])),
  })
  await using desk = await openWeatherDesk()
  const sources = [...Object.keys(goodWeather), ...Object.keys(bad)].map((path) =>
    sourceOf(server.origin + path, { kind: 'feed', title: path, role: 'reporter', language: 'en' }),
  )
  await addSources(desk, sources)
  for (let visit = 0; visit < visits; visit += 1) {
    desk.clock.set(startAt + visit * betweenMs)
    await runDesk(desk, 'idle')
  }
  await askForEdition(desk, 'open-source', '2026-03-02')
  await runDesk(desk, 'idle')
  edition = await desk.store.edition('open-source', '2026-03-02')
  const items = await desk.store.itemsSeen(0, startAt + dayMs)
  for (const { source } of sources) {
    const state = await desk.store.sourceState(source.id)
    if (state === undefined) throw new Error(`${source.title} was never collected`)
    const mine = items.filter((item) => item.sourceId === source.id)
    seen.set(source.title, { state, items: mine, asked: server.headersOf(source.title).length })
  }
  const args = [launcher, 'source', 'list', '--data', folder]
  listed = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' }).stdout
}, 120_000)

afterAll(async () => {
  await server?.close()
  await internal?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function openWeatherDesk(): Promise<OpenDesk & { readonly clock: ReturnType<typeof virtualClock> }> {
  const flags = {
    'fetch.allow': new URL(server.origin).host,
    'fetch.pages': 'none',
    'edition.zone': 'UTC',
    'data.folder': folder,
    'embeddings.use': 'none',
  }
  const settings = decideConfig({ file: undefined, env: {}, flags })
  const beats = loadBeats(['open-source'])
  if (!settings.ok || !beats.ok) throw new Error('the beat and the settings are well')
  const clock = virtualClock(startAt)
  const events = mistakeEvents((why) => mistakes.push(why))
  const options = { editionAt: undefined, heartbeatMs: undefined, leaseMs: dayMs, channels: [] }
  const desk = await openDesk({ config: configOf(settings.values), beats: beats.value, events, clock, options })
  return { ...desk, clock }
}

function inTurn(answers: readonly Reply[]): Reply {
  let visit = 0
  return (response, request) => {
    const reply = answers[Math.min(visit, answers.length - 1)]
    visit += 1
    reply?.(response, request)
  }
}

function seenOf(path: string): Seen {
  const found = seen.get(path)
  if (found === undefined) throw new Error(`there is no source ${path}`)
  return found
}

describe('in bad weather', () => {
  it('nothing of ours breaks, and no internal address is asked', () => {
    expect(mistakes).toEqual([])
    expect(internal.asked).toEqual([])
  })

  it.each(Object.entries(goodWeather))('%s is collected whole, and asked conditionally after that', (path, titles) => {
    const { state, items, asked } = seenOf(path)
    expect(state.failure).toBeUndefined()
    expect(items.map(({ title }) => title).toSorted()).toEqual([...titles].toSorted())
    expect(asked).toBe(visits)
    expect(server.headersOf(path).map((headers) => headers['if-none-match'])).toEqual([undefined, ...Array(visits - 1).fill('"good;v=1"')])
  })

  it.each(Object.entries(badWeather('http://127.0.0.1:1/')))('%s leaves behind what it should', (path) => {
    const wanted = bad[path]
    const { state, items, asked } = seenOf(path)
    expect(state.failure?.code).toBe(wanted?.code)
    if (wanted?.titles) expect(items.map(({ title }) => title).toSorted()).toEqual([...wanted.titles].toSorted())
    if (wanted?.itemCount !== undefined) expect(items).toHaveLength(wanted.itemCount)
    if (wanted?.visitsMax !== undefined) expect(asked).toBeLessThanOrEqual(wanted.visitsMax)
  })

  it('cuts titles, takes no date from the future, and keeps no endless revisions', () => {
    expect(seenOf('/huge-title').items[0]?.title.length).toBeLessThanOrEqual(1_000)
    expect(seenOf('/future').items[0]).toMatchObject({ publishedAt: startAt, dateOrigin: 'first-seen' })
    expect(seenOf('/flip').items[0]?.revision).toBeLessThanOrEqual(3)
    for (const path of ['/new-ids', '/new-links', '/outage']) expect(seenOf(path).items[0]?.revision, path).toBe(1)
  })

  it('marks a source as gone for good after one answer of 410, and asks no more', () => {
    expect(seenOf('/410').state.isRetired).toBe(true)
  })

  it('the edition is made, its accounts add up, every sentence is cited, and it names each source that fails', () => {
    if (edition === undefined) throw new Error('no edition was made')
    const { collected, shown, merged, leftOut } = edition.accounting
    expect(collected).toBe(shown + merged + leftOut)
    expect(collected).toBe([...seen.values()].reduce((sum, { items }) => sum + items.length, 0))
    expect(printedClaims(edition).filter((claim) => claim.citations.length === 0)).toEqual([])
    const failing = edition.sources.filter((source) => source.failure !== undefined)
    const wanted = Object.entries(bad).flatMap(([path, { code }]) => (code === undefined ? [] : [[path, code]]))
    expect(failing.map(({ title, failure }) => [title, failure?.code]).toSorted()).toEqual(wanted.toSorted())
  })

  it('the list of sources says of each what is wrong with it', () => {
    for (const [path, { code, damage }] of Object.entries(bad)) {
      const entry = listed.split(/\n(?=source-)/).find((part) => part.includes(`  ${path}\n`)) ?? ''
      expect(entry.includes('failing since'), `${path}: ${entry}`).toBe(code !== undefined)
      if (damage) expect(entry).toMatch(damage)
    }
  })
})
