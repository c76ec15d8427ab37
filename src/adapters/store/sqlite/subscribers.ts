import { addressKey } from '#core/mail/mail-address.ts'
import type { Mailing, Subscriber } from '#core/mail/subscriber.ts'
import type { Instant } from '#core/model/instant.ts'
import type { Database } from './database.ts'
import { parsed } from './rows.ts'

/** Who gets editions by mail, and what became of each mail to them. */
export const subscribers = {
  put: (database: Database, subscriber: Subscriber): void => {
    const { id, address, key } = subscriber
    const columns = { address_key: addressKey(address), key, json: JSON.stringify(subscriber) }
    database.run(
      database.query
        .insertInto('subscriber')
        .values({ id, ...columns })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(columns)),
    )
  },
  /** With all that was noted of mails to them. */
  drop: (database: Database, id: string): void => {
    database.run(database.query.deleteFrom('mailing').where('subscriber_id', '=', id))
    database.run(database.query.deleteFrom('subscriber').where('id', '=', id))
  },
  dropUnconfirmed: (database: Database, before: Instant): void => {
    const old = subscribers.all(database).filter(({ state, askedAt }) => state === 'asked' && askedAt < before)
    for (const { id } of old) subscribers.drop(database, id)
  },
  all: (database: Database): readonly Subscriber[] =>
    database.all(database.query.selectFrom('subscriber').select('json').orderBy('id')).map(parsed<Subscriber>),
  one: (database: Database, id: string): Subscriber | undefined => found(database, 'id', id),
  ofKey: (database: Database, key: string): Subscriber | undefined => found(database, 'key', key),
  ofAddress: (database: Database, address: string): Subscriber | undefined => found(database, 'address_key', addressKey(address)),

  putMailing: (database: Database, mailing: Mailing): void => {
    const { what, subscriberId: subscriber_id, at, state } = mailing
    const columns = { at, state, json: JSON.stringify(mailing) }
    database.run(
      database.query
        .insertInto('mailing')
        .values({ what, subscriber_id, ...columns })
        .onConflict((conflict) => conflict.columns(['what', 'subscriber_id']).doUpdateSet(columns)),
    )
  },
  /** An error where the mail is under way already, or has come to an end: of two workers one sends it. */
  begin: (database: Database, mailing: Mailing): void => {
    const known = subscribers.mailing(database, mailing.what, mailing.subscriberId)
    if (known !== undefined && known.state !== 'later') throw new Error(`a mail of ${mailing.what} was begun already`)
    subscribers.putMailing(database, mailing)
  },
  dropMailings: (database: Database, before: Instant): void => {
    database.run(database.query.deleteFrom('mailing').where('at', '<', before))
  },
  mailing: (database: Database, what: string, subscriberId: string): Mailing | undefined => {
    const row = database.first(
      database.query.selectFrom('mailing').select('json').where('what', '=', what).where('subscriber_id', '=', subscriberId),
    )
    return row && parsed<Mailing>(row)
  },
  mailingsSince: (database: Database, from: Instant): readonly Mailing[] =>
    database
      .all(
        database.query.selectFrom('mailing').select('json').where('at', '>=', from).orderBy('at').orderBy('what').orderBy('subscriber_id'),
      )
      .map(parsed<Mailing>),
}

function found(database: Database, column: 'id' | 'key' | 'address_key', value: string): Subscriber | undefined {
  const row = database.first(database.query.selectFrom('subscriber').select('json').where(column, '=', value))
  return row && parsed<Subscriber>(row)
}
