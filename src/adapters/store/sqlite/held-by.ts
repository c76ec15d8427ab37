import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { Lease } from '#ports/queue.ts'
import type { Tables } from './tables.ts'

/** What says in a job’s row whose lease it has. */
export type Holder = { readonly id: string; readonly fence: number; readonly worker: string }

/** `holderOf(lease)` for the queries below. */
export function holderOf({ job, fence, worker }: Lease): Holder {
  return { id: job.id, fence, worker }
}

/** The condition that a job’s row is still the one this lease was given for. A lease that ran out and nobody took still holds. */
export function heldBy(holder: Holder): (where: ExpressionBuilder<Tables, 'job'>) => Expression<SqlBool> {
  return (where) => where.and({ ...holder })
}
