import type { Failure } from '../model/failure.ts'
import { hashOf } from '../model/ids.ts'
import { dayMs, hourMs, type Instant } from '../model/instant.ts'
import type { SourceState, SourceWishes } from '../model/source.ts'

/** The desk’s own bounds, in milliseconds. */
export type Pace = {
  /** Nobody is asked more often. */
  readonly everyMs: number
  /** A source that seldom brings something new is asked at least so often, unless it wants to be left alone for longer. */
  readonly quietMs: number
  /** The longest that a source’s own wish is kept, its skipped hours and days aside. */
  readonly everyMaxMs: number
}

type Next = {
  readonly now: Instant
  readonly sourceId: string
  /** How long the caching headers of the last answer say that it stays good. */
  readonly freshForMs?: number | undefined
  /** What the source wants, and how often it changes. */
  readonly state: Pick<SourceState, 'wishes' | 'changeGapMs' | 'changedAt'>
  /** Whether a hub tells what is new: then it is asked as rarely as `everyMaxMs` allows, in case. */
  readonly isTold?: boolean
}

/**
 * When a healthy source is fetched again: after the longest of the desk’s minimum, the source’s own word (ttl, the syndication
 * module), its caching headers, and what its habits suggest; then a little later, so that not all come at once, and in no
 * hour and on no day that it wants to be left alone (RSS 2.0, skipHours and skipDays).
 *
 * Habits: a source that was silent for a time is asked again after a twelfth of that time, and not sooner than after a twelfth
 * of the time it usually takes to bring something new. So what is new waits for a twelfth of the gap before it at most, and a
 * source that never changes is asked ever more rarely, down to `quietMs`. (How often something changes is judged by the gaps
 * seen, as in Cho and Garcia-Molina, “Estimating Frequency of Change”, 2003.)
 *
 * With `everyMs` an hour: silent for two hours → 1 h; weekly, the last item a day ago → 14 h or `quietMs`.
 */
export function nextFetchAt(
  { now, sourceId, freshForMs = 0, state, isTold = false }: Next,
  { everyMs, quietMs, everyMaxMs }: Pace,
): Instant {
  const silentMs = state.changedAt === undefined ? 0 : Math.max(0, now - state.changedAt)
  const habitMs = Math.min(Math.max(state.changeGapMs ?? 0, silentMs) / asksPerGap, quietMs)
  const wishMs = Math.min(Math.max(state.wishes?.waitMs ?? 0, freshForMs), everyMaxMs)
  return whenWelcome(later(now, Math.max(everyMs, wishMs, isTold ? everyMaxMs : habitMs), sourceId), state.wishes, sourceId)
}

const asksPerGap = 12

type NextTry = Next & { readonly strikes: number; readonly failure: Failure }

/**
 * When a source that failed is tried again: after an hour, two, four … a day, without end. A server that named a time is left
 * alone until then, and the hours and days that a source wants to be left alone are kept in bad times too.
 */
export function nextTryAt({ now, sourceId, state, strikes, failure }: NextTry, { everyMs }: Pace): Instant {
  const backOffMs = Math.min(dayMs, Math.max(everyMs, hourMs) * 2 ** Math.min(strikes - 1, 5))
  return whenWelcome(later(now, Math.max(failure.retryAfterMs ?? 0, backOffMs), sourceId), state.wishes, sourceId)
}

/** Never earlier, and up to a twentieth later, by a share that is always the same for a source. */
function later(now: Instant, waitMs: number, sourceId: string): Instant {
  return now + Math.ceil(waitMs) + Math.floor((waitMs / 20) * spreadOf(sourceId))
}

/** The instant itself, or the beginning of the next hour at which the source may be asked, and a little later. */
function whenWelcome(at: Instant, wishes: SourceWishes | undefined, sourceId: string): Instant {
  if (wishes === undefined || isWelcome(at, wishes)) return at
  const nextHour = Math.ceil((at + 1) / hourMs) * hourMs
  for (let hours = 0; hours < hoursPerWeek; hours += 1) {
    const start = nextHour + hours * hourMs
    if (isWelcome(start, wishes)) return start + Math.floor((hourMs / 12) * spreadOf(sourceId))
  }
  // Who is never welcome has said nothing.
  return at
}

const hoursPerWeek = 168

function isWelcome(at: Instant, { skipHours = [], skipDays = [] }: SourceWishes): boolean {
  // 1 January 1970 was a Thursday, the fourth day after Sunday.
  return !skipHours.includes(Math.floor(at / hourMs) % 24) && !skipDays.includes((Math.floor(at / dayMs) + 4) % 7)
}

/** A number from 0 to 1 that is always the same for a source: so that not all come at once. `spreadOf('source-1')` → 0.31, say */
export function spreadOf(sourceId: string): number {
  return Number.parseInt(hashOf(sourceId).slice(0, 4), 16) / 0xffff
}
