import type { Capture } from '#core/model/capture.ts'
import type { FetchPlan } from '#core/model/fetch-plan.ts'
import { hashOf, idOf } from '#core/model/ids.ts'
import { present } from '#core/model/present.ts'
import type { Source, SourceState } from '#core/model/source.ts'
import { withFeedSignals } from '#core/rights/with-feed-signals.ts'
import { moveAfter } from '#core/sources/moves.ts'
import { sourceKindOf } from '#core/sources/registry.ts'
import { nextFetchAt } from '#core/sources/schedule.ts'
import { shownFailure } from '#core/text/shown-address.ts'
import type { Fetched } from '#ports/fetcher.ts'
import { jobOf } from '#ports/queue.ts'
import type { Desk } from '../desk.ts'
import type { Outcome } from '../step.ts'
import { isToldByHub } from '../websub/is-told-by-hub.ts'
import { moved } from './moved.ts'
import { offlineOutcome } from './offline.ts'
import { readCapture } from './read.ts'
import { isReadBy, readerOf, unread } from './reader.ts'
import { failedOutcome, freshState, unmoved } from './source-outcome.ts'

/** Fetches one source, keeps the capture and reads it. A failure is stored with the source, and the source is tried again later. */
export async function collect(desk: Desk, sourceId: string): Promise<Outcome> {
  const source = await desk.store.source(sourceId)
  if (source === undefined) return { changes: [] }
  const state = (await desk.store.sourceState(sourceId)) ?? freshState(sourceId, desk.clock.now())
  if (state.isRetired) return { changes: [] }
  const fetched = await desk.fetcher.fetch(planOf(desk, source, state))
  if (fetched.ok) return await answeredAndRead(desk, { source, state, fetched: fetched.value, isTold: await isToldByHub(desk, state) })
  const failure = shownFailure(fetched.failure)
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

/** An answer of a source, however it was asked for. */
export type Answer = {
  readonly source: Source
  readonly state: SourceState
  readonly fetched: Fetched
  /** Whether a hub tells what is new of it. */
  readonly isTold?: boolean
}

/** What an answer leaves behind when it is read later: the capture, when its next fetch is, and the job to read it. */
export function answered(desk: Desk, answer: Answer): Outcome {
  const judged = judge(desk, answer)
  return judged.isUnchanged ? unchanged(desk, judged) : captured(desk, judged)
}

/** The same, read at once: one transaction for a source that brings something, not three. */
async function answeredAndRead(desk: Desk, answer: Answer): Promise<Outcome> {
  const judged = judge(desk, answer)
  if (judged.isUnchanged) return unchanged(desk, judged)
  const capture = captureOf(judged)
  const { changes, ...rest } = await readCapture(desk, { capture, source: judged.source, state: fetchedState(desk, judged) })
  return { changes: [{ put: 'capture', capture }, ...changes], ...rest }
}

type Judged = Answer & { readonly isUnchanged: boolean; readonly hash: string }

/** What the answer says of the source itself, and whether it brings anything to read. */
function judge(desk: Desk, answer: Answer): Judged {
  const { source, fetched } = answer
  const { failure, move: known, ...rest } = answer.state
  const move = moveAfter(known, isAskedAtItsTarget(source) ? fetched.movedTo : undefined, desk.clock.now())
  const signals = signalsAfter(rest.signals, fetched.signals)
  const { signals: _signals, ...others } = rest
  const state: SourceState = { ...others, ...present({ failure, move, signals }) }
  const hash = fetched.bodyHash ?? hashOf(fetched.body)
  const isKnown = hash === state.bodyHash && failure === undefined && isReadBy(readerOf(desk, source), state)
  return { ...answer, state, hash, isUnchanged: fetched.isUnchanged || isKnown }
}

/** Kinds that make the address they ask out of the target would not know it again after a move. */
function isAskedAtItsTarget(source: Source): boolean {
  return sourceKindOf(source.kind).plan(source, undefined).url === source.target
}

/** What the document itself said stays until it is read again; an answer “not modified” repeats nothing. */
function signalsAfter(known: SourceState['signals'], fetched: Fetched['signals']): SourceState['signals'] {
  return fetched === undefined ? known : withFeedSignals(fetched, known)
}

function unchanged(desk: Desk, { source, state, fetched, isTold = false }: Answer): Outcome {
  const now = desk.clock.now()
  const nextAt = nextFetchAt({ now, sourceId: source.id, freshForMs: fetched.freshForMs, state, isTold }, desk.options)
  const { failure: _failure, failingSince: _since, ...healthy } = state
  const after = moved({ source, state: { ...healthy, nextAt, fetchedAt: now, okAt: now, newCount: 0, strikes: 0 }, now })
  return {
    changes: [...after.changes, { put: 'source-state', state: after.state }, { put: 'job', job: jobOf('collect', source.id, nextAt) }],
    tell: () => desk.events.sourceCollected({ sourceId: source.id, title: source.title, outcome: 'unchanged', newCount: 0 }),
  }
}

function captured(desk: Desk, answer: Judged): Outcome {
  const { source, state } = answer
  const now = desk.clock.now()
  const capture = captureOf(answer)
  // The read step sets the next fetch; should it never end, this one comes a day later.
  const inCaseAt = nextFetchAt({ now, sourceId: source.id, freshForMs: desk.options.everyMaxMs, state }, desk.options)
  return {
    changes: [
      { put: 'capture', capture },
      { put: 'source-state', state: fetchedState(desk, answer) },
      { put: 'job', job: jobOf('collect', source.id, inCaseAt) },
      { put: 'job', job: jobOf('read', capture.id, now) },
    ],
    tell: () => desk.wakeups.announce(),
  }
}

/**
 * With what the headers ask for; the read step adds what the document asks for, and the source's habits. Validators are stored
 * by the read step, when the content they came with could be read.
 */
function fetchedState(desk: Desk, { source, state, fetched }: Answer): SourceState {
  const now = desk.clock.now()
  const nextAt = nextFetchAt({ now, sourceId: source.id, freshForMs: fetched.freshForMs, state: {} }, desk.options)
  return { ...state, nextAt, fetchedAt: now }
}

function captureOf({ source, fetched, hash }: Judged): Capture {
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
    ...(fetched.linkHeader === undefined ? {} : { linkHeader: fetched.linkHeader }),
    body: fetched.body,
    hash,
  }
}
