import { limits } from '#core/limits.ts'
import { type FailureCode, failed, ok, type Result } from '#core/model/failure.ts'
import type { Instant } from '#core/model/instant.ts'
import { restMs } from '../caching.ts'
import { type Guard, hostOf } from './address.ts'
import type { Times } from './answer-clock.ts'
import type { BusyAddresses } from './busy.ts'
import type { Answer, Ask, Line } from './exchange.ts'
import type { Outage } from './outage.ts'
import type { Place, Politeness } from './politeness.ts'
import { isPermanent, redirectOf } from './redirects.ts'

/** What a trip goes through at every hop. */
export type World = {
  readonly guard: Guard
  readonly line: Line
  readonly politeness: Politeness
  readonly busy: BusyAddresses
  readonly outage: Outage
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

export type Arrival = {
  readonly url: URL
  readonly answer: Answer
  /** Where the permanent redirects at the beginning of the way lead, when there are any. */
  readonly movedTo?: URL
}

/**
 * Follows redirects to an answer that is none, at most five. Each hop is a request of its own with its own turn at its
 * host; the time for the whole answer is counted over all of them, the waiting in line is not.
 */
export async function follow(world: World, trip: Trip): Promise<Result<Arrival>> {
  let url = trip.from
  let leftMs = world.times.answerMs
  let movedTo: URL | undefined
  let isMoving = true
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
    if (next === undefined) return ok({ url, answer: answer.value, ...(movedTo === undefined ? {} : { movedTo }) })
    if (!next.ok) return next
    url = next.value
    isMoving &&= isPermanent(answer.value.status)
    if (isMoving) movedTo = url
  }
  return failed('fetch/redirects', trip.from.href, `After ${limits.redirects} redirects it led on to ${url.href}.`)
}

async function takePlace(
  { guard, politeness, busy, outage, now }: World,
  url: URL,
  signal: AbortSignal | undefined,
): Promise<Result<Place>> {
  const isOwn = guard.isOwn(url)
  const host = hostOf(url)
  if (isOwn) return orCalledOff(url, await politeness.enterOwn(signal))
  const busyUntil = busy.until(url)
  if (busyUntil !== undefined) return askedForRest(url.href, busyUntil - now())
  const place = politeness.restOf(host) === undefined ? await politeness.enter(host, signal) : undefined
  if (place !== undefined && outage.mayAsk()) return ok(place)
  place?.leave()
  if (place !== undefined) return failed('fetch/offline', url.href, 'Most hosts do not answer: this machine seems to be off the network.')
  const rest = signal?.aborted ? undefined : politeness.restOf(host)
  if (rest === undefined) return orCalledOff(url, undefined)
  return rest.because === 'asked'
    ? askedForRest(host, rest.until - now(), url.href)
    : failed('fetch/network', url.href, `${host} did not answer ${limits.silencesMax} times in a row; its other addresses wait.`)
}

function orCalledOff(url: URL, place: Place | undefined): Result<Place> {
  return place === undefined ? failed('fetch/timeout', url.href, 'The fetch was called off.') : ok(place)
}

function askedForRest(who: string, retryAfterMs: number, at = who): Result<never> {
  return failed('fetch/status', at, `${who} asked to be left alone.`, { retryAfterMs })
}

async function exchange(world: World, trip: Trip, { url, leftMs }: { url: URL; leftMs: number }): Promise<Result<Answer>> {
  const { bytesMax, tooLarge, signal } = trip
  const ask = { url, headers: trip.headersFor(url), bytesMax, tooLarge, answerMs: leftMs }
  const answer = await world.line.exchange(signal ? { ...ask, signal } : ask)
  if (world.guard.isOwn(url) || signal?.aborted) return answer
  remember(world, url, answer)
  const isOurs = !answer.ok && silences.has(answer.failure.code) && world.outage.isOn()
  return isOurs
    ? failed('fetch/offline', url.href, `Most hosts do not answer: this machine seems to be off the network. ${answer.failure.why}`)
    : answer
}

/** What an answer, or its absence, means for what is asked after it. */
function remember({ politeness, busy, outage, now }: World, url: URL, answer: Result<Answer>): void {
  const host = hostOf(url)
  const isAnswered = answer.ok || !silences.has(answer.failure.code)
  outage.heard(host, isAnswered)
  // What is silent because nothing is heard is not the host's fault.
  if (isAnswered || !outage.isOn()) politeness.heard(host, isAnswered)
  if (!answer.ok || !isBusy(answer.value)) return
  const waitMs = restMs(answer.value, now())
  if (waitMs !== undefined) busy.heard(url, now() + waitMs)
}

const silences: ReadonlySet<FailureCode> = new Set(['fetch/network', 'fetch/timeout'])

/** Whether the server says that it is too much asked. */
export function isBusy(answer: Answer): boolean {
  return answer.status === 429 || answer.status === 503
}
