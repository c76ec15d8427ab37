import { type Kysely, sql } from 'kysely'
import type { Failure } from '#core/model/failure.ts'
import type { Instant } from '#core/model/instant.ts'
import { type Claim, type Job, type JobKind, jobKinds, type Lease, type Queue, type QueueCounts } from '#ports/queue.ts'
import type { Database } from './database.ts'
import { heldBy, holderOf } from './held-by.ts'
import { jsonOf, listIn, listOf, literal } from './parameters.ts'
import { prepared } from './prepared.ts'
import type { JobTable, Tables } from './tables.ts'

/**
 * The queue over the store’s own tables. Nothing here waits for the disk: a claim that a power cut undoes is claimed again, and
 * the commit that ends the job decides.
 */
export function sqliteQueue(database: Database): Queue {
  return {
    claim: async (ask) => claim(database, ask),
    renew: async (lease, until) => {
      const held = database.query
        .updateTable('job')
        .set({ lease_until: until })
        .where(heldBy(holderOf(lease)))
      return database.write('ordered', () => database.run(held)) > 0
    },
    giveBack: async (lease, again) => giveBack(database, lease, again),
    freeLeases: async (now) => {
      const held = database.query.updateTable('job').set({ lease_until: now }).where('lease_until', '>', now)
      return database.write('ordered', () => database.run(held))
    },
    counts: async (now) => counts(database, now),
    nextDueAt: async (kinds) => nextDueAt(database, kinds),
    setAside: async () =>
      database
        .all(database.query.selectFrom('job').selectAll().where('set_aside_why', 'is not', null).orderBy('due_at').orderBy('id'))
        .map((row) => ({ job: jobFrom(row), why: row.set_aside_why ?? '' })),
  }
}

function claim(database: Database, ask: Claim): Lease | undefined {
  const { worker, now, leaseMs } = ask
  const kinds = jsonOf(ask.kinds ?? jobKinds)
  // Looked at first without a lock, so that idle workers do not stand in the writers’ way.
  if (database.first(dueJob({ now, kinds })) === undefined) return undefined
  const until = now + leaseMs
  const row = database.write('ordered', () => {
    database.run(nextFence({}))
    return database.first(claimDue({ now, kinds, worker, until }))
  })
  return row && { job: jobFrom(row), worker, fence: row.fence, until, attempt: row.attempt }
}

type Ask = { readonly now: number; readonly kinds: string }

const dueOf = (query: Kysely<Tables>, param: <Name extends keyof Ask>(name: Name) => Ask[Name]) =>
  query
    .selectFrom('job')
    .select('id')
    .where('set_aside_why', 'is', null)
    .where('due_at', '<=', param('now'))
    .where((where) => where.or([where('lease_until', 'is', null), where('lease_until', '<=', param('now'))]))
    .where('kind', 'in', listIn(param('kinds')))
    .orderBy('due_at')
    .orderBy('id')
    .limit(literal(1))

const dueJob = prepared<Ask, { readonly id: string }>(dueOf)

const nextFence = prepared<object, never>((query) => query.updateTable('fence').set({ last: sql<number>`last + 1` }))

const claimDue = prepared<Ask & { readonly worker: string; readonly until: number }, JobTable>((query, param) =>
  query
    .updateTable('job')
    .set({
      worker: param('worker'),
      lease_until: param('until'),
      attempt: sql<number>`attempt + 1`,
      fence: sql<number>`(select last from fence)`,
      // A wish that has come due is met by the run that starts now.
      again_at: sql<number | null>`case when again_at > ${param('now')} then again_at end`,
    })
    .where('id', '=', dueOf(query, param))
    .returningAll(),
)

function giveBack(database: Database, lease: Lease, again: Parameters<Queue['giveBack']>[1]): void {
  const isLast = lease.attempt >= again.attemptsMax
  const given = database.query
    .updateTable('job')
    .set({
      worker: null,
      lease_until: null,
      // The next try meets the wishes that came meanwhile.
      again_at: null,
      due_at: again.dueAt,
      set_aside_why: isLast ? textOf(again.why) : null,
    })
    .where(heldBy(holderOf(lease)))
  database.write('ordered', () => database.run(given))
}

function counts(database: Database, now: Instant): QueueCounts {
  const row = database.first(
    database.query
      .selectFrom('job')
      .select([
        sql<number>`count(*) filter (where set_aside_why is not null)`.as('setAside'),
        sql<number>`count(*) filter (where set_aside_why is null and lease_until > ${now})`.as('leased'),
        sql<number>`count(*) filter (where set_aside_why is null and ifnull(lease_until, 0) <= ${now} and due_at <= ${now})`.as('due'),
        sql<number>`count(*) filter (where set_aside_why is null and ifnull(lease_until, 0) <= ${now} and due_at > ${now})`.as('waiting'),
      ]),
  )
  return { due: row?.due ?? 0, waiting: row?.waiting ?? 0, leased: row?.leased ?? 0, setAside: row?.setAside ?? 0 }
}

/** A leased job counts as due when its lease ends: until then its worker has it, and after that nobody may have told us. */
function nextDueAt(database: Database, kinds: readonly JobKind[] | undefined): Instant | undefined {
  const row = database.first(
    database.query
      .selectFrom('job')
      .select(sql<number | null>`min(max(due_at, ifnull(lease_until, due_at)))`.as('at'))
      .where('set_aside_why', 'is', null)
      .$if(kinds !== undefined, (part) => part.where('kind', 'in', listOf(kinds ?? []))),
  )
  return row?.at ?? undefined
}

function jobFrom(row: Pick<JobTable, 'id' | 'kind' | 'subject' | 'due_at'>): Job {
  return { id: row.id, kind: row.kind as JobKind, subject: row.subject, dueAt: row.due_at }
}

function textOf(why: Failure | string): string {
  return typeof why === 'string' ? why : `${why.code}: ${why.why} (${why.at})`
}
