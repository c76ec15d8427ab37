import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { claimsOf } from '#core/channels/telling.ts'
import type { CallerKind } from '#server/access.ts'
import { takesOf } from '#server/api/takes-of.ts'
import { createApp } from '#server/app.ts'
import type { Deps } from '#server/deps.ts'
import { safetyHeaders } from '#server/headers.ts'
import type { Route } from '#server/route.ts'
import { routes } from '#server/routes.ts'
import { callerOf } from '../fixtures/caller.ts'
import { type PlayedDesk, playedDesk } from './played-desk.ts'

// biome-ignore lint/suspicious/noExplicitAny: answers are read as a stranger’s program reads them.
type Json = any

const described = routes.filter((route): route is Route & { api: NonNullable<Route['api']> } => route.api !== undefined)
let played: PlayedDesk
let names: Readonly<Record<string, string>>

beforeAll(async () => {
  played = await playedDesk()
  const { store } = played.deps
  const things: Json = await (await ask('/api/v1/things?days=30')).json()
  const [, edition] = played.editions
  const claim = edition && claimsOf(edition).find(({ citations: [first] }) => first.kind === 'passage')
  const [citation] = claim?.citations ?? []
  if (edition === undefined || claim === undefined || citation?.kind !== 'passage') throw new Error('the sample cites passages')
  const record = await store.evidence(edition.id)
  const capture = record?.captures[0]?.id ?? ''
  const { articleId, passageId } = citation
  const story = edition.top[0]?.storyId ?? ''
  names = {
    beat: edition.beat,
    edition: edition.id,
    claim: claim.id,
    article: articleId,
    passage: passageId,
    capture,
    story,
    thing: things.data[0]?.key,
  }
}, 120_000)
afterAll(() => played?.[Symbol.asyncDispose]())

function ask(path: string, init: RequestInit = {}, more: Partial<Deps> = {}): Promise<Response> {
  return Promise.resolve(createApp({ ...played.deps, ...more }).request(path, init))
}

/** The example of a route with names of the sample in it. */
const exampleOf = ({ api }: { readonly api: { readonly example: string } }): string =>
  api.example.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(names[name] ?? name))

