import type { Failure } from '#core/model/failure.ts'
import type { FetchPlan } from '#core/model/fetch-plan.ts'

/**
 * What goes wrong and when, as data, so that a run can be repeated. Writes are the calls that may change what is kept: each
 * `Store.commit`, each `Queue.claim`, `renew` and `giveBack`, and each `Files.write`, numbered from 1 in the order they are
 * called.
 */
export type FaultPlan = {
  /** The process dies at that write: `before` nothing of it is kept, `after` all of it is, and the caller never hears. */
  readonly killAt?: { readonly write: number; readonly when: 'before' | 'after' }
  /** That write throws what the database would, with nothing changed; later ones succeed. */
  readonly failAt?: { readonly write: number; readonly error: DatabaseErrorName }
  /** Told of each write before it begins, for counting them. */
  readonly onWrite?: (write: number) => void
  /** The failure of a fetch, numbered from 1; undefined lets it through. */
  readonly failFetch?: (plan: FetchPlan, fetch: number) => Failure | undefined
  /** How to die for real, in a child process: `() => process.kill(process.pid, 'SIGKILL')`. Without it a `Killed` is thrown. */
  readonly die?: () => void
}

type DatabaseErrorName = 'SQLITE_BUSY' | 'SQLITE_FULL' | 'SQLITE_IOERR'

/** One run under a plan: the ports behind it share its counts and its death. Make a new one for each process that is played. */
export type Faults = {
  /** Counts a write, and fails or kills as planned. */
  write<Value>(work: () => Promise<Value>): Promise<Value>
  /** Counts a fetch; its failure, when one is planned. */
  fetch(plan: FetchPlan): Failure | undefined
  /** Throws when the process is dead: the dead read nothing either. */
  read(): void
  counts(): { readonly writes: number; readonly fetches: number }
}

/** Begins a run. `startFaults({})` disturbs nothing and counts. */
export function startFaults(plan: FaultPlan): Faults {
  let writes = 0
  let fetches = 0
  let isDead = false
  const read = (): void => {
    if (isDead) throw new Killed(writes)
  }
  const kill = (): never => {
    isDead = true
    plan.die?.()
    throw new Killed(writes)
  }
  return {
    write: async (work) => {
      read()
      writes += 1
      const write = writes
      plan.onWrite?.(write)
      if (plan.failAt?.write === write) throw databaseError(plan.failAt.error)
      if (plan.killAt?.write === write && plan.killAt.when === 'before') kill()
      const value = await work()
      if (plan.killAt?.write === write && plan.killAt.when === 'after') kill()
      // Another lane’s write may have killed the process while this one was under way: it is done, and nobody hears of it.
      read()
      return value
    },
    fetch: (fetchPlan) => {
      read()
      fetches += 1
      return plan.failFetch?.(fetchPlan, fetches)
    },
    read,
    counts: () => ({ writes, fetches }),
  }
}

/** The death of a played process. Nothing may catch it; whoever does finds every port dead. */
export class Killed extends Error {
  override readonly name = 'Killed'

  constructor(write: number) {
    super(`killed at write ${write}`)
  }
}

/** Number and text as `node:sqlite` reports them. */
const databaseErrors = {
  SQLITE_BUSY: { errcode: 5, errstr: 'database is locked' },
  SQLITE_FULL: { errcode: 13, errstr: 'database or disk is full' },
  SQLITE_IOERR: { errcode: 10, errstr: 'disk I/O error' },
} as const satisfies Record<DatabaseErrorName, { errcode: number; errstr: string }>

function databaseError(name: DatabaseErrorName): Error {
  const { errcode, errstr } = databaseErrors[name]
  return Object.assign(new Error(errstr), { code: 'ERR_SQLITE_ERROR', errcode, errstr })
}
