import type { Failure } from '#core/model/failure.ts'
import { hashOf } from '#core/model/ids.ts'
import { dayMs, hourMs, type Instant } from '#core/model/instant.ts'

type Limits = { readonly everyMs: number; readonly everyMaxMs: number }

type Next = {
  readonly now: Instant
  readonly sourceId: string
  /** What the source itself asks for: ttl, Cache-Control, Expires. The longest wish is kept. */
  readonly waits: readonly (number | undefined)[]
  readonly options: Limits
}

/** When a healthy source is fetched again: not before it asks for, and spread a little later so that not all come at once. */
export function nextFetchAt({ now, sourceId, waits, options }: Next): Instant {
  const wished = Math.max(options.everyMs, ...waits.map((wait) => wait ?? 0))
  const wait = Math.min(wished, options.everyMaxMs)
  return now + wait + Math.floor(wait * 0.05 * spreadOf(sourceId))
}

type NextTry = { readonly now: Instant; readonly strikes: number; readonly failure: Failure; readonly options: Limits }

/** After failures: an hour, two, four … a day, without end; a server that named a time is left alone until then. */
export function nextTryAt({ now, strikes, failure, options }: NextTry): Instant {
  const backOff = Math.min(dayMs, Math.max(options.everyMs, hourMs) * 2 ** Math.min(strikes - 1, 5))
  return now + Math.max(failure.retryAfterMs ?? 0, backOff)
}

/** A number from 0 to 1 that is always the same for a source. */
function spreadOf(sourceId: string): number {
  return parseInt(hashOf(sourceId).slice(0, 4), 16) / 0xffff
}
