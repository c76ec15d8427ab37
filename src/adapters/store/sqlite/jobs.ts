import { sql } from 'kysely'
import type { Job, Lease } from '#ports/queue.ts'
import type { Database } from './database.ts'
import { type Holder, heldBy, holderOf } from './held-by.ts'
import { prepared } from './prepared.ts'

/** The part of a job’s life that belongs to a commit: how it begins and how it ends. */
export const jobs = {
  /**
   * Adds a job. An open one moves to the earlier time. One at work opens again when it ends, because the worker may have read
   * before this commit. One that was set aside is opened with a fresh count: that is how a person tries it again.
   */
  put: (database: Database, { id, kind, subject, dueAt }: Job): void => {
    database.run(insert({ id, kind, subject, dueAt }))
  },
  /** Ends the job of a lease; false when the lease is no longer ours. */
  finish: (database: Database, lease: Lease): boolean => {
    const held = holderOf(lease)
    return database.run(openAgain(held)) > 0 || database.run(remove(held)) > 0
  },
}

const fresh = { attempt: 0, fence: 0, worker: null, lease_until: null, again_at: null, set_aside_why: null }

const insert = prepared<Job, never>((query, param) =>
  query
    .insertInto('job')
    .values({ id: param('id'), kind: param('kind'), subject: param('subject'), due_at: param('dueAt'), ...fresh })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({
        due_at: sql<number>`case
          when set_aside_why is not null then excluded.due_at
          when worker is null then min(due_at, excluded.due_at)
          else due_at end`,
        again_at: sql<number>`case
          when worker is null then null
          else min(coalesce(again_at, excluded.due_at), excluded.due_at) end`,
        attempt: sql<number>`case when set_aside_why is null then attempt else 0 end`,
        set_aside_why: null,
      }),
    ),
)

const openAgain = prepared<Holder, never>((query, param) =>
  query
    .updateTable('job')
    .set({ due_at: sql<number>`again_at`, again_at: null, attempt: 0, worker: null, lease_until: null })
    .where('again_at', 'is not', null)
    .where(heldBy({ id: param('id'), fence: param('fence'), worker: param('worker') })),
)

const remove = prepared<Holder, never>((query, param) =>
  query.deleteFrom('job').where(heldBy({ id: param('id'), fence: param('fence'), worker: param('worker') })),
)
