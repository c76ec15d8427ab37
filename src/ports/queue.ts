import type { Failure } from '#core/model/failure.ts'
import type { Instant } from '#core/model/instant.ts'

export const jobKinds = [
  'collect',
  'read',
  'extract',
  'embed',
  'group',
  'follow',
  'relook',
  'edition',
  'deliver',
  'mail',
  'post',
  'trends',
  'tidy',
  'subscribe',
  'announce',
] as const
/** What kinds of jobs there are: the steps of the line that share a commit, looking at stories again, sending one mail or one message, counting trends, asking a hub, telling one, and tidying. */
export type JobKind = (typeof jobKinds)[number]

/** One run of a step on one subject. Its id is its kind and subject, so that asking twice makes one job. */
export type Job = {
  readonly id: string
  readonly kind: JobKind
  readonly subject: string
  readonly dueAt: Instant
}

/** The right to do a job until `until`. The fence grows with every claim: a late worker’s commit is refused by it. */
export type Lease = {
  readonly job: Job
  readonly worker: string
  readonly fence: number
  readonly until: Instant
  /** Which try this is: 1, 2, 3 … */
  readonly attempt: number
}

export type Claim = { readonly worker: string; readonly now: Instant; readonly leaseMs: number; readonly kinds?: readonly JobKind[] }

export type QueueCounts = { readonly due: number; readonly waiting: number; readonly leased: number; readonly setAside: number }

/** Jobs are rows; a job ends in the same transaction as its changes (`Store.commit`). */
export type Queue = {
  /** The job that is due longest, leased to the worker; undefined when none is due. Expired leases are claimed anew. */
  claim(ask: Claim): Promise<Lease | undefined>
  /** Holds a lease longer; false when it is lost. */
  renew(lease: Lease, until: Instant): Promise<boolean>
  /** Gives a job back after a failure, to be tried at `dueAt`; set aside for a person after `attemptsMax` tries. */
  giveBack(lease: Lease, again: { readonly dueAt: Instant; readonly why: Failure | string; readonly attemptsMax: number }): Promise<void>
  /**
   * Ends every lease at `now`: for a desk that holds its place alone and so knows that the workers before it are dead. Their
   * jobs are claimed at once instead of when the leases run out. Answers how many there were.
   */
  freeLeases(now: Instant): Promise<number>
  counts(now: Instant): Promise<QueueCounts>
  /** When the next job is due, of these kinds. */
  nextDueAt(kinds?: readonly JobKind[]): Promise<Instant | undefined>
  setAside(): Promise<readonly { readonly job: Job; readonly why: string }[]>
}

/** A job by its kind and subject. `jobOf('collect', 'source-1', 0).id` → `collect:source-1` */
export function jobOf(kind: JobKind, subject: string, dueAt: Instant): Job {
  return { id: `${kind}:${subject}`, kind, subject, dueAt }
}
