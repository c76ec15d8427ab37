import { hash } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { limits } from '#core/limits.ts'
import { failed, ok, type Result } from '#core/model/failure.ts'
import type { FetchPlan } from '#core/model/fetch-plan.ts'
import type { Instant } from '#core/model/instant.ts'
import { headerSignals } from '#core/rights/header-signals.ts'
import type { Fetched, Fetcher } from '#ports/fetcher.ts'
import { freshForMs, restMs } from '../caching.ts'
import { hostOf, openGuard } from './address.ts'
import type { Times } from './answer-clock.ts'
import { type BusyAddress, openBusy } from './busy.ts'
import type { Resolve } from './connect.ts'
import { openLine } from './exchange.ts'
import { openOutage } from './outage.ts'
import { openPoliteness } from './politeness.ts'
import { isSamePlace } from './redirects.ts'
import { openRobots, type Robots, type RobotsAnswer } from './robots.ts'
import { withHostSignals } from './signals-of-host.ts'
import { openTdmrep } from './tdmrep.ts'
import { type Arrival, follow, isBusy, type World } from './trip.ts'

export type FetcherOptions = {
  /** `Headwater/<version> (+contact)` */
  readonly userAgent: string
  /** Ranges (`127.0.0.0/8`) and exact places (`intranet.example:8080`) that may be asked although they are not public. */
  readonly allow: readonly string[]
  readonly perHostPauseMs: number
  readonly perHost: number
  readonly totalAtOnce: number
  /** Whether robots.txt is kept to for pages. */
  readonly robots: boolean
  readonly now: () => Instant
  /** Who asked for rest before this process was: asked for once, before the first fetch. */
  readonly busy?: () => Promise<readonly BusyAddress[]>
  /** Waits for the pause at a host to pass; really, unless given. */
  readonly wait?: (ms: number, signal?: AbortSignal) => Promise<void>
  /** Time limits other than those of `limits`. */
  readonly times?: Times
  /** How names become addresses; by the system, unless given. */
  readonly resolve?: Resolve
}

/** Opens the fetcher: the only way out of the house. Every hop of every fetch passes guard, robots.txt and politeness. */
export function openFetcher(options: FetcherOptions): Fetcher {
  const { allow, userAgent, now, wait = waitReally, resolve } = options
  const guard = openGuard(allow)
  const times = options.times ?? { headerMs: limits.headerMs, idleMs: limits.idleMs, answerMs: limits.answerMs }
  const line = openLine(guard, times, resolve)
  const {
    slowMs,
    silencesMax,
    silenceMs,
    outageWindowMs: windowMs,
    outageHosts: hostsMin,
    outagePercent: percent,
    outageProbeMs: probeMs,
  } = limits
  const politeness = openPoliteness({ ...options, wait, slowMs, silencesMax, silenceMs })
  const busy = openBusy(politeness, now)
  const outage = openOutage({ windowMs, hostsMin, percent, probeMs, now })
  const world: World = { guard, line, times, now, politeness, busy, outage }
  let remembering: Promise<void> | undefined
  const get = (url: URL) => fetchHostFile(world, url, userAgent)
  const robots = openRobots({ userAgent, now, get })
  const tdmrep = openTdmrep({ now, get })
  const permitPage = (hop: URL) => permit(world, robots, hop)
  return {
    fetch: async (plan, signal) => {
      remembering ??= remember(world, options.busy)
      await remembering
      const isRobot = plan.purpose === 'page' && options.robots
      const fetched = await fetchPlan(world, plan, { userAgent, signal, permit: isRobot ? permitPage : robots.askAsReader })
      return fetched.ok ? ok(await withHostSignals(fetched.value, { robots, tdmrep, isPage: isRobot })) : fetched
    },
    [Symbol.asyncDispose]: () => line[Symbol.asyncDispose](),
  }
}

/** What was heard before a restart holds after it. */
async function remember({ busy, guard }: World, earlier: FetcherOptions['busy']): Promise<void> {
  for (const { url, until } of (await earlier?.()) ?? []) {
    const at = guard.check(url)
    if (at.ok && !guard.isOwn(at.value)) busy.heard(at.value, until)
  }
}

async function waitReally(ms: number, signal?: AbortSignal): Promise<void> {
  await sleep(ms, undefined, signal ? { signal } : {}).catch(() => undefined)
}

async function permitAll(): Promise<Result<unknown>> {
  return ok(undefined)
}

async function permit(world: World, robots: Robots, hop: URL): Promise<Result<unknown>> {
  // A robots.txt that could not be had would forbid its host for an hour; what the outage is asked by is a source.
  if (world.outage.isOn() && !world.guard.isOwn(hop)) {
    return failed('fetch/offline', hop.href, 'Most hosts do not answer: this machine seems to be off the network.')
  }
  const permission = await robots.ask(hop)
  if (permission.ok && permission.value.pauseMs !== undefined) world.politeness.slowDown(hostOf(hop), permission.value.pauseMs)
  return permission
}

