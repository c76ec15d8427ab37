import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { openBundled } from '#adapters/embed/bundled.ts'
import { openEndpoint } from '#adapters/embed/endpoint.ts'
import { bundledFiles } from '#adapters/embed/engine.ts'
import { wordPiece } from '#adapters/embed/word-piece.ts'
import { limits } from '#core/limits.ts'
import type { Embedder } from '#ports/embedder.ts'
import { embedderContract } from './embedder.contract.ts'
import { wordEmbedder } from './word-embedder.ts'

// The one place in the tests where the real model is loaded.
embedderContract('bundled', async () => openBundled({ workers: 1 }))
embedderContract('endpoint', openServed)
embedderContract('words, for tests', async () => wordEmbedder())

it('the bundled engine sees the tokens that our own tokenizer does', async () => {
  const json = readFileSync(bundledFiles().tokenizer.path, 'utf8')
  const tokenize = wordPiece(json, limits.embeddingTokens)
  const tokens = new Map(Object.entries<number>(JSON.parse(json).model.vocab).map(([token, id]) => [id, token]))
  // Our tokens, written out as words again: to the engine it must be the same text.
  const rewritten = (text: string): string =>
    tokenize(text)
      .slice(1, -1)
      .map((id) => tokens.get(id) ?? '')
      .join(' ')
      .replaceAll(' ##', '')
  const texts = [
    'Größe naïve ÜNÏ',
    "C++ & C# don't <b>$5</b>",
    'soft\u00adhyphen\u200b bell\u0007',
    '日本12 Привет — «мир»!',
    'ﬁne ™ ½ Å A\u030a',
  ]
  await using embedder = openBundled({ workers: 1 })
  expect(texts.map(rewritten)).not.toEqual(texts)
  expect(await embedder.embed(texts.map(rewritten))).toEqual(await embedder.embed(texts))
})

/** An endpoint in front of the embedder for tests, with its vectors in the wrong order and of any length. */
async function openServed(): Promise<Embedder> {
  const words = wordEmbedder()
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const piece of request) body += piece
    const made = await words.embed(JSON.parse(body).input)
    const data = made.ok ? made.value.map((vector, index) => ({ index, embedding: Array.from(vector, (value) => value * 3) })) : []
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ data: data.toReversed() }))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const embedder = openEndpoint({ url: `http://127.0.0.1:${port}/v1`, model: 'words', isMultilingual: true, now: () => 0 })
  return {
    ...embedder,
    [Symbol.asyncDispose]: async () => {
      await embedder[Symbol.asyncDispose]()
      server.close()
    },
  }
}

describe('a thread of the bundled embedder', () => {
  const script = new URL('./embedder-script.ts', import.meta.url)
  const open = (): Embedder => {
    const embedder = openBundled({ workers: 2, deadlineMs: 2_000, script })
    onTestFinished(() => embedder[Symbol.asyncDispose]())
    return embedder
  }

  it.each([
    ['hang', 'embed/timeout', /^A few texts were not read within 2 s\.$/],
    ['exit', 'embed/died', /code 7/],
    ['broken', 'embed/died', /^RuntimeError/],
    ['no model', 'embed/wrong-file', /SHA-256/],
  ] as const)('that meets “%s” gives %s, and the next text finds a thread', async (behavior, code, why) => {
    const embedder = open()
    const [bad, next] = await Promise.all([embedder.embed([behavior]), embedder.embed(['well'])])
    expect(bad).toMatchObject({ ok: false, failure: { code, why: expect.stringMatching(why) } })
    expect(next).toEqual({ ok: true, value: [Float32Array.of(4, 0)] })
  })

  it('gives the vectors in order, however many threads there are', async () => {
    const texts = Array.from({ length: 300 }, (_, at) => 'x'.repeat(1 + (at % 50)))
    const answer = await open().embed(texts)
    expect(answer.ok && answer.value.map(([length]) => length)).toEqual(texts.map(({ length }) => length))
  })

  it('ends after a while without texts, and another one starts with the next', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const embedder = open()
    const thread = async (): Promise<number | undefined> => {
      const answer = await embedder.embed(['which thread'])
      return answer.ok ? answer.value[0]?.[0] : undefined
    }
    const first = await thread()
    await vi.advanceTimersByTimeAsync(29_000)
    expect(await thread()).toBe(first)
    await vi.advanceTimersByTimeAsync(30_000)
    expect(await thread()).not.toBe(first)
  })

  it('takes nothing any more when the embedder is closed', async () => {
    const embedder = open()
    await embedder[Symbol.asyncDispose]()
    expect(await embedder.embed(['well'])).toMatchObject({ ok: false, failure: { code: 'embed/died' } })
  })
})
