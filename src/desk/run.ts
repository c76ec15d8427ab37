import { minuteMs } from '#core/model/instant.ts'
import { relook } from '#core/stages/cluster/relook.ts'
import type { JobKind, Lease } from '#ports/queue.ts'
import type { Desk } from './desk.ts'
import type { Outcome, Work } from './step.ts'
import { announce } from './steps/announce.ts'
import { collect } from './steps/collect.ts'
import { deliver } from './steps/deliver.ts'
import { makeEdition } from './steps/edition.ts'
import { embed } from './steps/embed.ts'
import { extract } from './steps/extract.ts'
import { follow } from './steps/follow.ts'
import { group } from './steps/group.ts'
import { mail } from './steps/mail.ts'
import { post } from './steps/post.ts'
import { read } from './steps/read.ts'
import { lookAgainBy } from './steps/relook.ts'
import { tidy } from './steps/tidy.ts'
import { trends } from './steps/trends.ts'
import { stoppable } from './stoppable.ts'
import { subscribe } from './websub/subscribe.ts'

const work: Readonly<Record<JobKind, Work>> = {
  collect,
  read,
  extract,
  embed,
  group,
  follow,
  relook: lookAgainBy(relook),
  edition: makeEdition,
  deliver,
  mail,
  post,
  trends,
  tidy,
  subscribe,
  announce,
}

type Turn = {
  readonly kinds: readonly JobKind[]
  readonly isWide: boolean
  /** Whether each lane does one job and then lets the turns before it have a look: for what may take long and never hurries. */
  readonly isBrief?: boolean
}

// Extraction waits for the feeds: what they show of their sources (whose host, what role) decides whose report an item is,
// and must not depend on which answer came first. Grouping loads the whole window, so it waits until no document is left to
// read; an edition waits for all.
const turns: readonly Turn[] = [
  { kinds: ['collect', 'read'], isWide: true },
  { kinds: ['extract'], isWide: true },
  { kinds: ['embed'], isWide: false },
  { kinds: ['group'], isWide: false },
  { kinds: ['follow'], isWide: true },
  { kinds: ['relook'], isWide: false },
  { kinds: ['edition'], isWide: false },
  { kinds: ['deliver', 'trends', 'tidy'], isWide: false },
  // A chat service may be slow, too, and its messages are sent one behind the other.
  { kinds: ['post'], isWide: false, isBrief: true },
  // A mail server may be slow, and an edition has many readers.
  { kinds: ['mail'], isWide: false, isBrief: true },
  // A hub may be slow, and hundreds of feeds may have the same.
  { kinds: ['subscribe', 'announce'], isWide: false, isBrief: true },
]

const idleMs = 60_000
const troubleMs = 5_000
const troublesMax = 3

export type RunUntil = 'idle' | 'stopped'

/**
 * Does jobs until none is due (`idle`) or until the signal stops it; a stop ends the fetches under way. Jobs of the first
 * turn run side by side; a job that fails by our own mistake is given back, later each time, and set aside for a person
 * after `attemptsMax` tries.
 */
export async function runDesk(desk: Desk, until: RunUntil, signal?: AbortSignal): Promise<void> {
  let troubles = 0
  while (signal?.aborted !== true) {
    try {
      const didSome = await oneRound(desk, signal)
      troubles = 0
      if (didSome) continue
    } catch (error) {
      // The store itself is in trouble (full, locked, unreadable). Reading goes on; work pauses and tries again.
      troubles += 1
      if (isFatal(error) || (until === 'idle' && troubles >= troublesMax)) throw error
      desk.events.storeInTrouble({ why: error instanceof Error ? error.message : String(error), troubles })
      await desk.clock.wait(troubleMs, signal)
      continue
    }
    if (until === 'idle') return
    const next = await desk.queue.nextDueAt(turnsOf(desk).flatMap(({ kinds }) => kinds))
    const wait = next === undefined ? idleMs : Math.max(1_000, Math.min(idleMs, next - desk.clock.now()))
    await desk.wakeups.wait(wait, signal)
  }
}

