import { Agent, type Dispatcher } from 'undici'
import { limits } from '#core/limits.ts'
import { failed, ok, type Result } from '#core/model/failure.ts'
import type { Guard } from './address.ts'
import { acceptEncoding, type BodyAsk, readBody } from './body.ts'
import { openConnector, type Resolve } from './connect.ts'
import { networkFailure, timeUp } from './network.ts'

/** The time limits of one answer, in milliseconds. */
export type Times = { readonly headerMs: number; readonly idleMs: number; readonly answerMs: number }

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
 * Opens the line to the world: one GET, or one POST of a form, and its answer, no redirects, within limits of time and size. Connections are
 * not kept: stray bytes after one answer can never be taken for the answer to another feed of the same host.
 */
export function openLine(guard: Guard, times: Times, resolve?: Resolve): Line {
  const agent = new Agent({
    connect: openConnector(guard, times.headerMs, resolve),
    pipelining: 0,
    maxHeaderSize: limits.headerBytes,
    // Our own clocks run instead: undici’s count in whole seconds and do not see a header that drips.
    headersTimeout: 0,
    bodyTimeout: 0,
    allowH2: false,
  })
  return {
    exchange: (ask) => exchange(agent, times, ask),
    [Symbol.asyncDispose]: () => agent.destroy(),
  }
}

const readStatuses: ReadonlySet<number> = new Set([200, 203])

async function exchange(agent: Agent, times: Times, ask: Ask): Promise<Result<Answer>> {
  const at = ask.url.href
  if (ask.signal?.aborted) return failed('fetch/timeout', at, 'The fetch was called off.')
  const clock = startClock(times, ask)
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

type Clock = {
  readonly signal: AbortSignal
  /** Starts the idle limit anew, in place of the header’s. */
  idle(): void
  /** The work’s outcome, or the time limit that ran out before: undici does not see an abort while it connects. */
  orTimeUp<Value>(work: Promise<Value>): Promise<Value>
  stop(): void
}

function startClock(times: Times, ask: Ask): Clock {
  const controller = new AbortController()
  const up = (why: string) => () => controller.abort(timeUp(why))
  const callOff = up('The fetch was called off.')
  const whole = setTimeout(up(`The whole answer did not come within ${times.answerMs / 1000} s.`), ask.answerMs)
  let next = setTimeout(up(`No answer began within ${times.headerMs / 1000} s.`), times.headerMs)
  ask.signal?.addEventListener('abort', callOff, { once: true })
  const ended = new Promise<never>((_, reject) => {
    controller.signal.addEventListener('abort', () => reject(controller.signal.reason), { once: true })
  })
  ended.catch(() => undefined)
  let isStopped = false
  return {
    signal: controller.signal,
    idle: () => {
      clearTimeout(next)
      // A piece may still come out of a stream that was given up.
      if (isStopped) return
      next = setTimeout(up(`The answer stopped for ${times.idleMs / 1000} s.`), times.idleMs)
    },
    orTimeUp: (work) => Promise.race([work, ended]),
    stop: () => {
      isStopped = true
      clearTimeout(whole)
      clearTimeout(next)
      ask.signal?.removeEventListener('abort', callOff)
    },
  }
}
