import { setTimeout as sleep } from 'node:timers/promises'
import { Agent, type Dispatcher } from 'undici'
import { z } from 'zod'
import { limits } from '#core/limits.ts'
import { failed, ok, type Result } from '#core/model/failure.ts'
import type { Instant } from '#core/model/instant.ts'
import { present } from '#core/model/present.ts'
import type { Embedder } from '#ports/embedder.ts'
import { retryAfterMs } from '../caching.ts'
import { cutText } from './cut-text.ts'
import { inPlaces } from './in-places.ts'
import { unitVector } from './unit-vector.ts'

export type EndpointOptions = {
  /** What `embeddings` is added to: `http://127.0.0.1:11434/v1/`. An operator named it, so that it may be on this machine. */
  readonly url: string
  readonly model: string
  /** Sent as a bearer token; it stands in no message and no failure. */
  readonly key?: string
  readonly isMultilingual: boolean
  readonly now: () => Instant
  /** Time for one batch, in milliseconds; that of `limits` where none is given. */
  readonly deadlineMs?: number
}

type Vectors = Result<readonly Float32Array[]>

/**
 * Opens an embedder behind an OpenAI-compatible `POST …/embeddings`, which Ollama, vLLM, llama.cpp and others offer. Texts go in
 * batches, one batch at a time; no redirect is followed, so that the key goes where it was meant for.
 */
export function openEndpoint(options: EndpointOptions): Embedder {
  const url = new URL('embeddings', options.url.endsWith('/') ? options.url : `${options.url}/`)
  const agent = new Agent({
    connect: { timeout: limits.headerMs },
    maxResponseSize: limits.embeddingAnswerBytes,
    headersTimeout: 0,
    bodyTimeout: 0,
  })
  let dimensions: number | undefined
  return {
    space: `${options.model}@${url.host}`,
    isMultilingual: options.isMultilingual,
    embed: async (texts) => {
      const cut = texts.map(cutText)
      const asked = cut.filter((text) => text !== '')
      const vectors: Float32Array[] = []
      for (let at = 0; at < asked.length; at += limits.embeddingBatch) {
        const answer = await batchOf(asked.slice(at, at + limits.embeddingBatch), { agent, url, options })
        if (!answer.ok) return answer
        vectors.push(...answer.value)
      }
      // A service whose model was exchanged under the same name must not be compared with what it said before.
      const size = dimensions ?? vectors[0]?.length
      if (vectors.some((vector) => vector.length !== size))
        return failed('embed/bad-answer', url.href, 'Its vectors are of different lengths.')
      dimensions = size
      return ok(inPlaces(cut, vectors, dimensions ?? 0))
    },
    [Symbol.asyncDispose]: () => agent.destroy(),
  }
}

type Way = { readonly agent: Agent; readonly url: URL; readonly options: EndpointOptions }

async function batchOf(texts: readonly string[], way: Way): Promise<Vectors> {
  const { url, options } = way
  const deadlineMs = options.deadlineMs ?? limits.embeddingMs
  const stop = new AbortController()
  const late = async (): Promise<Vectors> => {
    await sleep(deadlineMs, undefined, { signal: stop.signal })
    return failed('embed/timeout', url.href, `It did not answer within ${deadlineMs / 1000} s.`)
  }
  try {
    return await Promise.race([asked(texts, way, stop.signal), late()])
  } catch (error) {
    return failed('embed/unreachable', url.href, error instanceof Error ? error.message : String(error))
  } finally {
    stop.abort()
  }
}

async function asked(texts: readonly string[], { agent, url, options }: Way, signal: AbortSignal): Promise<Vectors> {
  const { model, key, now } = options
  const answer = await agent.request({
    origin: url.origin,
    path: url.pathname + url.search,
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...present({ authorization: key && `Bearer ${key}` }) },
    body: JSON.stringify({ model, input: texts, encoding_format: 'float' }),
    signal,
  })
  if (answer.statusCode !== 200) {
    answer.body.on('error', () => undefined).destroy()
    return refusal(answer, url.href, now())
  }
  const body = await answer.body.text()
  return vectorsOf(body, texts.length, url.href)
}

/** What it says in its own words is left out: it may repeat the key. */
function refusal({ statusCode: status, headers }: Dispatcher.ResponseData, at: string, now: Instant): Vectors {
  const header = (name: string): string | undefined => [headers[name] ?? []].flat()[0]
  const more = { status, ...present({ retryAfterMs: retryAfterMs({ header }, now) }) }
  const isBusy = status === 429 || status >= 500
  return failed(isBusy ? 'embed/unreachable' : 'embed/refused', at, `It answered ${status}.`, more)
}

function vectorsOf(body: string, count: number, at: string): Vectors {
  const bad = (why: string): Vectors => failed('embed/bad-answer', at, why)
  let json: unknown
  try {
    json = JSON.parse(body)
  } catch {
    return bad('It is not JSON.')
  }
  const read = shape.safeParse(json)
  if (!read.success) return bad('It has no list of vectors.')
  const byIndex = new Map(read.data.data.map((row, place) => [row.index ?? place, row.embedding]))
  const vectors = Array.from({ length: count }, (_, place) => unitVector(byIndex.get(place) ?? []))
  if (read.data.data.length !== count || vectors.some((vector) => !vector.some((value) => value !== 0)))
    return bad(`It has no vector for each of ${count} texts.`)
  return ok(vectors)
}

const shape = z.object({
  data: z.array(z.object({ index: z.number().int().optional(), embedding: z.array(z.number()).max(limits.embeddingNumbers) })),
})