/** Drains the first turn that has work; true when it did any. */
async function oneRound(desk: Desk, signal: AbortSignal | undefined): Promise<boolean> {
  for (const turn of turnsOf(desk)) {
    const lanes = Array.from({ length: turn.isWide ? desk.options.atOnce : 1 }, () => lane(desk, turn, signal))
    const done = await Promise.all(lanes)
    if (done.some((count) => count > 0)) return true
  }
  return false
}

/** Without a way to the hubs, or to a mail server, their jobs wait for a desk that has one. */
function turnsOf({ hub, mail: mails }: Desk): readonly Turn[] {
  const waiting: readonly JobKind[] = [
    ...(hub === undefined ? ['subscribe' as const] : []),
    ...(mails === undefined ? ['mail' as const] : []),
  ]
  return turns.filter(({ kinds }) => !kinds.some((kind) => waiting.includes(kind)))
}

async function lane(desk: Desk, { kinds, isBrief = false }: Turn, signal: AbortSignal | undefined): Promise<number> {
  let done = 0
  while (signal?.aborted !== true && !(isBrief && done > 0)) {
    const lease = await desk.queue.claim({ worker: desk.options.worker, now: desk.clock.now(), leaseMs: desk.options.leaseMs, kinds })
    if (lease === undefined) return done
    await doJob(desk, lease, signal)
    done += 1
  }
  return done
}

async function doJob(desk: Desk, lease: Lease, signal: AbortSignal | undefined): Promise<void> {
  const { kind, subject } = lease.job
  const startedAt = desk.clock.now()
  const stopBeating = keepLease(desk, lease)
  try {
    // A job that killed its workers, one after the other, is not tried for ever.
    if (lease.attempt > desk.options.attemptsMax) throw new Error('its workers died of it')
    const { desk: outward, isCutShort } = stoppable(desk, signal)
    const done = await work[kind](outward, subject)
    // What a stop cut short is done anew at the next start, and is nobody's failure.
    const outcome: Outcome = isCutShort() ? { changes: [{ put: 'job', job: lease.job }] } : done
    if (await desk.store.commit(outcome.changes, lease)) outcome.tell?.()
    desk.events.jobDone({ kind, subject, ms: desk.clock.now() - startedAt })
  } catch (error) {
    if (isFatal(error)) throw error
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error)
    desk.events.jobFailed({ kind, subject, attempt: lease.attempt, why })
    // A passing trouble is gone at the second look; what fails again waits, longer each time.
    const dueAt = desk.clock.now() + (lease.attempt === 1 ? 0 : minuteMs * 2 ** lease.attempt)
    await desk.queue.giveBack(lease, { dueAt, why, attemptsMax: desk.options.attemptsMax })
  } finally {
    stopBeating()
  }
}

/** A worker that is to die must die: the fault plan’s kill passes through, as a real one would. */
function isFatal(error: unknown): boolean {
  return error instanceof Error && error.name === 'Killed'
}

/** Renews the lease of a long job until it is done; the answer stops it. */
function keepLease(desk: Desk, lease: Lease): () => void {
  const every = desk.options.heartbeatMs
  if (every === undefined) return () => undefined
  const stop = new AbortController()
  const beat = async (): Promise<void> => {
    await desk.clock.wait(every, stop.signal)
    if (stop.signal.aborted) return
    await desk.queue.renew(lease, desk.clock.now() + desk.options.leaseMs)
    await beat()
  }
  // A lease that cannot be renewed is lost, and the job's commit then finds that out and changes nothing.
  beat().catch((error: unknown) =>
    desk.events.jobFailed({ ...lease.job, attempt: lease.attempt, why: `lease not renewed: ${String(error)}` }),
  )
  return () => stop.abort()
}
