import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { Lease } from '#ports/queue.ts'
import type { Tables } from './tables.ts'

/** The condition that a job’s row is still the one this lease was given for. A lease that ran out and nobody took still holds. */
export function heldBy({ job, fence, worker }: Lease): (where: ExpressionBuilder<Tables, 'job'>) => Expression<SqlBool> {
  return (where) => where.and({ id: job.id, fence, worker })
}
