import { limits } from '#core/limits.ts'
import { type FailureCode, failed, ok, type Result } from '#core/model/failure.ts'
import type { Instant } from '#core/model/instant.ts'
import { type Guard, hostOf } from './address.ts'
import { retryAfterMs } from './caching.ts'
import type { Answer, Ask, Line, Times } from './exchange.ts'
import type { Place, Politeness } from './politeness.ts'
import { redirectOf } from './redirects.ts'

/** What a trip goes through at every hop. */
export type World = {
  readonly guard: Guard
  readonly line: Line
  readonly politeness: Politeness
  readonly times: Times
  readonly now: () => Instant
}

export type Trip = Pick<Ask, 'bytesMax' | 'tooLarge'> & {
  readonly from: URL
  /** What is sent to a hop. */
  readonly headersFor: (hop: URL) => Ask['headers']
  /** Whether a hop may be asked at all, beyond what the guard says. */
  readonly permit: (hop: URL) => Promise<Result<unknown>>
  readonly signal?: AbortSignal | undefined
}

export type Arrival = { readonly url: URL; readonly answer: Answer }

/**
 * Follows redirects to an answer that is none, at most five. Each hop is a request of its own with its own turn at its
 * host; the time for the whole answer is counted over all of them, the waiting in line is not.
 */
export async function follow(world: World, trip: Trip): Promise<Result<Arrival>> {
  let url = trip.from
  let leftMs = world.times.answerMs
  for (let hops = 0; hops <= limits.redirects; hops += 1) {
    const permission = await trip.permit(url)
    if (!permission.ok) return permission
    const place = await takePlace(world, url, trip.signal)
    if (!place.ok) return place
    const startedAt = performance.now()
    const answer = await exchange(world, trip, { url, leftMs }).finally(place.value.leave)
    if (!answer.ok) return answer
    leftMs = Math.max(0, leftMs - (performance.now() - startedAt))
    const next = redirectOf(world.guard, url, answer.value)
    if (next === undefined) return ok({ url, answer: answer.value })
    if (!next.ok) return next
    url = next.value
  }
  return failed('fetch/redirects', trip.from.href, `After ${limits.redirects} redirects it led on to ${url.href}.`)
}

async function takePlace({ guard, politeness, now }: World, url: URL, signal: AbortSignal | undefined): Promise<Result<Place>> {
  const isOwn = guard.isOwn(url)
  const host = hostOf(url)
  const isResting = !isOwn && politeness.restOf(host) !== undefined
  const place = isResting ? undefined : await (isOwn ? politeness.enterOwn(signal) : politeness.enter(host, signal))
  if (place !== undefined) return ok(place)
  const rest = isOwn || signal?.aborted ? undefined : politeness.restOf(host)
  if (rest === undefined) return failed('fetch/timeout', url.href, 'The fetch was called off.')
  return rest.because === 'asked'
    ? failed('fetch/status', url.href, `${host} asked to be left alone.`, { retryAfterMs: rest.until - now() })
    : failed('fetch/network', url.href, `${host} did not answer ${limits.silencesMax} times in a row; its other addresses wait.`)
}

async function exchange(world: World, trip: Trip, { url, leftMs }: { url: URL; leftMs: number }): Promise<Result<Answer>> {
  const { bytesMax, tooLarge, signal } = trip
  const ask = { url, headers: trip.headersFor(url), bytesMax, tooLarge, answerMs: leftMs }
  const answer = await world.line.exchange(signal ? { ...ask, signal } : ask)
  if (!world.guard.isOwn(url) && !signal?.aborted) remember(world, hostOf(url), answer)
  return answer
}

/** What an answer, or its absence, means for the other addresses of the host. */
function remember({ politeness, now }: World, host: string, answer: Result<Answer>): void {
  politeness.heard(host, answer.ok || !silences.has(answer.failure.code))
  if (!answer.ok || !isBusy(answer.value)) return
  const restMs = retryAfterMs(answer.value, now())
  if (restMs !== undefined) politeness.rest(host, now() + restMs)
}

const silences: ReadonlySet<FailureCode> = new Set(['fetch/network', 'fetch/timeout'])

/** Whether the server says that it is too much asked. */
export function isBusy(answer: Answer): boolean {
  return answer.status === 429 || answer.status === 503
}
