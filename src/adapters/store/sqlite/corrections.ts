import type { Correction } from '#core/model/correction.ts'
import type { Database } from './database.ts'
import { listOf } from './parameters.ts'
import { parsed } from './rows.ts'

/** What was found wrong in editions after they were published. */
export const corrections = {
  put: (database: Database, correction: Correction): void => {
    const { id, editionId, at } = correction
    const row = { edition_id: editionId, at, json: JSON.stringify(correction) }
    database.run(
      database.query
        .insertInto('correction')
        .values({ id, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row)),
    )
  },
  of: (database: Database, editionIds: readonly string[]): readonly Correction[] =>
    database
      .all(database.query.selectFrom('correction').select('json').where('edition_id', 'in', listOf(editionIds)).orderBy('at').orderBy('id'))
      .map(parsed<Correction>),
}
