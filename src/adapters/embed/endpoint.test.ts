import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { limits } from '#core/limits.ts'
import { type EndpointOptions, openEndpoint } from './endpoint.ts'

type Asked = { readonly request: IncomingMessage; readonly body: { readonly model: string; readonly input: readonly string[] } }
type Answer = (response: ServerResponse, asked: Asked) => void

async function served(answer: Answer, more: Partial<EndpointOptions> = {}) {
  const asked: Asked[] = []
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const piece of request) text += piece
    asked.push({ request, body: JSON.parse(text) })
    answer(response, asked.at(-1) as Asked)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}/v1/`
  const embedder = openEndpoint({ url, model: 'lamp-large', key: 'a-secret', isMultilingual: true, now: () => 0, ...more })
  onTestFinished(async () => {
    await embedder[Symbol.asyncDispose]()
    server.closeAllConnections()
    server.close()
  })
  return { embedder, asked, url, port }
}

const says =
  (value: unknown): Answer =>
  (response) =>
    response.end(typeof value === 'string' ? value : JSON.stringify(value))
const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) =>
    response.writeHead(code, headers).end('it repeats a-secret')
const vectors: Answer = (response, { body }) =>
  response.end(JSON.stringify({ data: body.input.map((text, index) => ({ index, embedding: [text.length, 0] })) }))

describe('the endpoint', () => {
  it('is asked at …/embeddings with the model, the texts and the key', async () => {
    const { embedder, asked, port } = await served(vectors)
    expect(await embedder.embed([' lamp ', '', 'harbor'])).toMatchObject({ ok: true })
    expect(asked.map(({ request, body }) => [request.method, request.url, request.headers.authorization, body])).toEqual([
      ['POST', '/v1/embeddings', 'Bearer a-secret', { model: 'lamp-large', input: ['lamp', 'harbor'], encoding_format: 'float' }],
    ])
    expect(embedder.space).toBe(`lamp-large@127.0.0.1:${port}`)
  })

  it('is asked without a key where none is given', async () => {
    const { url, asked } = await served(vectors)
    await using embedder = openEndpoint({ url, model: 'lamp-large', isMultilingual: true, now: () => 0 })
    await embedder.embed(['lamp'])
    expect(asked[0]?.request.headers.authorization).toBeUndefined()
  })

  it('is given embeddingBatch texts at once', async () => {
    const { embedder, asked } = await served(vectors)
    const answer = await embedder.embed(Array.from({ length: limits.embeddingBatch * 2 + 1 }, () => 'lamp'))
    expect(asked.map(({ body }) => body.input.length)).toEqual([limits.embeddingBatch, limits.embeddingBatch, 1])
    expect(answer.ok && answer.value.length).toBe(limits.embeddingBatch * 2 + 1)
  })

  it.each<[string, Answer, object]>([
    ['no JSON', says('<html>'), { code: 'embed/bad-answer', why: 'It is not JSON.' }],
    ['another shape', says({ embeddings: [[1]] }), { code: 'embed/bad-answer', why: 'It has no list of vectors.' }],
    ['too few vectors', says({ data: [{ index: 0, embedding: [1] }] }), { code: 'embed/bad-answer' }],
    ['vectors of words', says({ data: [{ embedding: ['1'] }, { embedding: [1] }] }), { code: 'embed/bad-answer' }],
    ['zeros', says({ data: [{ embedding: [0, 0] }, { embedding: [1, 0] }] }), { code: 'embed/bad-answer' }],
    ['numbers without end', says('{"data":[{"embedding":[1e999,1]},{"embedding":[1,1]}]}'), { code: 'embed/bad-answer' }],
    ['null for a number', says({ data: [{ embedding: [null] }, { embedding: [1] }] }), { code: 'embed/bad-answer' }],
    ['no numbers', says({ data: [{ embedding: [] }, { embedding: [] }] }), { code: 'embed/bad-answer' }],
    ['vectors of two sizes', says({ data: [{ embedding: [1] }, { embedding: [1, 2] }] }), { code: 'embed/bad-answer' }],
    ['the same place twice', says({ data: [0, 0].map((index) => ({ index, embedding: [1] })) }), { code: 'embed/bad-answer' }],
    ['401', status(401), { code: 'embed/refused', status: 401, why: 'It answered 401.' }],
    ['404', status(404), { code: 'embed/refused', status: 404 }],
    ['a redirect', status(307, { location: 'http://127.0.0.1:9/' }), { code: 'embed/refused', status: 307 }],
    ['429', status(429, { 'retry-after': '600' }), { code: 'embed/unreachable', status: 429, retryAfterMs: 600_000 }],
    ['503', status(503), { code: 'embed/unreachable', status: 503 }],
    ['an answer cut short', (response) => response.writeHead(200).destroy(), { code: 'embed/unreachable' }],
  ])('that answers with %s gives a failure without its key', async (_name, answer, failure) => {
    const { embedder, url } = await served(answer)
    const given = await embedder.embed(['lamp', 'harbor'])
    expect(given).toMatchObject({ ok: false, failure: { at: `${url}embeddings`, ...failure } })
    expect(JSON.stringify(given)).not.toContain('a-secret')
  })

  it.each([
    ['embeddingNumbers', { data: [{ embedding: new Array(limits.embeddingNumbers + 1).fill(1) }] }, 'embed/bad-answer'],
    ['embeddingAnswerBytes', `{"data":"${'x'.repeat(limits.embeddingAnswerBytes)}"}`, 'embed/unreachable'],
  ])('that says more than %s is not read', async (_limit, value, code) => {
    const { embedder } = await served(says(value))
    expect(await embedder.embed(['lamp'])).toMatchObject({ ok: false, failure: { code } })
  })

  it('whose model was exchanged for one of another size is not believed', async () => {
    let size = 2
    const { embedder } = await served((response) => response.end(JSON.stringify({ data: [{ embedding: new Array(size).fill(1) }] })))
    expect(await embedder.embed(['lamp'])).toMatchObject({ ok: true })
    size = 3
    expect(await embedder.embed(['lamp'])).toMatchObject({ ok: false, failure: { code: 'embed/bad-answer' } })
  })

  it('that never answers is given up at its deadline, which is embeddingMs where none is given', async () => {
    const { embedder } = await served(() => undefined, { deadlineMs: 50 })
    expect(await embedder.embed(['lamp'])).toMatchObject({ ok: false, failure: { code: 'embed/timeout' } })
  })

  it('that is not there gives a failure', async () => {
    const { embedder, port } = await served(vectors)
    await using nobody = openEndpoint({
      url: `http://127.0.0.1:${port === 1 ? 2 : 1}/v1/`,
      model: 'm',
      isMultilingual: false,
      now: () => 0,
    })
    expect(await nobody.embed(['lamp'])).toMatchObject({ ok: false, failure: { code: 'embed/unreachable' } })
    expect(await embedder.embed(['lamp'])).toMatchObject({ ok: true })
  })
})
