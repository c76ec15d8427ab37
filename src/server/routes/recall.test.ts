import { describe, expect, it, onTestFinished } from 'vitest'
import { openSqlite } from '#adapters/store/sqlite/open-sqlite.ts'
import { stageDefaults } from '#app/config/stage-defaults.ts'
import { loadBeats } from '#app/load-beats.ts'
import { limits } from '#core/limits.ts'
import type { LeftOut } from '#core/model/edition.ts'
import type { CallerKind } from '#server/access.ts'
import { sample } from '../../../test/contract/samples.ts'
import { callerOf } from '../../../test/fixtures/caller.ts'
import { edition } from '../../../test/fixtures/channels/edition.ts'
import { storeOf } from '../../../test/fixtures/channels/store.ts'
import { createApp } from '../app.ts'
import type { Deps } from '../deps.ts'

const row = (itemKey: string, more: Partial<LeftOut> = {}): LeftOut => ({
  itemKey,
  title: `A <b>view</b> of ${itemKey}`,
  url: 'https://weir.example/1',
  outletName: 'The Weir',
  language: 'en',
  reason: 'opinion',
  ...more,
})
const rows = [
  row('item-1'),
  row('item-2', { title: 'Reynard returns to Weirton', reason: 'off-beat' }),
  row('item-3', { reason: 'told' }),
  row('item-4', { reason: 'stale' }),
]
const at = '/recall?beat=open-source&item='
const home = { 'sec-fetch-site': 'same-origin' }

async function given(caller: CallerKind = 'admin') {
  const { store } = await openSqlite({ path: ':memory:' })
  onTestFinished(() => store[Symbol.asyncDispose]())
  const beats = loadBeats(['open-source'])
  if (!beats.ok) throw new Error('the beat is well')
  await store.commit([
    { put: 'outlet', outlet: sample.outlet() },
    { put: 'item', item: sample.item() },
    { put: 'article', article: sample.article() },
    { put: 'story', story: sample.story({ articleIds: ['article-1'] }) },
    { put: 'edition', edition: { ...edition, leftOut: rows } },
  ])
  const clock = { now: () => sample.item().publishedAt + 1, wait: async () => undefined }
  const app = createApp({
    store,
    beats: beats.value,
    zone: 'UTC',
    version: '0.0.0',
    baseUrl: 'http://127.0.0.1:4500/',
    hosts: ['paper.example'],
    callerOf: callerOf(caller),
    recall: { beats: beats.value, clock, rank: stageDefaults.rank },
    status: () => ({ phase: 'starting', done: 0, total: 0, outcomes: [] }),
    isSample: () => false,
    bugFound: (error) => {
      throw error
    },
  })
  const ask = async (path: string, init: RequestInit = {}) => await app.request(`http://127.0.0.1:4500${path}`, init)
  const page = async (path: string) => (await ask(path)).text()
  const send = (fields: Record<string, string>, headers: Record<string, string> = home) =>
    ask('/recall', {
      method: 'POST',
      body: Object.entries(fields)
        .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
        .join('&'),
      headers,
    })
  return { store, ask, page, send }
}

describe('the page of what was left out', () => {
  it('has a button on every row that can be recalled, for the owner alone', async () => {
    const path = `/left-out/open-source/${edition.date}`
    const owner = await (await given()).page(path)
    expect(
      [...owner.matchAll(/<button class="recall" form="recall" name="item" value="(item-\d)"/g)].map((match) => match[1]).sort(),
    ).toEqual(['item-1', 'item-2', 'item-4'])
    expect(owner).toContain('aria-label="Recall: A &lt;b&gt;view&lt;/b&gt; of item-1"')
    const stranger = await (await given('visitor')).page(path)
    expect(stranger).not.toContain('recall')
    expect(stranger).not.toContain('/why/')
  })
})

