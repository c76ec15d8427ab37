import type { Capture } from '#core/model/capture.ts'
import type { Failure } from '#core/model/failure.ts'
import { hashOf, idOf } from '#core/model/ids.ts'
import type { Source, SourceState } from '#core/model/source.ts'
import { sourceKindOf } from '#core/sources/registry.ts'
import type { Fetched } from '#ports/fetcher.ts'
import { jobOf } from '#ports/queue.ts'
import type { Change } from '#ports/store.ts'
import type { Desk } from '../desk.ts'
import type { Outcome } from '../step.ts'
import { nextFetchAt, nextTryAt } from './schedule.ts'

/** Fetches one source and keeps the capture. A failure is stored with the source, and the source is tried again later. */
export async function collect(desk: Desk, sourceId: string): Promise<Outcome> {
  const source = await desk.store.source(sourceId)
  if (source === undefined) return { changes: [] }
  const state = (await desk.store.sourceState(sourceId)) ?? freshState(sourceId, desk.clock.now())
  if (state.isRetired) return { changes: [] }
  const fetched = await desk.fetcher.fetch(sourceKindOf(source.kind).plan(source, state))
  return fetched.ok
    ? answered(desk, { source, state, fetched: fetched.value })
    : failedOutcome(desk, { source, state, failure: fetched.failure })
}

/** A source nobody has asked yet: due now. */
export function freshState(sourceId: string, now: number): SourceState {
  return { sourceId, nextAt: now, itemCount: 0, newCount: 0, strikes: 0, isRetired: false }
}

/** An answer of a source, however it was asked for. */
export type Answer = { readonly source: Source; readonly state: SourceState; readonly fetched: Fetched }

/** What an answer leaves behind: the capture, when its next fetch is, and the job to read it. */
export function answered(desk: Desk, { source, state, fetched }: Answer): Outcome {
  const now = desk.clock.now()
  const nextAt = nextFetchAt({ now, sourceId: source.id, waits: [fetched.freshForMs], options: desk.options })
  const hash = hashOf(fetched.body)
  const { failure: _failure, failingSince: _since, ...healthy } = state
  const again: Change = { put: 'job', job: jobOf('collect', source.id, nextAt) }
  if (fetched.isUnchanged || (hash === state.bodyHash && state.failure === undefined)) {
    const next: SourceState = { ...healthy, nextAt, fetchedAt: now, okAt: now, newCount: 0, strikes: 0 }
    const tell = (): void => desk.events.sourceCollected({ sourceId: source.id, title: source.title, outcome: 'unchanged', newCount: 0 })
    return { changes: [{ put: 'source-state', state: next }, again], tell }
  }
  const capture = captureOf(source, fetched, hash)
  // Validators are stored by the read step, when the content they came with could be read.
  const next: SourceState = { ...state, nextAt, fetchedAt: now }
  // The read step knows the source's own wish (ttl) and sets the next fetch; should it never end, this one comes a day later.
  const inCase: Change = { put: 'job', job: jobOf('collect', source.id, now + desk.options.everyMaxMs) }
  return {
    changes: [
      { put: 'capture', capture },
      { put: 'source-state', state: next },
      inCase,
      { put: 'job', job: jobOf('read', capture.id, now) },
    ],
    tell: () => desk.wakeups.announce(),
  }
}

function captureOf(source: Source, fetched: Fetched, hash: string): Capture {
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

/** A source after one more failure in a row: when it is tried again, and whether it is gone for good (410 twice). */
function failedState(state: SourceState, failure: Failure, desk: Desk): SourceState {
  const now = desk.clock.now()
  const strikes = state.strikes + 1
  const nextAt = nextTryAt({ now, strikes, failure, options: desk.options })
  const isRetired = failure.status === 410 && state.failure?.status === 410
  return { ...state, nextAt, fetchedAt: now, newCount: 0, strikes, failingSince: state.failingSince ?? now, failure, isRetired }
}
