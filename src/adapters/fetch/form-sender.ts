import { STATUS_CODES } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { limits } from '#core/limits.ts'
import { failed, ok, type Result } from '#core/model/failure.ts'
import type { Instant } from '#core/model/instant.ts'
import { openSeats } from '../seats.ts'
import { hostOf, openGuard } from './address.ts'
import type { Times } from './answer-clock.ts'
import type { Resolve } from './connect.ts'
import { openLine } from './exchange.ts'
import type { FetcherOptions } from './fetch.ts'

export type FormSenderOptions = Pick<FetcherOptions, 'userAgent' | 'allow' | 'perHostPauseMs' | 'now'> & {
  /** Time limits other than those of `limits`. */
  readonly times?: Times
  /** How names become addresses; by the system, unless given. */
  readonly resolve?: Resolve
}

export type FormSender = {
  post(url: string, form: URLSearchParams, signal?: AbortSignal): Promise<Result<void>>
  [Symbol.asyncDispose](): Promise<void>
}

/**
 * Opens the way out for forms: the same guard, limits and User-Agent as the fetcher’s, one request at a time
 * to a host with a pause behind it.
 * A redirect is not followed: a form with a secret goes to the address it was meant for or nowhere. Any 2xx is a success.
 */
export function openFormSender({ userAgent, allow, perHostPauseMs, now, times: given, resolve }: FormSenderOptions): FormSender {
  const guard = openGuard(allow)
  const times = given ?? { headerMs: limits.headerMs, idleMs: limits.idleMs, answerMs: limits.answerMs }
  const line = openLine(guard, times, resolve)
  const seats = openSeats(hubsAtOnce)
  const last = new Map<string, Promise<unknown>>()
  const silentUntil = new Map<string, Instant>()
  const headers = { 'user-agent': userAgent, accept: '*/*' }

  const send = async (url: URL, form: URLSearchParams, signal: AbortSignal | undefined): Promise<Result<void>> => {
    const host = hostOf(url)
    // Many requests may wait in line behind one that was not answered.
    if ((silentUntil.get(host) ?? 0) > now()) return failed('fetch/network', url.href, `${host} did not answer just now.`)
    silentUntil.delete(host)
    const ask = { url, headers, form: form.toString(), bytesMax: 0, tooLarge: 'cut', answerMs: times.answerMs } as const
    const answer = await line.exchange(signal ? { ...ask, signal } : ask)
    if (!answer.ok) {
      const isSilent = answer.failure.code === 'fetch/network' || answer.failure.code === 'fetch/timeout'
      // What we called off ourselves says nothing about the host.
      if (isSilent && signal?.aborted !== true) silentUntil.set(host, now() + limits.silenceMs)
      return answer
    }
    const { status } = answer.value
    if (status >= 200 && status < 300) return ok(undefined)
    return failed('fetch/status', url.href, `The hub answered ${status} ${STATUS_CODES[status] ?? ''}`.trimEnd().concat('.'), { status })
  }
  const inTurn = async (url: URL, form: URLSearchParams, signal: AbortSignal | undefined): Promise<Result<void>> => {
    if (!(await seats.take(signal))) return failed('fetch/timeout', url.href, 'The request was called off.')
    try {
      return await send(url, form, signal)
    } finally {
      seats.give()
    }
  }
  return {
    post: async (text, form, signal) => {
      const checked = guard.check(text)
      if (!checked.ok) return checked
      const url = checked.value
      const host = hostOf(url)
      const before = last.get(host) ?? Promise.resolve()
      const mine = before.then(() => inTurn(url, form, signal))
      const pauseMs = guard.isOwn(url) ? 0 : perHostPauseMs
      const after = mine.then(() => sleep(pauseMs, undefined, signal ? { signal } : {})).catch(() => undefined)
      last.set(host, after)
      void after.then(() => last.get(host) === after && last.delete(host))
      return mine
    },
    [Symbol.asyncDispose]: () => line[Symbol.asyncDispose](),
  }
}

const hubsAtOnce = 4
