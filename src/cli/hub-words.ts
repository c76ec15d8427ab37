import type { Instant } from '#core/model/instant.ts'
import type { SourceState } from '#core/model/source.ts'
import type { Subscription } from '#core/model/subscription.ts'
import { hostOf } from '#core/text/address.ts'
import { isActive, isTold } from '#core/websub/is-active.ts'

type At = { readonly state: SourceState | undefined; readonly now: Instant; readonly when: (at: Instant) => string }

/** How the subscription of a source stands, in a line for its owner; undefined when there is none. Token and secret stay out of it. */
export function hubWords(subscription: Subscription | undefined, at: At): string | undefined {
  if (subscription === undefined) return undefined
  const { refusedCount } = subscription.heard
  const thrown = refusedCount === 0 ? '' : `; ${refusedCount} deliveries without our signature thrown away`
  return `${standingOf(subscription, at)}${thrown}`
}

function standingOf(subscription: Subscription, { state, now, when }: At): string {
  const hub = hostOf(subscription.hub) ?? subscription.hub
  const { wants, heard, failure, triedAt, tries } = subscription
  const { leaseUntil = 0, deliveredAt, deliveredCount, deniedAt, deniedWhy = 'it gives no reason' } = heard
  if (wants === 'unsubscribe') return `leaving its hub ${hub}`
  if (isActive(subscription, now)) {
    const sent = deliveredAt === undefined ? 'nothing sent yet' : `${deliveredCount} sent, last ${when(deliveredAt)}`
    const isTrusted = state !== undefined && isTold({ subscription, state, now })
    const pace = isTrusted ? 'asked itself once a day' : state?.missedAt === undefined ? 'asked itself as before' : doubted
    return `told by its hub ${hub} until ${when(leaseUntil)}: ${sent}; ${pace}`
  }
  if (deniedAt !== undefined && deniedAt >= triedAt) return `its hub ${hub} refuses: ${deniedWhy}`
  if (failure !== undefined) return `its hub ${hub} could not be asked: ${failure.why}`
  return `its hub ${hub} was asked ${when(triedAt)} and has not asked back${tries > 1 ? `, ${tries} times by now` : ''}`
}

const doubted = 'asked itself as before, because the hub did not send something'
