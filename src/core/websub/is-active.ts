import type { Instant } from '../model/instant.ts'
import type { SourceState } from '../model/source.ts'
import type { Subscription } from '../model/subscription.ts'

/** Whether the hub promised to send until later than `now`, and did not take it back. */
export function isActive({ wants, heard }: Subscription, now: Instant): boolean {
  const { confirmedAt, leaseUntil, deniedAt } = heard
  if (wants !== 'subscribe' || confirmedAt === undefined || leaseUntil === undefined) return false
  return leaseUntil > now && (deniedAt === undefined || deniedAt < confirmedAt)
}

type Known = {
  readonly subscription: Subscription | undefined
  readonly state: Pick<SourceState, 'toldAt' | 'missedAt'>
  readonly now: Instant
}

/**
 * Whether a hub can be trusted to tell what is new, so that the source itself is asked only once a day, in case: the subscription
 * holds, the hub has sent something that could be read, and no fetch found something new since then that it had not sent.
 */
export function isTold({ subscription, state, now }: Known): boolean {
  if (subscription === undefined || state.toldAt === undefined || !isActive(subscription, now)) return false
  return state.missedAt === undefined || state.missedAt < state.toldAt
}
