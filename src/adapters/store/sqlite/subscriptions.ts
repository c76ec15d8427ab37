import { sql } from 'kysely'
import type { HubWord, Subscription } from '#core/model/subscription.ts'
import type { Database } from './database.ts'

type Row = { readonly json: string; readonly heard: string }

/** Subscriptions at hubs: what was asked, and beside it what the hub said, so that neither write undoes the other. */
export const subscriptions = {
  put: (database: Database, { heard: word, ...asked }: Subscription): void => {
    const [json, heard] = [JSON.stringify(asked), JSON.stringify(word)]
    const { sourceId: source_id, token } = asked
    database.run(
      database.query
        .insertInto('subscription')
        .values({ source_id, token, json, heard })
        .onConflict((conflict) =>
          conflict.column('source_id').doUpdateSet({
            token,
            json,
            heard: sql<string>`case when subscription.token = excluded.token then subscription.heard else excluded.heard end`,
          }),
        ),
    )
  },
  putWord: (database: Database, { token, heard }: { readonly token: string; readonly heard: HubWord }): void => {
    database.run(
      database.query
        .updateTable('subscription')
        .set({ heard: JSON.stringify(heard) })
        .where('token', '=', token),
    )
  },
  drop: (database: Database, sourceId: string): void => {
    database.run(database.query.deleteFrom('subscription').where('source_id', '=', sourceId))
  },
  all: (database: Database): readonly Subscription[] =>
    database.all(database.query.selectFrom('subscription').select(['json', 'heard']).orderBy('source_id')).map(whole),
  one: (database: Database, sourceId: string): Subscription | undefined => {
    const row = database.first(database.query.selectFrom('subscription').select(['json', 'heard']).where('source_id', '=', sourceId))
    return row && whole(row)
  },
  ofToken: (database: Database, token: string): Subscription | undefined => {
    const row = database.first(database.query.selectFrom('subscription').select(['json', 'heard']).where('token', '=', token))
    return row && whole(row)
  },
}

function whole({ json, heard }: Row): Subscription {
  return { ...(JSON.parse(json) as Omit<Subscription, 'heard'>), heard: JSON.parse(heard) as HubWord }
}
