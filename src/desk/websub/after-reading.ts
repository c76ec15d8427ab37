import type { Capture } from '#core/model/capture.ts'
import { present } from '#core/model/present.ts'
import type { Source, SourceState } from '#core/model/source.ts'
import type { Subscription } from '#core/model/subscription.ts'
import type { FeedHead } from '#core/stages/read/read.ts'
import { hubOfferOf } from '#core/websub/hub-offer.ts'
import { isActive, isTold } from '#core/websub/is-active.ts'
import { nextMove } from '#core/websub/next-move.ts'
import { jobOf } from '#ports/queue.ts'
import type { Change } from '#ports/store.ts'
import type { Desk } from '../desk.ts'
import { unread } from '../steps/reader.ts'
import { soon } from './seed-subscriptions.ts'
import { wantedOf } from './wanted.ts'

type Reading = {
  readonly source: Source
  readonly capture: Capture
  /** Before the capture was read, and after it. */
  readonly state: SourceState
  readonly next: SourceState
  readonly head: FeedHead
}

/**
 * What a capture means for the subscription of its source: the hub it offers, whether a hub told what is in it or should have, whether
 * the hub is to be trusted from now on, and the job that subscribes or leaves where that is due.
 */
export async function hubAfterReading(
  desk: Desk,
  reading: Reading,
): Promise<{ readonly next: SourceState; readonly isTold: boolean; readonly changes: readonly Change[] }> {
  const { source, capture } = reading
  const offered = capture.isPushed === true ? pushedState(reading) : withOffer(reading)
  const subscription = desk.options.callback === undefined ? undefined : await desk.store.subscription(source.id)
  const next = isMissed(reading, subscription) ? { ...offered, missedAt: capture.fetchedAt } : offered
  const now = desk.clock.now()
  const move = nextMove({ subscription, wanted: wantedOf(desk, source, next), now })
  const isDue = move.is !== 'nothing' && move.is !== 'wait' && subscription?.isAsking !== true
  return {
    next,
    isTold: isTold({ subscription, state: next, now }),
    changes: isDue ? [{ put: 'job', job: jobOf('subscribe', source.id, soon(source.id, now)) }] : [],
  }
}

/** What was sent may be a part of the feed: of the source as a whole it says nothing. */
function pushedState({ state, next, capture }: Reading): SourceState {
  const { readBy, bodyHash, newCount, newInDay, changedAt, changeGapMs } = next
  const toldAt = capture.fetchedAt
  return { ...unread(state), ...present({ readBy, bodyHash, newCount, newInDay, changedAt, changeGapMs }), okAt: toldAt, toldAt }
}

function withOffer({ next, capture, head }: Reading): SourceState {
  const { hub: _, ...rest } = next
  const { linkHeader, finalUrl: url } = capture
  return { ...rest, ...present({ hub: hubOfferOf({ linkHeader, url, head }) }) }
}

/** Whether a fetch found something new that came after the hub had promised to send it. */
function isMissed({ state, next, capture }: Reading, subscription: Subscription | undefined): boolean {
  if (subscription === undefined || capture.isPushed === true || next.newCount === 0 || state.okAt === undefined) return false
  return isActive(subscription, capture.fetchedAt) && state.okAt >= (subscription.heard.confirmedAt ?? capture.fetchedAt)
}
