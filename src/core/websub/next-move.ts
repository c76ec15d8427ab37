import { limits } from '../limits.ts'
import { dayMs, hourMs, type Instant } from '../model/instant.ts'
import type { HubOffer, Subscription } from '../model/subscription.ts'
import { spreadOf } from '../sources/schedule.ts'
import { isActive } from './is-active.ts'

/** What the desk wants for a source: the hub it offers, and where we can be reached. */
export type Wanted = HubOffer & { readonly callbackBase: string }

/** What to do about a subscription: `isAfresh` asks with a new token and a new secret. */
export type Move =
  | { readonly is: 'nothing' }
  | { readonly is: 'wait'; readonly until: Instant }
  | { readonly is: 'subscribe'; readonly isAfresh: boolean }
  | { readonly is: 'unsubscribe' }
  | { readonly is: 'forget' }

type Standing = {
  readonly subscription: Subscription | undefined
  /** Undefined when the source has gone, offers no hub, or no callback is set. */
  readonly wanted: Wanted | undefined
  readonly now: Instant
}

/**
 * Decides what to do about the subscription of one source. A lease is renewed when four fifths of it are over (and up to a
 * twentieth later, so that not all are renewed at once); a request that was not confirmed is repeated after an hour, two, four …
 * a day, without end; what is no longer wanted is left, and forgotten when the hub confirmed it, took the request and did not ask
 * back for an hour, or cannot be reached. Another hub, topic or callback is a new subscription: the old one runs out.
 * `nextMove({ subscription: undefined, wanted, now })` → `{ is: 'subscribe', isAfresh: true }`
 */
export function nextMove({ subscription, wanted, now }: Standing): Move {
  if (wanted === undefined) return subscription === undefined ? { is: 'nothing' } : leaving(subscription, now)
  if (subscription === undefined || isOther(subscription, wanted)) return { is: 'subscribe', isAfresh: true }
  const until = askAgainAt(subscription)
  return now < until ? { is: 'wait', until } : { is: 'subscribe', isAfresh: false }
}

function isOther(subscription: Subscription, wanted: Wanted): boolean {
  const { hub, topic, callbackBase, wants } = subscription
  return wants === 'unsubscribe' || hub !== wanted.hub || topic !== wanted.topic || callbackBase !== wanted.callbackBase
}

function leaving(subscription: Subscription, now: Instant): Move {
  const { wants, heard, tries, failure } = subscription
  // Where nothing was promised nothing has to be taken back.
  const isPromised = heard.leaseUntil !== undefined && heard.leaseUntil > now
  if (heard.leftAt !== undefined || !isPromised) return { is: 'forget' }
  if (wants === 'subscribe') return isActive(subscription, now) ? { is: 'unsubscribe' } : { is: 'forget' }
  const until = afterTry(subscription)
  if (now < until) return { is: 'wait', until }
  return failure === undefined || tries >= leaveTriesMax ? { is: 'forget' } : { is: 'unsubscribe' }
}

const leaveTriesMax = 5

/** Whether the hub confirmed the last request. */
export function isConfirmed({ triedAt, heard: { confirmedAt, deniedAt } }: Subscription): boolean {
  return confirmedAt !== undefined && confirmedAt >= triedAt && (deniedAt === undefined || deniedAt < confirmedAt)
}

function askAgainAt(subscription: Subscription): Instant {
  const { confirmedAt = 0, leaseUntil = 0, deniedAt = 0 } = subscription.heard
  if (!isConfirmed(subscription)) return Math.max(afterTry(subscription), deniedAt === 0 || deniedAt < confirmedAt ? 0 : deniedAt + hourMs)
  const leaseMs = Math.min(leaseUntil - confirmedAt, limits.leaseMaxMs)
  return confirmedAt + Math.max(hourMs, Math.floor(leaseMs * (0.8 + 0.05 * spreadOf(subscription.sourceId))))
}

function afterTry({ triedAt, tries }: Subscription): Instant {
  return triedAt + Math.min(dayMs, hourMs * 2 ** Math.min(tries - 1, 5))
}
