import { limits } from '#core/limits.ts'
import { type Instant, instantOf } from '#core/model/instant.ts'

/** An answer’s headers by their lower-case names. */
type Headers = { header(name: string): string | undefined }

/**
 * How long the caching headers say an answer stays good, in milliseconds (RFC 9111, 4.2): `max-age` less `Age`, else
 * `Expires` less `Date`; kept between 5 minutes and 24 hours. Undefined when they say nothing or forbid keeping.
 */
export function freshForMs(answer: Headers, now: Instant): number | undefined {
  const control = (answer.header('cache-control') ?? '').toLowerCase().split(',')
  const directives = new Map(control.map((part) => pairOf(part)))
  if (directives.has('no-store') || directives.has('no-cache')) return undefined
  const maxAge = millisOf(directives.get('max-age'))
  if (maxAge !== undefined) return clamp(maxAge - (millisOf(answer.header('age')) ?? 0), limits.freshMinMs, limits.freshMaxMs)
  const expiresAt = httpDate(answer.header('expires'))
  if (expiresAt === undefined) return undefined
  const leftMs = expiresAt - (httpDate(answer.header('date')) ?? now)
  return leftMs > 0 ? clamp(leftMs, limits.freshMinMs, limits.freshMaxMs) : undefined
}

/**
 * How long a server asks to be left alone, in milliseconds (RFC 9110, 10.2.3), kept between 5 minutes and 24 hours.
 * A date counts from the server’s own Date, so that a clock that is wrong does no harm. What is negative, past or no
 * time at all is undefined.
 */
export function retryAfterMs(answer: Headers, now: Instant): number | undefined {
  const value = answer.header('retry-after')
  const ms = millisOf(value)
  if (ms !== undefined) return clamp(ms, limits.retryAfterMinMs, limits.retryAfterMaxMs)
  const at = httpDate(value)
  if (at === undefined) return undefined
  const waitMs = at - (httpDate(answer.header('date')) ?? now)
  return waitMs > 0 ? clamp(waitMs, limits.retryAfterMinMs, limits.retryAfterMaxMs) : undefined
}

/**
 * How long a server that says “too much asked” is left alone: as long as Retry-After says, else as long as its caching headers
 * call that very answer good. Undefined when it says nothing.
 */
export function restMs(answer: Headers, now: Instant): number | undefined {
  return retryAfterMs(answer, now) ?? freshForMs(answer, now)
}

function pairOf(part: string): readonly [string, string] {
  const [name = '', value = ''] = part.split('=', 2)
  return [name.trim(), value.trim().replaceAll('"', '')]
}

/** Whole seconds as milliseconds; undefined for everything else. */
function millisOf(text: string | undefined): number | undefined {
  return text !== undefined && /^ *\d{1,12} *$/.test(text) ? Number(text) * 1000 : undefined
}

/** The three forms of a date in HTTP begin with the day’s name and mean UTC, said or not (RFC 9110, 5.6.7). */
function httpDate(text: string | undefined): Instant | undefined {
  if (text === undefined || !/^[A-Z][a-z]{2,8},? [\w -]{6,24} \d\d:\d\d:\d\d[\w ]{0,8}$/.test(text)) return undefined
  return instantOf(text.endsWith('GMT') ? text : `${text} GMT`)
}

function clamp(ms: number, min: number, max: number): number {
  return Math.min(Math.max(ms, min), max)
}