describe.each(described.map((route) => [route.path, route] as const))('%s', (_, route) => {
  test('answers its example in the shape that it describes, and in no other', async () => {
    const answer = await ask(exampleOf(route))
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
    for (const [name, value] of Object.entries(safetyHeaders)) expect(answer.headers.get(name)).toBe(value)
    const sent: Json = await answer.json()
    // The shape as others have it, from the description, and not the one it was made by.
    const description: Json = await (await ask('/api/openapi.json')).json()
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    const schema = description.paths[path].get.responses['200'].content['application/json'].schema
    const whole = JSON.parse(
      JSON.stringify({ ...schema, $defs: description.components.schemas }).replaceAll('#/components/schemas/', '#/$defs/'),
    )
    const read = z.fromJSONSchema(whole).safeParse(sent)
    expect(read.error?.issues).toBeUndefined()
  })

  test('has a tag, is not sent again to who has it, and answers HEAD', async () => {
    const answer = await ask(exampleOf(route))
    const etag = answer.headers.get('etag') ?? ''
    expect(etag).not.toBe('')
    const again = await ask(exampleOf(route), { headers: { 'if-none-match': etag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const head = await ask(exampleOf(route), { method: 'HEAD' })
    expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', etag])
  })

  test('refuses what it does not know with the name of the field', async () => {
    const { pathname } = new URL(exampleOf(route), 'http://127.0.0.1')
    const answer = await ask(`${pathname}?is_admin=1`)
    expect(answer.status).toBe(400)
    expect((await problemOf(answer)).errors.map(({ field }: Json) => field)).toContain('is_admin')
  })
})

async function problemOf(answer: Response): Promise<Json> {
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  const problem: Json = await answer.json()
  expect(problem).toMatchObject({ type: '/api#errors', status: answer.status })
  for (const word of ['title', 'detail', 'fix']) expect(problem[word].length).toBeGreaterThan(3)
  return problem
}

describe('errors', () => {
  test('name every field that cannot be used, all at once, as a problem', async () => {
    const answer = await ask('/api/v1/editions?limit=0&cursor=%00&from=2026-13-01&x=1&beat=A%20B&beat=2')
    expect(answer.status).toBe(400)
    const { errors } = await problemOf(answer)
    expect(new Set(errors.map(({ field }: Json) => field))).toEqual(new Set(['limit', 'cursor', 'from', 'x', 'beat']))
    expect(errors.find(({ field }: Json) => field === 'limit')).toEqual({
      field: 'limit',
      found: '0',
      expected: 'how many rows: a whole number from 1 to 100',
    })
  })

  test.each([
    ['/api/v1/nothing', {}, 404],
    ['/api/v1/editions/open-source/1999-01-01', {}, 404],
    ['/api/v1/stories/story-nothing', {}, 404],
    ['/api/v1/articles/%3Cb%3E', {}, 404],
    ['/api/v1/editions', { method: 'DELETE' }, 405],
    ['/api/v1/editions', { headers: { host: 'evil.example' } }, 421],
  ] as const)('%s is told as a problem, too', async (path, init, status) => {
    const answer = await ask(path, init)
    expect(answer.status).toBe(status)
    await problemOf(answer)
  })

  test('a mistake of ours is told without its words', async () => {
    const store = { ...played.deps.store, counts: () => Promise.reject(new Error('the secret of the house')) }
    const answer = await ask('/api/v1/desk', {}, { store, bugFound: () => undefined })
    expect(answer.status).toBe(500)
    expect(JSON.stringify(await problemOf(answer))).not.toContain('secret of the house')
  })
})

describe('texts of strangers', () => {
  test('are whole, and nothing in them turns what follows or orders a terminal about', async () => {
    const title = '<b>\u202egnp\u001b[2J\u009b31m “quoted” \u2028 🚢'
    const hit = { subject: 'article-1', title, url: 'javascript:alert(1)', outletId: 'outlet-1', publishedAt: 0, snippet: title }
    const answer = await ask('/api/v1/search?q=a', {}, { store: { ...played.deps.store, search: async () => [hit] } })
    const text = await answer.text()
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e]/)
    expect(JSON.parse(text).data[0].title).toBe(title)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('stand in an error as one plain line', async () => {
    const answer = await ask(`/api/v1/editions?${encodeURIComponent('\u202e<b>\u001b[2J')}=1&beat=${encodeURIComponent('<script>\u001b')}`)
    const { errors, detail } = await problemOf(answer)
    expect(errors.map(({ field }: Json) => field)).toEqual(['<b>[2J', 'beat'])
    expect(detail).not.toMatch(/[\u001b\u202e]/)
  })
})

test('a monitor is told which sources fail, and what to do', async () => {
  const failure = { code: 'fetch/timeout', at: 'https://a.example/feed?key=secret', why: 'slow' } as const
  const state = { sourceId: 's', nextAt: 1, okAt: 86_400_000, itemCount: 0, newCount: 0, strikes: 1, isRetired: false }
  const sourceStates = async () => [{ ...state, failure }, state, { ...state, failure, isRetired: true }]
  const desk: Json = await (await ask('/api/v1/desk', {}, { store: { ...played.deps.store, sourceStates } })).json()
  expect(desk).toMatchObject({ lastOkAt: '1970-01-02T00:00:00.000Z', sources: { failing: 1, retired: 1 } })
  expect(desk.failures).toEqual([{ code: 'fetch/timeout', title: expect.any(String), fix: expect.any(String), sources: 1 }])
  expect(JSON.stringify(desk)).not.toContain('secret')
})

test('the address of a story that went into another leads there', async () => {
  const store = { ...played.deps.store, storyNow: async () => ({ ...story, id: 'story-now' }) }
  const answer = await ask('/api/v1/stories/story-once', {}, { store })
  expect([answer.status, answer.headers.get('location')]).toEqual([308, '/api/v1/stories/story-now'])
})
const story = { id: '', articleIds: [], leadArticleId: '', openedAt: 0, lastNewsAt: 0 }

describe('who is let in', () => {
  const inside = ['/api/v1/desk', '/api/v1/sources', '/api/v1/recalls']
  test.each([
    ['nobody', [401]],
    ['visitor', [404]],
    ['feed', [403]],
    ['reader', [403]],
    ['local', [200]],
    ['admin', [200]],
  ] as const)('a %s is answered %s inside the desk', async (kind, statuses) => {
    for (const path of inside) {
      const answer = await ask(path, {}, { callerOf: callerOf(kind as CallerKind) })
      expect(statuses).toContain(answer.status)
      if (answer.status !== 200) await problemOf(answer)
    }
  })

  test('a reader is told of an article where it stands, and not what the desk holds of it', async () => {
    const told: Json = await (await ask(`/api/v1/articles/${names.article}`, {}, { callerOf: callerOf('reader') })).json()
    expect(told).toMatchObject({ id: names.article })
    expect([told.text, told.passages]).toEqual([undefined, undefined])
    const owned: Json = await (await ask(`/api/v1/articles/${names.article}`)).json()
    expect(owned.passages.map(({ id }: Json) => id)).toContain(names.passage)
    expect(owned.text.length).toBeGreaterThan(100)
  })
})

describe('lists', () => {
  test('come in pages that leave nothing out and tell nothing twice, by the header Link', async () => {
    const whole: Json = await (await ask('/api/v1/editions/open-source/2026-03-03/left-out?limit=100')).json()
    const keys: string[] = []
    let path: string | undefined = '/api/v1/editions/open-source/2026-03-03/left-out?limit=3'
    for (let page = 0; path !== undefined && page < 100; page += 1) {
      const answer: Response = await ask(path)
      const { data, next }: Json = await answer.json()
      keys.push(...data.map(({ itemKey }: Json) => itemKey))
      const link: string | undefined = /^<(.+)>; rel="next"$/.exec(answer.headers.get('link') ?? '')?.[1]
      expect(link === undefined).toBe(next === undefined)
      path = link === undefined ? undefined : `${new URL(link, `http://127.0.0.1${path}`).pathname}${link.slice(link.indexOf('?'))}`
    }
    expect(keys.length).toBeGreaterThan(6)
    expect(keys).toEqual(whole.data.map(({ itemKey }: Json) => itemKey))
  })

  test('of a search go on, too', async () => {
    const first: Json = await (await ask('/api/v1/stories?limit=2')).json()
    const second: Json = await (await ask(`/api/v1/stories?limit=2&cursor=${first.next}`)).json()
    const ids = [...first.data, ...second.data].map(({ storyId }: Json) => storyId)
    expect(new Set(ids).size).toBe(4)
  })

  test('a cursor that leads nowhere is a field that cannot be used', async () => {
    for (const list of ['editions', 'corrections', 'sources', 'things', 'search?q=a&', 'stories']) {
      const answer = await ask(`/api/v1/${list}${list.includes('?') ? '' : '?'}cursor=bm90aGluZw`)
      expect((await problemOf(answer)).errors[0].field).toBe('cursor')
    }
  })
})

describe('evidence', () => {
  test('leads from a sentence to its passage, its article and what was fetched', async () => {
    const { evidence, claim, edition }: Json = await (await ask(`/api/v1/claims/${names.claim}`)).json()
    expect(edition.id).toBe(names.edition)
    expect(claim.citations[0].quote).toBe(evidence[0].text)
    const passage: Json = await (await ask(`/api/v1/articles/${evidence[0].articleId}/passages/${evidence[0].passageId}`)).json()
    expect(passage.text).toBe(evidence[0].text)
    const [capture] = evidence[0].captures
    expect(await (await ask(`/api/v1/captures/${capture.id}`)).json()).toEqual(capture)
    expect(capture.bodyHash).toMatch(/^[\da-f]{64}$/)
  })

  test('is there for every sentence of an edition', async () => {
    const [, edition] = played.editions
    for (const { id } of edition === undefined ? [] : claimsOf(edition))
      expect([id, (await ask(`/api/v1/claims/${id}`)).status]).toEqual([id, 200])
  })
})

describe('recalling', () => {
  const send = (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
    ask('/api/v1/recalls', {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', ...headers },
    })
  const rules = async () => (await played.deps.store.beatRules()).length

  test('says what it would do, does it, and takes it back', async () => {
    const [, edition] = played.editions
    let tried: Json
    let item = ''
    for (const { itemKey } of edition?.leftOut ?? []) {
      const answer = await send({ item: itemKey, isDryRun: true })
      if (answer.status === 200) [item, tried] = [itemKey, await answer.json()]
    }
    expect(tried).toMatchObject({ isChanged: false })
    expect(await rules()).toBe(0)
    const { rule }: Json = await (await send({ item })).json()
    expect(await rules()).toBe(1)
    expect((await send({ undo: rule.id })).status).toBe(200)
    expect(await rules()).toBe(0)
  })

  test.each([
    [{ item: 'item-x y' }, ['item']],
    [{ item: 5, as: 'all', words: 'one', is_admin: true }, ['item', 'as', 'words', 'is_admin']],
    [{ words: ['\u001b[31m'] }, ['words']],
    [{}, ['item']],
    ['{"item":', ['body']],
    ['[1]', ['body']],
    ['{"__proto__":{"item":"item-1"},"item":"item-none"}', ['__proto__']],
    [{ undo: 'rule-none' }, ['undo']],
  ])('%j is refused by name and changes nothing', async (body, fields) => {
    const answer = await send(body)
    expect(answer.status).toBe(400)
    expect((await problemOf(answer)).errors.map(({ field }: Json) => field)).toEqual(expect.arrayContaining(fields))
    expect(await rules()).toBe(0)
  })

  test('is refused from a stranger’s page, as anything but JSON, and when it is too long', async () => {
    expect((await send({}, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await send({}, { 'content-type': 'text/plain' })).status).toBe(415)
    expect((await send(JSON.stringify({ words: ['x'.repeat(100_000)] }))).status).toBe(413)
  })
})

describe('the description', () => {
  test('is valid OpenAPI 3.1 and has every route', async () => {
    const description: Json = await (await ask('/api/openapi.json')).json()
    const checked = await new Validator().validate(description)
    expect(checked).toMatchObject({ valid: true })
    const told = Object.keys(description.paths)
    for (const { path, takes } of routes) {
      const named = path.replace(/:(\w+)(?:\{[^}]*\})?/g, '{$1}')
      expect(told).toContain(named)
      expect(description.paths[named].post !== undefined, named).toBe(takes !== undefined)
    }
    const ids = Object.values(description.paths).flatMap((item: Json) => Object.values(item).map(({ operationId }: Json) => operationId))
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('every field says what it takes', () => {
    for (const { api, path } of described)
      for (const shape of [api.params, api.query, api.takes?.body])
        for (const name of Object.keys(shape?.shape ?? {})) expect(takesOf(shape as z.ZodObject, name), `${path} ${name}`).not.toBe('')
  })

  test('the page has every route with its fields', async () => {
    const page = await (await ask('/api')).text()
    for (const { path } of described) expect(page).toContain(`${path}</code>`)
    expect(page.match(/<script(?! type="module" src="\/)|style="/g)).toBeNull()
  })
})
