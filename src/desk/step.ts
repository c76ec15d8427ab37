import type { JobKind } from '#ports/queue.ts'
import type { Change } from '#ports/store.ts'
import type { Desk } from './desk.ts'

/** What a job leaves behind: its changes, committed with its end, and what to tell once they hold. */
export type Outcome = { readonly changes: readonly Change[]; readonly tell?: () => void }

/** Does one job: load, ask and call where the world is needed, decide, and say what to save. Doing it twice changes nothing. */
export type Work = (desk: Desk, subject: string) => Promise<Outcome>

export type Step = {
  readonly name: string
  /** The job this step belongs to; steps of one job share its commit. */
  readonly job: JobKind
  readonly does: string
}
