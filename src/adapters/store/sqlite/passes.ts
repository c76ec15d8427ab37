import type { Pass } from '#core/model/access.ts'
import type { Instant } from '#core/model/instant.ts'
import { present } from '#core/model/present.ts'
import type { Database } from './database.ts'

type Row = { readonly json: string; readonly used_at: number | null }

/** What proves who asks: tokens, sessions, sign-in keys. */
export const passes = {
  /** With `insteadOf`, only where that pass is still there, and it goes: a sign-in key opens one session, whoever comes at once. */
  put: (database: Database, pass: Pass, insteadOf?: string): void => {
    if (insteadOf !== undefined && passes.drop(database, insteadOf) === 0) return
    const { usedAt, ...made } = pass
    const row = {
      hash: pass.hash,
      kind: pass.kind,
      made_at: pass.madeAt,
      expires_at: pass.expiresAt ?? null,
      used_at: usedAt ?? null,
      fever_hash: pass.feverHash ?? null,
      json: JSON.stringify(made),
    }
    database.run(
      database.query
        .insertInto('pass')
        .values({ id: pass.id, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row)),
    )
  },
  use: (database: Database, id: string, at: Instant): void => {
    database.run(database.query.updateTable('pass').set({ used_at: at }).where('id', '=', id))
  },
  /** With the sessions that it opened. */
  drop: (database: Database, id: string): number => {
    for (const pass of passes.all(database)) if (pass.openedBy === id) dropOne(database, pass.id)
    return dropOne(database, id)
  },
  of: (database: Database, hash: string): Pass | undefined => passOf(database.first(rows(database).where('hash', '=', hash))),
  ofFever: (database: Database, feverHash: string): Pass | undefined =>
    passOf(database.first(rows(database).where('fever_hash', '=', feverHash))),
  all: (database: Database): readonly Pass[] =>
    database.all(rows(database).orderBy('made_at').orderBy('id')).flatMap((row) => passOf(row) ?? []),
}

function rows(database: Database) {
  return database.query.selectFrom('pass').select(['json', 'used_at'])
}

function passOf(row: Row | undefined): Pass | undefined {
  return row && { ...(JSON.parse(row.json) as Pass), ...present({ usedAt: row.used_at ?? undefined }) }
}

function dropOne(database: Database, id: string): number {
  return database.run(database.query.deleteFrom('pass').where('id', '=', id))
}
