import type { Failure } from '#core/model/failure.ts'
import type { Source, SourceState } from '#core/model/source.ts'
import { nextTryAt } from '#core/sources/schedule.ts'
import { jobOf } from '#ports/queue.ts'
import type { Change } from '#ports/store.ts'
import type { Desk } from '../desk.ts'
import type { Outcome } from '../step.ts'

export type SourceFailure = { readonly source: Source; readonly state: SourceState; readonly failure: Failure }

/** What a failure of a source leaves behind, wherever on its way it happened: the failure with its state, and the next try. */
export function failedOutcome(desk: Desk, { source, state, failure }: SourceFailure): Outcome {
  const next = failedState(state, failure, desk)
  const tell = (): void =>
    desk.events.sourceCollected({ sourceId: source.id, title: source.title, outcome: 'failed', newCount: 0, failure })
  const again: readonly Change[] = next.isRetired ? [] : [{ put: 'job', job: jobOf('collect', source.id, next.nextAt) }]
  return { changes: [{ put: 'source-state', state: next }, ...again], tell }
}

/** A source after one more failure in a row: when it is tried again, and whether it is gone for good (410, RFC 9110, 15.5.11). */
function failedState(state: SourceState, failure: Failure, desk: Desk): SourceState {
  const now = desk.clock.now()
  const strikes = state.strikes + 1
  const nextAt = nextTryAt({ now, sourceId: state.sourceId, state, strikes, failure }, desk.options)
  const isRetired = failure.status === 410
  // Without a strike before it was our own outage that kept it away.
  const failingSince = state.strikes === 0 ? now : (state.failingSince ?? now)
  return { ...state, nextAt, fetchedAt: now, newCount: 0, strikes, failingSince, failure, isRetired }
}

/** An answer that is no document: a permanent redirect seen before it is not believed on its word. */
export function unmoved(state: SourceState): SourceState {
  const { move: _move, ...rest } = state
  return rest
}

/** A source nobody has asked yet: due now. */
export function freshState(sourceId: string, now: number): SourceState {
  return { sourceId, nextAt: now, itemCount: 0, newCount: 0, strikes: 0, isRetired: false }
}
