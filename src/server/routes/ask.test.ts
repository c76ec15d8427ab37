import { describe, expect, it, onTestFinished } from 'vitest'
import { virtualClock } from '#adapters/clock/virtual.ts'
import { openSqlite } from '#adapters/store/sqlite/open-sqlite.ts'
import { stageDefaults } from '#app/config/stage-defaults.ts'
import { limits } from '#core/limits.ts'
import { minuteMs } from '#core/model/instant.ts'
import type { CallerKind } from '#server/access.ts'
import { morning, sample } from '../../../test/contract/samples.ts'
import { scriptedWriter } from '../../../test/contract/scripted-writer.ts'
import { callerOf } from '../../../test/fixtures/caller.ts'
import { createApp } from '../app.ts'

const lampo = 'The login of Lampo 4 let strangers into 30,000 servers without a password, the Weir Institute said on Monday.'
const mill = 'The login of Tarn 2 let nobody into its 500 servers during the test in the old mill.'
const word = {
  deadlineMs: minuteMs,
  tokensPerDay: 100_000,
  tokensPerEdition: 40_000,
  answerDays: 90,
  hasInsights: false,
  hasSecondOpinion: false,
}
const question = 'How many servers did the login of Lampo let strangers into?'

async function given(caller: CallerKind, more: { readonly costs?: number } = {}) {
  const { store } = await openSqlite({ path: ':memory:' })
  onTestFinished(() => store[Symbol.asyncDispose]())
  await store.commit([
    { put: 'outlet', outlet: sample.outlet() },
    { put: 'article', article: sample.article({ title: 'Strangers in <b>Lampo</b>', text: lampo }) },
    {
      put: 'article',
      article: sample.article({ id: 'b', url: 'https://weir.example/2', title: 'Tarn login holds for servers', text: mill }),
    },
  ])
  const writer = scriptedWriter(() => ({ ok: false, failure: { code: 'model/unreachable', at: 'x', why: 'y' } }))
  const left = Array.from({ length: more.costs ?? 9 })
  const app = createApp({
    store,
    beats: [{ id: 'open-source', title: 'Open source' }],
    zone: 'UTC',
    version: '0.0.0',
    baseUrl: 'http://127.0.0.1:4500/',
    hosts: [],
    callerOf: callerOf(caller),
    costs: { take: () => left.splice(0, 1).length === 1 },
    asking: {
      clock: virtualClock(morning),
      events: { modelFailed: () => undefined },
      options: { zone: 'UTC', word, ask: stageDefaults.ask, check: stageDefaults.check },
      writer,
    },
    status: () => ({ phase: 'idle', done: 0, total: 0, outcomes: [] }),
    isSample: () => false,
    bugFound: (error) => {
      throw error
    },
  })
  const ask = async (query: string, headers: Readonly<Record<string, string>> = {}) => {
    const answer = await app.request(`/ask?${query}`, { headers })
    return { status: answer.status, page: await answer.text() }
  }
  return { ask, asked: writer.asked }
}

const to = (text: string): string => `q=${encodeURIComponent(text)}`

describe('/ask', () => {
  it('answers with the sentence that says it, as text, and its source under it', async () => {
    const { ask } = await given('visitor')
    const { status, page } = await ask(to(question))
    expect(status).toBe(200)
    expect(page).toContain('30,000 servers without a password, the Weir Institute')
    expect(page).toMatch(/The Weir, 28 May 2026: <a href="https:\/\/weir\.example\/1"[^>]*>Strangers in &lt;b&gt;Lampo/)
    expect(page).toContain(`value="${question}"`)
  })

  it('says plainly that the archive does not say', async () => {
    const { ask } = await given('visitor')
    expect((await ask(to('Who won the chess match in Tarn?'))).page).toContain('The archive does not say')
  })

  it('asks a model for those alone who may change something', async () => {
    for (const caller of ['visitor', 'local', 'reader'] as const) {
      const { ask, asked } = await given(caller)
      expect((await ask(to(question))).status).toBe(200)
      expect([caller, asked.length]).toEqual([caller, 0])
    }
    const { ask, asked } = await given('editor')
    // The model cannot be reached: the sources’ own words are told, and why.
    expect((await ask(to(question))).page).toContain('In its sources’ own words')
    expect(asked.length).toBeGreaterThan(0)
  })

  it.each(['cross-site', 'same-site'])('lets no page of elsewhere (%s) make the owner’s browser spend a model’s words', async (site) => {
    const { ask, asked } = await given('admin')
    const { status, page } = await ask(to(question), { 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' })
    expect([status, asked.length]).toEqual([200, 0])
    expect(page).toContain('30,000 servers')
    await ask(to(question), { 'sec-fetch-site': 'same-origin' })
    expect(asked.length).toBeGreaterThan(0)
  })

  it.each([
    [to('x'.repeat(limits.searchChars + 1)), 'q'],
    [to('?!'), 'q'],
    [`${to('Who?')}&language=German`, 'language'],
  ])('%s is refused with the field named', async (query, field) => {
    const { ask } = await given('visitor')
    const { status, page } = await ask(query)
    expect(status).toBe(400)
    expect(page).toContain(`The field ${field} cannot be used.`)
  })

  it('tells a visitor who asks too often to wait', async () => {
    const { ask } = await given('visitor', { costs: 1 })
    expect((await ask(to(question))).status).toBe(200)
    expect((await ask(to(question))).status).toBe(429)
  })
})