/** A file of a host about its pages: robots.txt, tdmrep.json. */
async function fetchHostFile(world: World, from: URL, userAgent: string): Promise<Result<RobotsAnswer>> {
  const headers = { 'user-agent': userAgent, accept: 'text/plain, */*;q=0.1' }
  const trip = { from, bytesMax: limits.robotsBytes, tooLarge: 'cut', headersFor: () => headers, permit: permitAll } as const
  const arrival = await follow(world, trip)
  return arrival.ok ? ok({ status: arrival.value.answer.status, body: arrival.value.answer.body }) : arrival
}

type Terms = {
  readonly userAgent: string
  readonly permit: (hop: URL) => Promise<Result<unknown>>
  readonly signal: AbortSignal | undefined
}

async function fetchPlan(world: World, plan: FetchPlan, { userAgent, permit, signal }: Terms): Promise<Result<Fetched>> {
  if (plan.purpose === 'file') return failed('fetch/bad-address', plan.url, 'Files of this machine are not fetched from the web.')
  const from = world.guard.check(plan.url)
  if (!from.ok) return from
  const headers = { 'user-agent': userAgent, accept: plan.accept }
  const validators = validatorsOf(plan)
  const origin = originOf(plan, from.value)
  const headersFor = (hop: URL) => (isSamePlace(origin, hop) ? { ...headers, ...validators } : headers)
  const arrival = await follow(world, { from: from.value, bytesMax: plan.bytesMax, tooLarge: 'fail', headersFor, permit, signal })
  if (!arrival.ok) return arrival
  const wasConditional = Object.keys(headersFor(arrival.value.url)).length > Object.keys(headers).length
  return fetchedOf(arrival.value, wasConditional ? plan : undefined, world.now())
}

/** Where the validators came from: where redirects ended then, else the address itself. */
function originOf({ validatorsFrom }: FetchPlan, from: URL): URL {
  return validatorsFrom !== undefined && URL.canParse(validatorsFrom) ? new URL(validatorsFrom) : from
}

/** Byte for byte as they were received; what no header can hold is left out. */
function validatorsOf({ etag, lastModified }: FetchPlan): Readonly<Record<string, string>> {
  return {
    ...(etag !== undefined && isHeaderValue(etag) ? { 'if-none-match': etag } : {}),
    ...(lastModified !== undefined && isHeaderValue(lastModified) ? { 'if-modified-since': lastModified } : {}),
  }
}

function isHeaderValue(text: string): boolean {
  return text !== '' && /^[\t\x20-\x7e\x80-\xff]*$/.test(text)
}

/** What came of it. `asked` is the plan whose validators were sent to the server that answered, if any were. */
function fetchedOf({ url, answer, movedTo }: Arrival, asked: FetchPlan | undefined, now: Instant): Result<Fetched> {
  const { status, header, body } = answer
  const isUnchanged = status === 304 && asked !== undefined
  const isEmpty = status === 204 || status === 205
  if (status !== 200 && status !== 203 && !isUnchanged && !isEmpty) return statusFailure({ url, answer }, now)
  // A validator belongs to the content it came with: what a 304 brings may belong to none.
  const etag = isUnchanged ? asked.etag : header('etag')
  const lastModified = isUnchanged ? asked.lastModified : header('last-modified')
  const linkHeader = header('link')
  const fresh = freshForMs(answer, now)
  return ok({
    isUnchanged: isUnchanged || isEmpty,
    finalUrl: url.href,
    ...(movedTo === undefined ? {} : { movedTo: movedTo.href }),
    fetchedAt: now,
    status,
    contentType: header('content-type') ?? '',
    ...(etag ? { etag } : {}),
    ...(lastModified ? { lastModified } : {}),
    ...(linkHeader ? { linkHeader } : {}),
    ...(fresh === undefined ? {} : { freshForMs: fresh }),
    ...(isUnchanged ? {} : { signals: headerSignals(answer.headers, url.href) }),
    bodyHash: hash('sha256', body),
    body,
  })
}

function statusFailure({ url, answer }: Arrival, now: Instant): Result<never> {
  const { status } = answer
  if (status === 304) {
    return failed('fetch/status', url.href, 'The server said “not modified” although it was not asked what had changed.', { status })
  }
  const waitMs = isBusy(answer) ? restMs(answer, now) : undefined
  const more = waitMs === undefined ? { status } : { status, retryAfterMs: waitMs }
  return failed('fetch/status', url.href, `The server answered ${status} ${STATUS_CODES[status] ?? ''}`.trimEnd().concat('.'), more)
}
