import { isFor, postsOf } from '#core/channels/chat/registry.ts'
import type { Destination } from '#core/destinations/destination.ts'
import { quietUntil } from '#core/destinations/quiet-until.ts'
import { limits } from '#core/limits.ts'
import type { Edition } from '#core/model/edition.ts'
import { type Failure, failures } from '#core/model/failure.ts'
import { dayOf, type Instant, minuteMs } from '#core/model/instant.ts'
import { jobOf } from '#ports/queue.ts'
import type { Change, Delivery } from '#ports/store.ts'
import type { Desk } from '../desk.ts'
import { published } from '../published.ts'
import type { Outcome } from '../step.ts'
import { channelFor, type PostState, postState, putPostState } from './post-state.ts'

/**
 * Sends the next message of an edition to a destination (`edition-… team`), records it, and asks for the one after it: each is
 * sent once, and after a kill at most the one that was under way twice. What the service asks to wait for is waited for; what it
 * refuses is told and not tried again before the next edition. The sample is never posted, nor is what has grown old.
 */
export async function post(desk: Desk, subject: string): Promise<Outcome> {
  const { store, clock, options } = desk
  const [editionId = '', name = ''] = subject.split(' ')
  const destination = desk.destinations?.find((each) => each.name === name)
  const edition = await store.editionById(editionId)
  const now = clock.now()
  if (destination === undefined || edition === undefined || desk.poster === undefined || !isPosted(edition, desk, now))
    return { changes: [] }
  const quietEnd = quietUntil(now, destination.quiet, options.zone)
  if (quietEnd !== undefined) return { changes: [{ put: 'job', job: jobOf('post', subject, quietEnd) }] }
  const posts = postsOf({ edition: await published(desk, edition), destination, context: options.context })
  const channel = channelFor(name)
  const done = new Set((await store.deliveries(editionId)).filter((delivery) => delivery.channel === channel).map(({ place }) => place))
  const left = posts.filter(({ id }) => !done.has(id))
  const [next] = left
  if (next === undefined) return { changes: [] }
  const state = await postState(store, name)
  const today = dayOf(now, options.zone)
  const sentToday = state.day === today ? (state.dayCount ?? 0) : 0
  if (sentToday >= destination.atMost) return { changes: [putPostState(name, { ...state, heldBack: left.length })] }
  const sent = await desk.poster.send(next, destination)
  if (!sent.ok) return troubleOf(desk, { subject, destination, state, failure: sent.failure })
  const delivery: Delivery = { editionId, channel, at: now, place: next.id }
  return {
    changes: [
      { put: 'delivery', delivery },
      putPostState(name, { day: today, dayCount: sentToday + 1, postedAt: now }),
      ...(left.length > 1 ? [{ put: 'job', job: jobOf('post', subject, now) } as const] : []),
    ],
  }
}

/** The jobs that post an edition to every destination that takes its beat; none for the sample and for old editions. */
export function postJobs(desk: Desk, edition: Edition): readonly Change[] {
  const now = desk.clock.now()
  if (!isPosted(edition, desk, now)) return []
  const takers = (desk.destinations ?? []).filter((each) => isFor(each, edition.beat))
  return takers.map(({ name }) => ({ put: 'job', job: jobOf('post', `${edition.id} ${name}`, now) }))
}

/** A correction has an old edition delivered again, and a destination may be new: yesterday’s news is not posted. */
function isPosted({ isSample, madeAt }: Edition, { options }: Pick<Desk, 'options'>, now: Instant): boolean {
  return !isSample && !options.isSample && now - madeAt < limits.postAgeMs
}

type Trouble = { readonly subject: string; readonly destination: Destination; readonly state: PostState; readonly failure: Failure }

/** Passing troubles are tried again, later each time, until the edition has grown old; a refusal holds for this edition. */
function troubleOf({ clock, events }: Desk, { subject, destination, state, failure }: Trouble): Outcome {
  const now = clock.now()
  const tries = (state.tries ?? 0) + 1
  const waitMs = Math.max(failure.retryAfterMs ?? 0, Math.min(minuteMs * 2 ** (tries - 1), limits.postAgainMaxMs))
  const isPassing = failures[failure.code].retry === 'later'
  return {
    changes: [
      putPostState(destination.name, { ...state, failure, failingSince: state.failingSince ?? now, tries }),
      ...(isPassing ? [{ put: 'job', job: jobOf('post', subject, now + waitMs) } as const] : []),
    ],
    // Told when it begins, and not at every try.
    ...(state.failure?.code === failure.code && isPassing
      ? {}
      : { tell: () => events.postFailed({ destination: destination.name, failure }) }),
  }
}
