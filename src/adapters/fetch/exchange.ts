import type { Agent, Dispatcher } from 'undici'
import { failed, ok, type Result } from '#core/model/failure.ts'
import type { Guard } from './address.ts'
import { openAgent } from './agent.ts'
import { startAnswerClock, type Times } from './answer-clock.ts'
import { acceptEncoding, type BodyAsk, readBody } from './body.ts'
import type { Resolve } from './connect.ts'
import { networkFailure } from './network.ts'

export type Ask = {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  /** A form to send with POST, already encoded; without one it is a GET. */
  readonly form?: string
  readonly bytesMax: number
  readonly tooLarge: BodyAsk['tooLarge']
  /** How much of `answerMs` is left, when earlier hops took some. */
  readonly answerMs: number
  readonly signal?: AbortSignal
}

/** One answer, whatever its status. The body is read for 200 and 203 only and is empty else. */
export type Answer = {
  readonly status: number
  /** A header by its lower-case name, one character a byte: all values of a list, else the first; undefined when it is not there. */
  header(name: string): string | undefined
  /** All values of a header, each as its own line of the answer had it. */
  headers(name: string): readonly string[]
  readonly body: Uint8Array
}

export type Line = {
  exchange(ask: Ask): Promise<Result<Answer>>
  [Symbol.asyncDispose](): Promise<void>
}

/**
 * Opens the line to the world: one GET, or one POST of a form, and its answer, no redirects, within limits of time and
 * size.
 */
export function openLine(guard: Guard, times: Times, resolve?: Resolve): Line {
  const agent = openAgent(guard, times, resolve)
  return {
    exchange: (ask) => exchange(agent, times, ask),
    [Symbol.asyncDispose]: () => agent.destroy(),
  }
}

const readStatuses: ReadonlySet<number> = new Set([200, 203])

async function exchange(agent: Agent, times: Times, ask: Ask): Promise<Result<Answer>> {
  const at = ask.url.href
  if (ask.signal?.aborted) return failed('fetch/timeout', at, 'The fetch was called off.')
  const clock = startAnswerClock(times, ask)
  let hasHeader = false
  try {
    const answer = await clock.orTimeUp(send(agent, ask, clock.signal))
    hasHeader = true
    clock.idle()
    const header = (name: string) => headerValue(name, answer.headers[name])
    const headers = (name: string) => [answer.headers[name] ?? []].flat()
    const status = answer.statusCode
    if (!readStatuses.has(status)) {
      answer.body.on('error', () => undefined).destroy()
      return ok({ status, header, headers, body: new Uint8Array() })
    }
    const encoding = header('content-encoding') ?? ''
    if (encoding === '' && ask.tooLarge === 'fail' && Number(header('content-length')) > ask.bytesMax) {
      answer.body.on('error', () => undefined).destroy()
      return failed('fetch/too-large', at, `It says it is larger than ${ask.bytesMax} bytes.`)
    }
    const read = readBody(answer.body, { at, encoding, bytesMax: ask.bytesMax, tooLarge: ask.tooLarge, onPiece: clock.idle })
    const body = await clock.orTimeUp(read)
    return body.ok ? ok({ status, header, headers, body: body.value }) : body
  } catch (error) {
    return networkFailure(error, at, hasHeader)
  } finally {
    clock.stop()
  }
}

function send(agent: Agent, ask: Ask, signal: AbortSignal): Promise<Dispatcher.ResponseData> {
  const { url, form } = ask
  const body = form === undefined ? undefined : { 'content-type': 'application/x-www-form-urlencoded' }
  return agent.request({
    origin: url.origin,
    path: url.pathname + url.search,
    method: form === undefined ? 'GET' : 'POST',
    headers: { ...ask.headers, ...body, 'accept-encoding': acceptEncoding },
    ...(form === undefined ? {} : { body: form }),
    signal,
  })
}

/** Headers that are lists may come in several lines, and mean the same as in one (RFC 9110, 5.3). */
const listHeaders: ReadonlySet<string> = new Set(['cache-control', 'link', 'x-robots-tag'])

function headerValue(name: string, value: string | string[] | undefined): string | undefined {
  if (!Array.isArray(value)) return value
  return listHeaders.has(name) ? value.join(', ') : value[0]
}
