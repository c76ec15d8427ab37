import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { Agent, type Dispatcher } from 'undici'
import { limits } from '#core/limits.ts'
import { failed, ok, type Result } from '#core/model/failure.ts'
import type { Instant } from '#core/model/instant.ts'
import { present } from '#core/model/present.ts'
import type { Prompt } from '#core/model/prompt.ts'
import type { Completion, Waiting, Writer } from '#ports/writer.ts'
import { retryAfterMs } from '../caching.ts'
import { ollama } from './ollama.ts'
import { openai } from './openai.ts'
import type { Protocol } from './protocol.ts'

export type WriterOptions = {
  readonly protocol: 'ollama' | 'openai'
  /** What the protocol’s path is added to: `http://127.0.0.1:11434/`. An operator named it, so that it may be on this machine. */
  readonly url: string
  readonly model: string
  /** Sent as a bearer token to that address and no other; it stands in no message and no failure. */
  readonly key?: string
  readonly now: () => Instant
  /** Time for one answer, in milliseconds; that of `limits` where none is given. */
  readonly callMs?: number
}

const protocols: Readonly<Record<WriterOptions['protocol'], Protocol>> = { ollama, openai }

/**
 * Opens a writer behind a service that speaks one of the protocols. One question at a time; no redirect is followed, so that key
 * and question go where they were meant for; no more than `modelAnswerBytes` of an answer are read.
 */
export function openWriter(options: WriterOptions): Writer {
  const protocol = protocols[options.protocol]
  const url = new URL(protocol.path, options.url.endsWith('/') ? options.url : `${options.url}/`)
  const agent = new Agent({
    connect: { timeout: limits.headerMs },
    maxResponseSize: limits.modelAnswerBytes,
    headersTimeout: 0,
    bodyTimeout: 0,
  })
  const closing = new AbortController()
  const service: Service = { agent, url, protocol, options, closing: closing.signal, form: 0 }
  return {
    model: options.model,
    newNonce: () => randomBytes(16).toString('hex'),
    ask: (prompt, waiting) => within(waiting, asked({ prompt, ...present({ signal: waiting.signal }) }, service), url.href),
    [Symbol.asyncDispose]: async () => {
      closing.abort()
      await agent.destroy()
    },
  }
}

type Service = {
  readonly agent: Agent
  readonly url: URL
  readonly protocol: Protocol
  readonly options: WriterOptions
  readonly closing: AbortSignal
  /** Which of the protocol’s forms it takes, as far as is known. */
  form: number
}

/** The answer, or that it did not come in time; one that comes later is handed on. */
async function within({ withinMs, late }: Waiting, asking: Promise<Result<Completion>>, at: string): Promise<Result<Completion>> {
  const stop = new AbortController()
  const tooLate = sleep(withinMs, undefined, { signal: stop.signal }).then(() => undefined)
  try {
    const first = await Promise.race([asking, tooLate])
    if (first !== undefined) return first
    void asking.then((answer) => (answer.ok ? late?.(answer.value) : undefined))
    return failed('model/timeout', at, `It did not answer within ${withinMs / 1_000} s.`)
  } finally {
    stop.abort()
    tooLate.catch(() => undefined)
  }
}

type Asking = { readonly prompt: Prompt; readonly signal?: AbortSignal }

/** Asks in the form that the service takes; a form that it refuses as a bad request is not tried again. */
async function asked(asking: Asking, service: Service): Promise<Result<Completion>> {
  for (;;) {
    const form = service.form
    const answer = await exchanged(asking, service)
    const isRefusedForm = !answer.ok && (answer.failure.status === 400 || answer.failure.status === 422)
    if (!isRefusedForm || form + 1 >= service.protocol.forms.length) return answer
    service.form = Math.max(service.form, form + 1)
  }
}

async function exchanged({ prompt, signal: given }: Asking, service: Service): Promise<Result<Completion>> {
  const { agent, url, protocol, options, closing } = service
  const { model, key, now } = options
  const callMs = options.callMs ?? limits.modelCallMs
  const signal = AbortSignal.any([closing, AbortSignal.timeout(callMs), ...(given === undefined ? [] : [given])])
  const bodyOf = protocol.forms[service.form]
  try {
    const answer = await agent.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...present({ authorization: key && `Bearer ${key}` }) },
      body: JSON.stringify(bodyOf?.(prompt, model)),
      signal,
    })
    if (answer.statusCode !== 200) {
      answer.body.on('error', () => undefined).destroy()
      return refusal(answer, url.href, now())
    }
    return completionOf(await answer.body.text(), { prompt, service })
  } catch (error) {
    if (given?.aborted === true || closing.aborted) return failed('model/timeout', url.href, 'The question was called off.')
    if (signal.aborted) return failed('model/timeout', url.href, `It did not answer within ${callMs / 1_000} s.`)
    return failed('model/unreachable', url.href, error instanceof Error ? error.message : String(error))
  }
}

/** What it says in its own words is left out: it may repeat the key. */
function refusal({ statusCode: status, headers }: Dispatcher.ResponseData, at: string, now: Instant): Result<Completion> {
  const header = (name: string): string | undefined => [headers[name] ?? []].flat()[0]
  const more = { status, ...present({ retryAfterMs: retryAfterMs({ header }, now) }) }
  const code = status === 429 || status === 503 ? 'model/busy' : status >= 500 ? 'model/unreachable' : 'model/refused'
  return failed(code, at, `It answered ${status}.`, more)
}

function completionOf(body: string, { prompt, service }: { readonly prompt: Prompt; readonly service: Service }): Result<Completion> {
  let json: unknown
  try {
    json = JSON.parse(body)
  } catch {
    return failed('model/bad-answer', service.url.href, 'It is not JSON.')
  }
  const said = service.protocol.read(json)
  if (said === undefined) return failed('model/bad-answer', service.url.href, 'It holds no answer of a model.')
  const { text, isWhole } = said
  const charsIn = prompt.system.length + prompt.user.length
  return ok({
    text,
    isWhole,
    tokensIn: said.tokensIn ?? Math.ceil(charsIn / charsPerToken),
    tokensOut: said.tokensOut ?? Math.ceil(text.length / charsPerToken),
  })
}

/** Where a service does not count. */
const charsPerToken = 4
