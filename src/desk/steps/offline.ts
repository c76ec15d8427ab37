import { limits } from '#core/limits.ts'
import type { Failure, FailureCode } from '#core/model/failure.ts'
import type { Instant } from '#core/model/instant.ts'
import type { SourceState } from '#core/model/source.ts'
import { jobOf } from '#ports/queue.ts'
import type { Change } from '#ports/store.ts'
import type { Desk } from '../desk.ts'
import type { Outcome } from '../step.ts'
import type { SourceFailure } from './source-outcome.ts'

/**
 * What a fetch leaves behind that failed because this machine is off the network: that the source was not reached, no strike,
 * and another try soon. The first of them also takes back what was held against the sources that failed just before, when nobody
 * could know yet.
 */
export async function offlineOutcome(desk: Desk, { source, state, failure }: SourceFailure): Promise<Outcome> {
  const now = desk.clock.now()
  const seenAt = Number((await desk.store.note(noteKey)) ?? 0)
  const isFirst = now - seenAt > limits.outageWindowMs || seenAt > now
  const earlier = isFirst ? (await desk.store.sourceStates()).filter((one) => isAccusedLately(one, now)) : []
  const acquitted = earlier.filter((one) => one.sourceId !== source.id).map((one) => ({ ...one, strikes: 0 }))
  return {
    changes: [
      { put: 'note', key: noteKey, value: String(now) },
      ...[state, ...acquitted].flatMap((one) => againSoon(unreached(one, failure, now), now)),
    ],
    tell: () => desk.events.sourceCollected({ sourceId: source.id, title: source.title, outcome: 'failed', newCount: 0, failure }),
  }
}

/** When the machine was last found off the network, in milliseconds since 1970. */
const noteKey = 'offline-at'

/** That it was not reached is true and is said, in the edition too; a source that had failed by itself keeps its own failure. */
function unreached(state: SourceState, failure: Failure, now: Instant): SourceState {
  if (state.strikes > 0) return state
  return { ...state, newCount: 0, failingSince: state.failingSince ?? now, failure: { ...failure, at: state.failure?.at ?? failure.at } }
}

const silent: ReadonlySet<FailureCode> = new Set(['fetch/network', 'fetch/timeout'])

/** Whether a source failed for the first time, and by the network, within the window in which the outage was noticed. */
function isAccusedLately({ failure, strikes, failingSince = 0 }: SourceState, now: Instant): boolean {
  return failure !== undefined && silent.has(failure.code) && strikes === 1 && now - failingSince <= limits.outageWindowMs
}

function againSoon(state: SourceState, now: Instant): readonly Change[] {
  const nextAt = now + limits.outageAgainMs
  return [
    { put: 'source-state', state: { ...state, nextAt } },
    { put: 'job', job: jobOf('collect', state.sourceId, nextAt) },
  ]
}
