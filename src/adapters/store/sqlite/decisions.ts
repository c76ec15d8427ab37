import type { Decision, StoredDecision } from '#core/model/decision.ts'
import type { Instant } from '#core/model/instant.ts'
import type { Database } from './database.ts'
import { prepared } from './prepared.ts'
import { parsed } from './rows.ts'

/** What was concluded and why. Rows are only ever added: a step that runs twice is stopped by its lease, not here. */
export const decisions = {
  put: (database: Database, made: { readonly run: string; readonly at: Instant; readonly decisions: readonly Decision[] }): void => {
    const { run, at } = made
    for (const decision of made.decisions) database.run(insert({ subject: decision.subject, at, run, json: JSON.stringify(decision) }))
  },
  about: (database: Database, subject: string): readonly StoredDecision[] =>
    database
      .all(database.query.selectFrom('decision').select(['at', 'run', 'json']).where('subject', '=', subject).orderBy('at').orderBy('n'))
      .map((row) => ({ ...parsed<Decision>(row), at: row.at, run: row.run })),
}

type Row = { readonly subject: string; readonly at: Instant; readonly run: string; readonly json: string }

const insert = prepared<Row, never>((query, param) =>
  query.insertInto('decision').values({ subject: param('subject'), at: param('at'), run: param('run'), json: param('json') }),
)
