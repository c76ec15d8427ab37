import type { Dispatcher } from 'undici'
import { limits } from '#core/limits.ts'
import { failed, ok, type Result } from '#core/model/failure.ts'
import { present } from '#core/model/present.ts'
import { openGuard } from './address.ts'
import { openAgent } from './agent.ts'
import { startAnswerClock, type Times } from './answer-clock.ts'
import type { Resolve } from './connect.ts'
import type { FetcherOptions } from './fetch.ts'
import { networkFailure } from './network.ts'

export type SenderOptions = Pick<FetcherOptions, 'userAgent' | 'allow'> & {
  /** Time limits other than those of `limits`. */
  readonly times?: Times
  readonly resolve?: Resolve
}

type Sending = {
  /** It may be a secret: no failure holds it. */
  readonly url: string
  /** What failures call the place. */
  readonly at: string
  readonly method: 'POST' | 'PUT'
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly signal?: AbortSignal
}

type Sent = { readonly status: number; readonly retryAfter: string | undefined; readonly text: string }

export type Sender = {
  send(sending: Sending): Promise<Result<Sent>>
  [Symbol.asyncDispose](): Promise<void>
}

/**
 * Opens the way out for texts with a secret: past the same guard as all outgoing connections, no redirect followed, one connection
 * a request. Of the answer the first bytes are read, so that a refusal can be told in the service’s words.
 */
export function openSender({ userAgent, allow, times: given, resolve }: SenderOptions): Sender {
  const guard = openGuard(allow)
  const times = given ?? { headerMs: limits.headerMs, idleMs: limits.idleMs, answerMs: limits.answerMs }
  const agent = openAgent(guard, times, resolve)
  return {
    send: async ({ url, at, method, headers, body, signal }) => {
      const checked = guard.check(url)
      if (!checked.ok) return failed(checked.failure.code, at, checked.failure.why)
      if (signal?.aborted === true) return failed('fetch/timeout', at, 'The request was called off.')
      // The whole of a short answer comes as soon as its header must.
      const limit = startAnswerClock(times, { answerMs: times.headerMs, ...present({ signal }) })
      try {
        const request = agent.request({
          origin: checked.value.origin,
          path: checked.value.pathname + checked.value.search,
          method,
          headers: { 'user-agent': userAgent, accept: '*/*', ...headers },
          body,
          signal: limit.signal,
        })
        const answer = await limit.orTimeUp(request)
        const text = await limit.orTimeUp(beginningOf(answer.body)).catch(() => '')
        const after = answer.headers['retry-after']
        return ok({ status: answer.statusCode, retryAfter: Array.isArray(after) ? after[0] : after, text })
      } catch (error) {
        return networkFailure(error, at, false)
      } finally {
        limit.stop()
      }
    },
    [Symbol.asyncDispose]: () => agent.destroy(),
  }
}

/** The beginning of an answer, as far as it is told to anybody. */
async function beginningOf(body: Dispatcher.ResponseData['body']): Promise<string> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of body) {
    pieces.push(piece)
    length += piece.length
    if (length >= limits.postAnswerBytes) break
  }
  body.on('error', () => undefined).destroy()
  return new TextDecoder().decode(Buffer.concat(pieces).subarray(0, limits.postAnswerBytes))
}
