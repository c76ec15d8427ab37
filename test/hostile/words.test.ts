import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stageDefaults } from '#app/config/stage-defaults.ts'
import type { Edition } from '#core/model/edition.ts'
import { createApp } from '#server/app.ts'
import type { Deps } from '#server/deps.ts'
import { routes } from '#server/routes.ts'
import { callerOf } from '../fixtures/caller.ts'
import { editionOf, hostileAddress, hostileWords } from '../fixtures/channels/hostile.ts'
import { addressesOf, strangersIn } from '../fixtures/channels/reading.ts'
import { storeOf } from '../fixtures/channels/store.ts'
import { actingCharacters } from '../fixtures/hostile-values.ts'

/** A desk whose every word and address comes from a stranger. */
function depsOf(edition: Edition, words: string, url: string): Deps {
  const store = storeOf([edition])
  const article = async (ids: readonly string[]) =>
    (await store.articles(ids)).map((one) => ({ ...one, title: words, url, author: words, text: words }))
  return {
    store: {
      ...store,
      outlets: async () => [{ id: 'outlet-1', name: words, hosts: ['bytewire.example'], role: 'reporter' }],
      sources: async () => (await store.sources()).map((source) => ({ ...source, title: words, target: url })),
      sourceStates: async () =>
        (await store.sourceStates()).map((state) => ({ ...state, failure: { code: 'read/not-a-feed', at: url, why: words } as const })),
      items: async (keys) => (await store.items(keys)).map((item) => ({ ...item, title: words, url, author: words })),
      articles: article,
      search: async (ask) => (await store.search(ask)).map((hit) => ({ ...hit, title: words, url, snippet: words })),
      thingsNamed: async (ask) => (await store.thingsNamed(ask)).map((thing) => ({ ...thing, name: words })),
      trends: async (ask) => {
        const table = await store.trends(ask)
        return { ...table, rows: table.rows.map((row) => ({ ...row, name: words })) }
      },
      decisionsAbout: async (about) => (await store.decisionsAbout(about)).map((one) => ({ ...one, evidence: { words, url } })),
    },
    beats: [{ id: 'open-source', title: words, sections: [{ id: 'releases', title: words }] }],
    zone: 'UTC',
    version: '0.0.0',
    baseUrl: 'http://127.0.0.1:4500/',
    hosts: [],
    callerOf: callerOf('admin'),
    asking: {
      clock: { now: () => 1_779_948_000_000 },
      events: { modelFailed: () => undefined },
      options: {
        zone: 'UTC',
        word: { deadlineMs: 1, tokensPerDay: 0, tokensPerEdition: 0, answerDays: 1, hasInsights: false, hasSecondOpinion: false },
        ask: stageDefaults.ask,
        check: stageDefaults.check,
      },
    },
    recall: { beats: [], clock: { now: () => 0, wait: async () => undefined }, rank: { corroborationWeight: 1, primaryWeight: 0 } },
    status: () => ({
      phase: 'collecting',
      done: 1,
      total: 2,
      outcomes: [{ sourceId: 's', title: words, outcome: 'failed', newCount: 0, failure: { code: 'fetch/timeout', at: url, why: words } }],
    }),
    isSample: () => false,
    bugFound: (error) => {
      throw error
    },
  }
}

const known: Readonly<Record<string, string>> = { beat: 'open-source', section: 'releases', token: 'x', thing: 'project:gantry' }
const ids = ['story-gantry000001', 'article-1', 'item-1', 'claim-gantry-1', 'edition-open-source-2026-05-28']
const names = [...['md', 'txt', 'json', 'atom', 'jsonfeed', 'html', 'ics'].map((format) => `2026-05-28.${format}`)]

/** Addresses that lead to all a route can show, and what is searched for and asked for. */
function pathsOf(path: string, words: string): readonly string[] {
  const filled = path.replaceAll(
    /:(\w+)(\{[^}]*\})?/g,
    (whole, name: string) => known[name] ?? (name === 'date' ? '2026-05-28' : name === 'passage' ? '0' : whole),
  )
  const all = filled.includes(':id')
    ? ids.map((id) => filled.replace(':id', id))
    : filled.includes(':name')
      ? names.map((name) => filled.replace(':name', name))
      : [filled]
  const asked = encodeURIComponent(words.toWellFormed().slice(0, 100))
  return [
    ...all,
    ...['/search', '/ask', '/api/v1/search', '/api/v1/ask', '/search.atom', '/search.json', '/trends', '/api/v1/things'].flatMap((one) =>
      one === path ? [`${one}?q=${asked}`, `${one}?thing=${asked}`, `${one}?q=gantry`] : [],
    ),
  ]
}

function breachesOf(body: string, type: string): readonly string[] {
  const { links, fetched } = /html/.test(type) ? addressesOf(body) : { links: [], fetched: [] }
  // The page to keep has its own style inside, and a page of trends its pictures; the scripts of the paper are the only ones.
  const own = body.replace(/<style>[^<]*<\/style>/, '').replaceAll(/<script type="module" src="\/islands\/[a-z]+\.js"><\/script>/g, '')
  const strangers =
    /html|xml/.test(type) && !type.startsWith('image/') ? strangersIn(own, type).filter((stranger) => stranger !== 'svg') : []
  return [
    ...(actingCharacters.test(type.startsWith('text/calendar') ? body.replaceAll('\r\n', '\n') : body) ? ['a character that acts'] : []),
    ...strangers,
    ...links.filter((link) => !/^(https?:\/\/|mailto:|#|\/|\?|[\w.-]+($|[/#.?]))/.test(link)),
    ...fetched.filter((address) => !/^(\/|data:,$|data:image\/svg)/.test(address)),
  ]
}

test('no word and no address of a stranger acts in any answer of any route', async () => {
  let found = 0
  await fc.assert(
    fc.asyncProperty(hostileWords, hostileAddress, async (words, url) => {
      const app = createApp(depsOf(editionOf(words, url), words, url))
      for (const { path } of routes.filter((route) => !['/events', '/mcp'].includes(route.path)))
        for (const address of pathsOf(path, words)) {
          const answer = await app.request(address)
          found += answer.status === 200 ? 1 : 0
          const type = answer.headers.get('content-type') ?? ''
          if (/javascript|css|png|epub/.test(type)) continue
          expect(breachesOf(await answer.text(), type), `${address} ${answer.status}`).toEqual([])
          expect([...answer.headers.values()].join(' '), address).toMatch(/^[\x20-\x7e]*$/)
        }
    }),
    { seed: 20260528, numRuns: 25 },
  )
  expect(found).toBeGreaterThan(1_500)
}, 60_000)
