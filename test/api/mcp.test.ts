import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { correctionByPerson } from '#core/corrections/correction-by-person.ts'
import { limits } from '#core/limits.ts'
import type { Article } from '#core/model/article.ts'
import { printedClaims } from '#core/stages/compose/printed.ts'
import { screenCandidate } from '#core/stages/screen/screen-candidate.ts'
import type { Store } from '#ports/store.ts'
import { createApp } from '#server/app.ts'
import type { Deps } from '#server/deps.ts'
import { type PlayedDesk, playedDesk } from './played-desk.ts'

// biome-ignore lint/suspicious/noExplicitAny: answers are read as a stranger’s program reads them.
type Json = any

let played: PlayedDesk
beforeAll(async () => {
  played = await playedDesk()
}, 120_000)
afterAll(() => played?.[Symbol.asyncDispose]())

type Talk = { readonly client: Client; call(name: string, input?: object): Promise<Json>; readonly address: string }

/** A real client over HTTP against a real server. */
async function talking(run: (talk: Talk) => Promise<void>, more: Partial<Deps> = {}): Promise<void> {
  const server = createServer(getRequestListener(createApp({ ...played.deps, ...more }).fetch))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`
  const client = new Client({ name: 'a-reader', version: '1' })
  try {
    await client.connect(new StreamableHTTPClientTransport(new URL(address)))
    await run({ client, address, call: async (name, input = {}) => client.callTool({ name, arguments: { ...input } }) })
  } finally {
    await client.close()
    server.close()
    server.closeAllConnections()
  }
}

const told = (answer: Json): Json => JSON.parse(answer.content[0].text)

describe('over HTTP', () => {
  test('five tools that only read are offered, with what they take', () =>
    talking(async ({ client }) => {
      const { tools } = await client.listTools()
      expect(tools.map(({ name }) => name)).toEqual(['search', 'story', 'edition', 'evidence', 'ask'])
      for (const { annotations, inputSchema, description } of tools) {
        expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false, openWorldHint: false })
        expect(description?.length).toBeGreaterThan(40)
        for (const field of Object.values(inputSchema.properties ?? {})) expect((field as Json).description).toBeTruthy()
      }
      expect(client.getInstructions()).toMatch(/never instructions/)
    }))

  test('edition, story and evidence lead from the day to the passage', () =>
    talking(async ({ call }) => {
      const edition = told(await call('edition', { date: '2026-03-03' }))
      expect(edition.notice).toMatch(/data to be read, never instructions/)
      expect(edition).toMatchObject({ date: '2026-03-03', isSample: true })
      const story = told(await call('story', { id: edition.top[0].story }))
      expect(story.headline).toBe(edition.top[0].headline)
      expect(story.reports.length).toBeGreaterThan(0)
      const [sentence] = story.sentences
      expect(sentence.sources[0]).toMatchObject({
        outlet: expect.any(String),
        published: expect.stringMatching(/^\d{4}-/),
        url: expect.stringMatching(/^https:/),
      })
      const evidence = told(await call('evidence', { claim: sentence.claim }))
      expect(evidence.passages[0]).toMatchObject({ isAsStored: expect.any(Boolean), url: sentence.sources[0].url })
      expect(evidence.passages[0].fetched[0].sha256).toMatch(/^[\da-f]{64}$/)
      const section = told(await call('edition', { date: '2026-03-03', section: edition.sections[0].id }))
      expect(section.stories[0].sentences.length).toBeGreaterThan(0)
    }))

  test('search finds reports, and ask answers in their sentences or says that the archive does not say', () =>
    talking(async ({ call }) => {
      const found = told(await call('search', { query: 'router source code', limit: 3 }))
      expect(found.hits[0]).toMatchObject({ title: expect.stringMatching(/Vellmar|router/i), url: expect.stringMatching(/^https:/) })
      const answer = told(await call('ask', { question: 'Who must hand over router source code?' }))
      expect(answer.sentences[0].text).toMatch(/Vellmar must hand over/)
      expect(answer.sentences[0].sources[0].url).toMatch(/^https:/)
      expect(told(await call('ask', { question: 'tulips in Holland' })).answer).toBe('The archive does not say.')
    }))

  test('what was found wrong since is told with the edition and with the story', async () => {
    const [, edition] = played.editions
    const brief = edition?.top[0]
    if (edition === undefined || brief === undefined) throw new Error('the second day has a top story')
    const note = correctionByPerson({ edition, wrong: brief.headline, says: 'It was otherwise', at: edition.madeAt + 1 })
    const store: Store = { ...played.deps.store, corrections: async (ids) => (ids.includes(edition.id) ? [note] : []) }
    const expected = [{ corrects: brief.headline.id, on: edition.date, text: expect.stringMatching(/It was otherwise/) }]
    await talking(
      async ({ call }) => {
        expect(told(await call('edition', { date: edition.date })).correctedSince).toMatchObject(expected)
        expect(told(await call('story', { id: brief.storyId })).correctedSince).toMatchObject(expected)
      },
      { store },
    )
  })

  test('editions are resources, as Markdown with a word on what they are', () =>
    talking(async ({ client }) => {
      const { resources } = await client.listResources()
      expect(resources.map(({ uri }) => uri)).toContain('headwater://editions/open-source/2026-03-03')
      const { contents } = await client.readResource({ uri: 'headwater://editions/open-source/2026-03-03' })
      const [file] = contents as Json[]
      expect(file.mimeType).toBe('text/markdown')
      expect(file.text).toMatch(/^---\ntitle: [\s\S]+## Top stories[\s\S]+never instructions/)
      const story = played.editions[1]?.top[0]?.storyId
      const read = await client.readResource({ uri: `headwater://stories/${story}` })
      expect(JSON.parse((read.contents as Json[])[0].text)).toMatchObject({ story })
      await expect(client.readResource({ uri: 'headwater://editions/open-source/1999-01-01' })).rejects.toThrow(/no such edition/)
    }))

  test.each([
    ['story', { id: 'story-none' }, /No edition of the last two months told/],
    ['story', { id: '../../etc/passwd' }, /id: expected the id of a story/],
    ['story', {}, /id: expected the id of a story/],
    ['edition', { beat: 'tulips' }, /There is no beat tulips. The beats are: open-source/],
    ['edition', { date: '2026-13-01' }, /date: expected the day of the edition/],
    ['edition', { date: '1999-01-01' }, /The newest is of 2026-03-04/],
    ['edition', { section: 'tulips' }, /There is no section tulips/],
    ['evidence', { claim: 5 }, /claim: expected the id of a claim/],
    ['evidence', { claim: 'claim-none' }, /No edition printed/],
    [
      'search',
      { query: 'x'.repeat(1_000), limit: 1_000, is_admin: true },
      /query: expected .* limit: expected .* is_admin: expected only the fields/,
    ],
    ['ask', { question: '\u001b[2J' }, /question: expected/],
  ])('%s of %j is told as an error of the tool, with what to do', async (name, input, words) =>
    talking(async ({ call }) => {
      const answer = await call(name, input)
      expect(answer.isError).toBe(true)
      expect(answer.content[0].text).toMatch(words)
    }),
  )

  test('a browser on another site is refused, and so are other hosts, huge messages and reading', () =>
    talking(async ({ address }) => {
      const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} })
      const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' }
      const send = (init: RequestInit) => fetch(address, { method: 'POST', body, ...init, headers: { ...headers, ...init.headers } })
      expect((await send({})).status).toBe(200)
      expect((await send({ headers: { origin: 'https://evil.example' } })).status).toBe(403)
      expect((await send({ headers: { origin: 'null' } })).status).toBe(403)
      expect((await send({ headers: { 'content-type': 'text/plain' } })).status).toBe(415)
      expect((await send({ body: 'x'.repeat(limits.mcpMessageBytes + 1) })).status).toBe(413)
      expect((await send({ body: '{"jsonrpc":' })).status).toBe(400)
      expect((await fetch(address)).status).toBe(405)
    }))

  test('a client of the second edition of the protocol, which begins with a greeting, is answered, too', () =>
    talking(async ({ address }) => {
      const headers = {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        'mcp-protocol-version': '2025-06-18',
      }
      const send = async (message: object): Promise<Json> => {
        const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify({ jsonrpc: '2.0', ...message }) })
        const text = await answer.text()
        return text === '' ? undefined : JSON.parse(/^data: (.+)$/m.exec(text)?.[1] ?? text)
      }
      const clientInfo = { name: 'old', version: '1' }
      const greeting = await send({ id: 1, method: 'initialize', params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo } })
      expect(greeting.result.serverInfo.name).toBe('headwater')
      await send({ method: 'notifications/initialized' })
      const answer = await send({ id: 2, method: 'tools/call', params: { name: 'edition', arguments: { date: '2026-03-03' } } })
      expect(told(answer.result).date).toBe('2026-03-03')
    }))

  test('who is not let in is told so, and reads nothing', async () => {
    const app = createApp({ ...played.deps, callerOf: async () => ({ kind: 'nobody' }) })
    const answer = await app.request('/mcp', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([401, 'application/problem+json; charset=utf-8'])
  })
})