describe('recalling', () => {
  it('shows the rule first, makes it when it is sent, shows what was made, and takes it back', async () => {
    const { store, page, send, ask } = await given()
    const shown = await page(`${at}item-1`)
    expect(shown).toContain('<input type="radio" name="as" value="outlet" checked>From now on, “an opinion, not a report” is no reason')
    expect(shown).toContain('A &lt;b&gt;view&lt;/b&gt; of item-1')
    expect(shown).toContain('<meta name="referrer" content="same-origin">')
    expect(await store.beatRules()).toEqual([])

    const sent = await send({ beat: 'open-source', item: 'item-1', as: 'outlet' })
    const [rule] = await store.beatRules()
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `/recall?rule=${rule?.id}`])
    expect(rule?.does).toEqual({ kind: 'outlet', outletId: 'outlet-weir' })
    const made = await page(`/recall?rule=${rule?.id}`)
    expect(made).toContain('<h1>Recalled</h1>')
    expect(made).toContain(`<button name="undo" value="${rule?.id}"`)
    expect(await page('/recall')).toContain(rule?.id)

    expect((await send({ undo: rule?.id ?? '' })).headers.get('location')).toBe('/recall')
    expect(await store.beatRules()).toEqual([])
    expect((await ask(`/recall?rule=${rule?.id}`)).status).toBe(404)
    expect(await page('/recall')).toContain('No item was recalled yet')
  })

  it('lets the words of a rule be changed', async () => {
    const { store, page, send } = await given()
    expect(await page(`${at}item-2`)).toContain('<input id="words" name="words" type="text" value="Reynard')
    expect((await send({ item: 'item-2', as: 'words', words: 'silver fox, Reynard' })).status).toBe(303)
    expect((await store.beatRules()).map(({ does }) => does)).toEqual([{ kind: 'words', words: ['silver fox', 'Reynard'] }])
  })

  it.each<[string, Record<string, string>, string]>([
    ['an item that is no key', { item: '<i>' }, 'item'],
    ['an item that was not left out', { item: 'item-9' }, 'item'],
    ['an item that was told', { item: 'item-3' }, 'item'],
    ['an item without an article', { item: 'item-4' }, 'item'],
    ['nothing', {}, 'item'],
    ['another beat', { item: 'item-1', beat: 'lamps' }, 'beat'],
    ['a kind that there is not', { item: 'item-1', as: 'all' }, 'as'],
    ['a kind that does not help', { item: 'item-1', as: 'words', words: 'owl' }, 'as'],
    ['words that say nothing', { item: 'item-2', as: 'words', words: 'the' }, 'words'],
    ['a rule that there is not', { undo: 'rule-9' }, 'undo'],
  ])('refuses %s, naming the field', async (_, fields, field) => {
    const { store, send } = await given()
    const answer = await send(fields)
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining(`The field ${field} cannot be used`)])
    expect(await store.beatRules()).toEqual([])
  })

  it('shows nothing for an item that cannot be recalled', async () => {
    const { ask } = await given()
    const statuses = await Promise.all(['item-3', 'item-4', 'item-9', '%3Ci%3E'].map(async (item) => (await ask(`${at}${item}`)).status))
    expect(statuses).toEqual([400, 400, 400, 400])
  })
})

describe('a form that changes something', () => {
  const fields = { item: 'item-1', as: 'outlet' }

  it.each<[string, Record<string, string>, number]>([
    ['a page of the paper', { 'sec-fetch-site': 'same-origin' }, 303],
    ['the owner’s own hand', { 'sec-fetch-site': 'none' }, 303],
    ['an older browser on a page of the paper', { origin: 'http://127.0.0.1:4500', host: '127.0.0.1:4500' }, 303],
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['another port of this machine', { 'sec-fetch-site': 'same-site' }, 403],
    ['another site that says it is ours', { 'sec-fetch-site': 'cross-site', origin: 'http://127.0.0.1:4500' }, 403],
    ['an older browser on another site', { origin: 'https://evil.example', host: '127.0.0.1:4500' }, 403],
    ['an older browser on another port', { origin: 'http://127.0.0.1:8080', host: '127.0.0.1:4500' }, 403],
    ['a page that hides where it is', { origin: 'null' }, 403],
    ['what says nothing of where it is', {}, 403],
    ['a name made to point here', { 'sec-fetch-site': 'same-origin', host: 'evil.example' }, 421],
  ])('sent from %s is answered as it ought to be', async (_, headers, status) => {
    const { store, send } = await given()
    expect((await send(fields, headers)).status).toBe(status)
    expect(await store.beatRules()).toHaveLength(status === 303 ? 1 : 0)
  })

  it('is not there for anybody but the owner, nor by another method, nor any longer than formBytes', async () => {
    const { store, ask, send } = await given()
    expect((await send({ ...fields, words: 'a'.repeat(limits.formBytes) })).status).toBe(413)
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      const answer = await ask('/recall', { method, headers: home })
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST'])
    }
    expect((await ask('/archive', { method: 'POST', headers: home })).status).toBe(405)
    expect(await store.beatRules()).toEqual([])
    const stranger = await given('visitor')
    expect([
      (await stranger.send(fields)).status,
      (await stranger.ask('/recall')).status,
      (await stranger.ask(`${at}item-1`)).status,
    ]).toEqual([405, 404, 404])
    expect(await stranger.store.beatRules()).toEqual([])
  })

  it('is not there where nothing is recalled', async () => {
    const deps = {
      store: storeOf([edition]),
      beats: [],
      hosts: [],
      callerOf: callerOf('admin'),
      version: '0',
      isSample: () => false,
    } as unknown as Deps
    const app = createApp(deps)
    const statuses = [await app.request('/recall'), await app.request('/recall', { method: 'POST', headers: home })].map(
      ({ status }) => status,
    )
    expect(statuses).toEqual([404, 404])
  })
})
