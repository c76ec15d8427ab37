import type { Decision, StoredDecision } from '#core/model/decision.ts'
import type { Instant } from '#core/model/instant.ts'
import type { Database } from './database.ts'
import { parsed } from './rows.ts'

/** What was concluded and why. Rows are only ever added: a step that runs twice is stopped by its lease, not here. */
export const decisions = {
  put: (database: Database, made: { readonly run: string; readonly at: Instant; readonly decisions: readonly Decision[] }): void => {
    for (const decision of made.decisions) {
      database.run(
        database.query
          .insertInto('decision')
          .values({ subject: decision.subject, at: made.at, run: made.run, json: JSON.stringify(decision) }),
      )
    }
  },
  about: (database: Database, subject: string): readonly StoredDecision[] =>
    database
      .all(database.query.selectFrom('decision').select(['at', 'run', 'json']).where('subject', '=', subject).orderBy('at').orderBy('n'))
      .map((row) => ({ ...parsed<Decision>(row), at: row.at, run: row.run })),
}
