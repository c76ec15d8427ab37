import { hourMs, type Instant } from '#core/model/instant.ts'
import { present } from '#core/model/present.ts'
import type { Source, SourceState } from '#core/model/source.ts'
import type { Subscription } from '#core/model/subscription.ts'
import { nextFetchAt } from '#core/sources/schedule.ts'
import { isActive } from '#core/websub/is-active.ts'
import { isConfirmed, type Move, nextMove, type Wanted } from '#core/websub/next-move.ts'
import type { Hub } from '#ports/hub.ts'
import { jobOf } from '#ports/queue.ts'
import type { Change } from '#ports/store.ts'
import type { Desk } from '../desk.ts'
import type { Outcome } from '../step.ts'
import { wantedOf } from './wanted.ts'

/**
 * Sees to the subscription of one source: subscribes, renews, leaves or forgets it (WebSub, W3C 2018). What is to be asked is stored
 * by one run and asked by the next, because the hub asks back at our callback before it answers.
 */
export async function subscribe(desk: Desk, sourceId: string): Promise<Outcome> {
  const now = desk.clock.now()
  const [source, state, known] = await Promise.all([
    desk.store.source(sourceId),
    desk.store.sourceState(sourceId),
    desk.store.subscription(sourceId),
  ])
  // Without a way to the hubs nothing is lost either: a desk that is served takes the job up.
  if (desk.hub === undefined) return again(sourceId, now + noHubMs)
  const wanted = wantedOf(desk, source, state)
  if (known?.isAsking === true) return ask({ desk, hub: desk.hub, known, wanted, source, state })
  const move = nextMove({ subscription: known, wanted, now })
  if (move.is === 'nothing') return { changes: [] }
  if (move.is === 'wait') {
    const itself = known === undefined || isActive(known, now) ? [] : askedForItself({ desk, source, state })
    return { changes: [...again(sourceId, move.until).changes, ...itself] }
  }
  if (move.is === 'forget') return { changes: [{ drop: 'subscription', sourceId }] }
  const asking = askingOf({ sourceId, known, wanted, move, now }, desk.hub)
  return {
    changes: [
      { put: 'subscription', subscription: asking },
      { put: 'job', job: jobOf('subscribe', sourceId, now) },
    ],
  }
}

const noHubMs = hourMs

function again(sourceId: string, at: Instant): Outcome {
  return { changes: [{ put: 'job', job: jobOf('subscribe', sourceId, at) }] }
}

type Intent = {
  readonly sourceId: string
  readonly known: Subscription | undefined
  readonly wanted: Wanted | undefined
  readonly move: Extract<Move, { is: 'subscribe' | 'unsubscribe' }>
  readonly now: Instant
}

function askingOf({ sourceId, known, wanted, move, now }: Intent, hub: Hub): Subscription {
  const isAfresh = move.is === 'subscribe' && move.isAfresh
  if (wanted !== undefined && (known === undefined || isAfresh)) {
    const heard = { deliveredCount: 0, refusedCount: 0 }
    return { ...wanted, ...hub.newKeys(), sourceId, wants: 'subscribe', isAsking: true, triedAt: now, tries: 1, heard }
  }
  if (known === undefined) throw new Error(`nothing is wanted and nothing known of ${sourceId}`)
  const isNewWish = known.wants !== move.is
  const tries = isNewWish || isConfirmed(known) ? 1 : known.tries + 1
  return { ...known, wants: move.is, isAsking: true, triedAt: now, tries }
}

type Asking = {
  readonly desk: Desk
  readonly hub: Hub
  readonly known: Subscription
  readonly wanted: Wanted | undefined
  readonly source: Source | undefined
  readonly state: SourceState | undefined
}

async function ask({ desk, hub, known, wanted, source, state }: Asking): Promise<Outcome> {
  const { sourceId } = known
  const answer = await hub.ask(known)
  const now = desk.clock.now()
  const { failure: _, ...rest } = known
  const failure = answer.ok ? undefined : answer.failure
  // The hub may have asked back in the meantime; the store keeps that word apart from ours.
  const heard = (await desk.store.subscription(sourceId))?.heard ?? known.heard
  const asked: Subscription = { ...rest, ...present({ failure }), isAsking: false, heard }
  const move = nextMove({ subscription: asked, wanted, now })
  return {
    changes: [
      { put: 'subscription', subscription: asked },
      { put: 'job', job: jobOf('subscribe', sourceId, move.is === 'wait' ? move.until : now) },
      ...(isActive(asked, now) ? [] : askedForItself({ desk, source, state })),
    ],
  }
}

/** A source whose hub does not hold its promise is asked itself again, as often as others. */
function askedForItself({ desk, source, state }: Pick<Asking, 'desk' | 'source' | 'state'>): readonly Change[] {
  if (source === undefined || state?.toldAt === undefined || state.isRetired || state.failure !== undefined) return []
  const nextAt = nextFetchAt({ now: state.fetchedAt ?? desk.clock.now(), sourceId: source.id, state }, desk.options)
  return [{ put: 'job', job: jobOf('collect', source.id, nextAt) }]
}
