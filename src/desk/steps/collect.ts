import type { Capture } from '#core/model/capture.ts'
import type { Failure } from '#core/model/failure.ts'
import type { FetchPlan } from '#core/model/fetch-plan.ts'
import { hashOf, idOf } from '#core/model/ids.ts'
import { present } from '#core/model/present.ts'
import type { Source, SourceState } from '#core/model/source.ts'
import { moveAfter } from '#core/sources/moves.ts'
import { sourceKindOf } from '#core/sources/registry.ts'
import { nextFetchAt, nextTryAt } from '#core/sources/schedule.ts'
import type { Fetched } from '#ports/fetcher.ts'
import { jobOf } from '#ports/queue.ts'
import type { Change } from '#ports/store.ts'
import type { Desk } from '../desk.ts'
import type { Outcome } from '../step.ts'
import { moved } from './moved.ts'
import { offlineOutcome } from './offline.ts'
import { isReadBy, readerOf, unread } from './reader.ts'

/** Fetches one source and keeps the capture. A failure is stored with the source, and the source is tried again later. */
export async function collect(desk: Desk, sourceId: string): Promise<Outcome> {
  const source = await desk.store.source(sourceId)
  if (source === undefined) return { changes: [] }
  const state = (await desk.store.sourceState(sourceId)) ?? freshState(sourceId, desk.clock.now())
  if (state.isRetired) return { changes: [] }
  const fetched = await desk.fetcher.fetch(planOf(desk, source, state))
  if (fetched.ok) return answered(desk, { source, state, fetched: fetched.value })
  const { failure } = fetched
  if (failure.code === 'fetch/offline') return offlineOutcome(desk, { source, state, failure })
  return failedOutcome(desk, { source, state: failure.status === undefined ? state : unmoved(state), failure })
}

/** What to ask for: the whole document when another reader than ours read it last, validators only where they came from. */
function planOf(desk: Desk, source: Source, state: SourceState): FetchPlan {
  const known = isReadBy(readerOf(desk, source), state) ? state : unread(state)
  const plan = sourceKindOf(source.kind).plan(source, known)
  const isConditional = plan.etag !== undefined || plan.lastModified !== undefined
  return isConditional && state.validatorsFrom !== undefined ? { ...plan, validatorsFrom: state.validatorsFrom } : plan
}

/** A source nobody has asked yet: due now. */
export function freshState(sourceId: string, now: number): SourceState {
  return { sourceId, nextAt: now, itemCount: 0, newCount: 0, strikes: 0, isRetired: false }
}

/** An answer of a source, however it was asked for. */
export type Answer = { readonly source: Source; readonly state: SourceState; readonly fetched: Fetched }

/** What an answer leaves behind: the capture, when its next fetch is, and the job to read it. */
export function answered(desk: Desk, answer: Answer): Outcome {
  const { source, fetched } = answer
  const { failure, move: known, ...rest } = answer.state
  const now = desk.clock.now()
  const move = moveAfter(known, fetched.movedTo, now)
  const signals = fetched.signals ?? rest.signals
  const state: SourceState = { ...rest, ...present({ failure, move, signals }) }
  const hash = hashOf(fetched.body)
  const isKnown = hash === state.bodyHash && failure === undefined && isReadBy(readerOf(desk, source), state)
  return fetched.isUnchanged || isKnown ? unchanged(desk, { source, state, fetched }) : captured(desk, { source, state, fetched })
}

function unchanged(desk: Desk, { source, state, fetched }: Answer): Outcome {
  const now = desk.clock.now()
  const nextAt = nextFetchAt({ now, sourceId: source.id, freshForMs: fetched.freshForMs, state }, desk.options)
  const { failure: _failure, failingSince: _since, ...healthy } = state
  const after = moved({ source, state: { ...healthy, nextAt, fetchedAt: now, okAt: now, newCount: 0, strikes: 0 }, now })
  return {
    changes: [...after.changes, { put: 'source-state', state: after.state }, { put: 'job', job: jobOf('collect', source.id, nextAt) }],
    tell: () => desk.events.sourceCollected({ sourceId: source.id, title: source.title, outcome: 'unchanged', newCount: 0 }),
  }
}

function captured(desk: Desk, { source, state, fetched }: Answer): Outcome {
  const now = desk.clock.now()
  const capture = captureOf(source, fetched)
  // What the headers ask for; the read step adds what the document asks for, and the source's habits.
  const nextAt = nextFetchAt({ now, sourceId: source.id, freshForMs: fetched.freshForMs, state: {} }, desk.options)
  // The read step sets the next fetch; should it never end, this one comes a day later.
  const inCaseAt = nextFetchAt({ now, sourceId: source.id, freshForMs: desk.options.everyMaxMs, state }, desk.options)
  return {
    changes: [
      { put: 'capture', capture },
      // Validators are stored by the read step, when the content they came with could be read.
      { put: 'source-state', state: { ...state, nextAt, fetchedAt: now } },
      { put: 'job', job: jobOf('collect', source.id, inCaseAt) },
      { put: 'job', job: jobOf('read', capture.id, now) },
    ],
    tell: () => desk.wakeups.announce(),
  }
}

function captureOf(source: Source, fetched: Fetched): Capture {
  const hash = hashOf(fetched.body)
  return {
    id: idOf('capture', source.id, String(fetched.fetchedAt), hash),
    sourceId: source.id,
    purpose: 'source',
    url: source.target,
    finalUrl: fetched.finalUrl,
    fetchedAt: fetched.fetchedAt,
    status: fetched.status,
    contentType: fetched.contentType,
    ...(fetched.etag === undefined ? {} : { etag: fetched.etag }),
    ...(fetched.lastModified === undefined ? {} : { lastModified: fetched.lastModified }),
    body: fetched.body,
    hash,
  }
}

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
  return { ...state, nextAt, fetchedAt: now, newCount: 0, strikes, failingSince: state.failingSince ?? now, failure, isRetired }
}

/** An answer that is no document: a permanent redirect seen before it is not believed on its word. */
export function unmoved(state: SourceState): SourceState {
  const { move: _move, ...rest } = state
  return rest
}
