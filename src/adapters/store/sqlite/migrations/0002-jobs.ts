import { type Kysely, sql } from 'kysely'

/** Jobs live with the archive, so that a job ends in the same transaction as its changes. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table job (
    id text primary key, kind text not null, subject text not null, due_at integer not null,
    attempt integer not null default 0, fence integer not null default 0,
    worker text, lease_until integer, again_at integer, set_aside_why text,
    check ((worker is null) = (lease_until is null))
  ) strict`,
  'create index job_by_time on job (due_at, id) where set_aside_why is null',

  // One count for all jobs: a job that ends and comes back must not start at 1 again, or a late worker’s lease would fit.
  'create table fence (last integer not null) strict',
  'insert into fence (last) values (0)',
]
