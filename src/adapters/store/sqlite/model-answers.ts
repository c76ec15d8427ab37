import { sql } from 'kysely'
import type { Instant } from '#core/model/instant.ts'
import type { ModelAnswer } from '#ports/store.ts'
import type { Database } from './database.ts'
import { parsed } from './rows.ts'

/** What language models were asked and answered, kept for a while. */
export const modelAnswers = {
  put: (database: Database, answer: ModelAnswer): void => {
    const columns = { at: answer.at, tokens: answer.tokensIn + answer.tokensOut, json: JSON.stringify(answer) }
    database.run(
      database.query
        .insertInto('model_answer')
        .values({ key: answer.key, ...columns })
        .onConflict((conflict) => conflict.column('key').doUpdateSet(columns)),
    )
  },
  dropBefore: (database: Database, before: Instant): void => {
    database.run(database.query.deleteFrom('model_answer').where('at', '<', before))
  },
  one: (database: Database, key: string): ModelAnswer | undefined =>
    database.all(database.query.selectFrom('model_answer').select('json').where('key', '=', key)).map(parsed<ModelAnswer>)[0],
  tokensSince: (database: Database, from: Instant): number => {
    const rows = database.all(
      database.query.selectFrom('model_answer').select(sql<number>`coalesce(sum(tokens), 0)`.as('tokens')).where('at', '>=', from),
    )
    return rows[0]?.tokens ?? 0
  },
}