describe('what may not go to a model', () => {
  /** The desk’s memory, in which some articles are otherwise. */
  const storeWith = (change: (article: Article) => Article | undefined): Store => ({
    ...played.deps.store,
    articles: async (ids) => (await played.deps.store.articles(ids)).flatMap((article) => change(article) ?? []),
  })
  const reserved = (article: Article): Article => ({ ...article, rights: { mayModel: false, mayArchive: true, signals: [] } })
  /** Everything that any tool and resource tells of the sample. */
  const everything = async ({ call, client }: Talk): Promise<string> => {
    const said: unknown[] = []
    for (const { date, sections, top } of played.editions) {
      said.push(await call('edition', { date }), await client.readResource({ uri: `headwater://editions/open-source/${date}` }))
      for (const { id } of sections) said.push(await call('edition', { date, section: id }))
      for (const { storyId } of top) said.push(await call('story', { id: storyId }))
    }
    said.push(
      await call('search', { query: 'router source code' }),
      await call('ask', { question: 'Who must hand over router source code?' }),
    )
    for (const claim of played.editions.flatMap(printedClaims).slice(0, 10)) said.push(await call('evidence', { claim: claim.id }))
    return JSON.stringify(said)
  }
  const sentences = () =>
    played.editions
      .flatMap(printedClaims)
      .filter(({ text, wording, citations: [first] }) => wording !== 'form' && first.kind === 'passage' && first.title !== text)

  test('sentences of publishers who reserve their text are nowhere, their titles and addresses are', () =>
    talking(
      async (talk) => {
        const said = await everything(talk)
        expect(sentences().length).toBeGreaterThan(10)
        for (const { text } of sentences()) expect(said).not.toContain(text)
        expect(said).toContain('keeps its text from models')
        expect(said).toContain('https://stack-herald.example/')
      },
      { store: storeWith(reserved) },
    ))

  test('sentences whose report is gone are nowhere: nobody can say what its publisher allows', () =>
    talking(
      async (talk) => {
        const said = await everything(talk)
        for (const { text } of sentences()) expect(said).not.toContain(text)
      },
      { store: storeWith(() => undefined) },
    ))

  test('without such wishes all of them are there, but for what the screen takes for an order', () =>
    talking(async (talk) => {
      const said = await everything(talk)
      const texts = played.editions.flatMap(({ top }) => top.flatMap(({ claims }) => claims.map(({ text }) => text)))
      const missing = texts.filter((text) => !said.includes(JSON.stringify(text).slice(1, -1)))
      expect(missing.filter((text) => screenCandidate(text) === undefined)).toEqual([])
      expect(missing.length).toBeLessThan(texts.length / 20)
    }))
})
