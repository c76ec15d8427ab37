import type { Edition } from '#core/model/edition.ts'
import { printedBriefs, printedClaims } from '#core/stages/compose/printed.ts'
import type { Delivery, EditionHead } from '#ports/store.ts'
import { canonical } from './canonical.ts'
import type { Database } from './database.ts'
import { parsed } from './rows.ts'

/** Editions, which are immutable, the claims they print, and where they were delivered. */
export const editions = {
  /** The identical edition again changes nothing; another one of the same beat and date is a mistake and throws. */
  put: (database: Database, edition: Edition): void => {
    const { query } = database
    const json = JSON.stringify(edition)
    const old = database.first(
      query
        .selectFrom('edition')
        .select('json')
        .where((where) => where.or([where('id', '=', edition.id), where.and({ beat: edition.beat, date: edition.date })])),
    )
    if (old !== undefined) {
      if (canonical(parsed(old)) === canonical(JSON.parse(json))) return
      throw new Error(`the edition of ${edition.beat} for ${edition.date} is published and cannot change (${edition.id})`)
    }
    database.run(
      query.insertInto('edition').values({
        id: edition.id,
        beat: edition.beat,
        date: edition.date,
        number: edition.number,
        title: edition.title?.text ?? '',
        is_sample: edition.isSample ? 1 : 0,
        cut_off: edition.cutOff,
        json,
      }),
    )
    for (const claim_id of new Set(printedClaims(edition).map((claim) => claim.id))) {
      database.run(query.insertInto('edition_claim').values({ claim_id, edition_id: edition.id }))
    }
    for (const { storyId: story_id, section } of printedBriefs(edition)) {
      const told = query.insertInto('told').values({ story_id, beat: edition.beat, section })
      database.run(told.onConflict((conflict) => conflict.doNothing()))
    }
  },
  of: (database: Database, beat: string, date: string): Edition | undefined => {
    const row = database.first(database.query.selectFrom('edition').select('json').where('beat', '=', beat).where('date', '=', date))
    return row && parsed<Edition>(row)
  },
  byId: (database: Database, id: string): Edition | undefined => {
    const row = database.first(database.query.selectFrom('edition').select('json').where('id', '=', id))
    return row && parsed<Edition>(row)
  },
  heads: (database: Database, beat: string, limit: number): readonly EditionHead[] =>
    database
      .all(
        database.query
          .selectFrom('edition')
          .select(['id', 'beat', 'date', 'number', 'title', 'is_sample', 'cut_off'])
          .where('beat', '=', beat)
          .orderBy('date', 'desc')
          .limit(limit),
      )
      .map(({ is_sample, cut_off, ...head }) => ({ ...head, isSample: is_sample === 1, cutOff: cut_off })),
  /** The newest one, when a claim was printed more than once. */
  ofClaim: (database: Database, claimId: string): Edition | undefined => {
    const row = database.first(
      database.query
        .selectFrom('edition_claim')
        .innerJoin('edition', 'edition.id', 'edition_claim.edition_id')
        .select('edition.json')
        .where('claim_id', '=', claimId)
        .orderBy('edition.cut_off', 'desc')
        .orderBy('edition.id')
        .limit(1),
    )
    return row && parsed<Edition>(row)
  },
  putDelivery: (database: Database, { editionId, channel, place, at }: Delivery): void => {
    database.run(
      database.query
        .insertInto('delivery')
        .values({ edition_id: editionId, channel, place, at })
        .onConflict((conflict) => conflict.columns(['edition_id', 'channel', 'place']).doNothing()),
    )
  },
  deliveries: (database: Database, editionId: string): readonly Delivery[] =>
    database
      .all(
        database.query
          .selectFrom('delivery')
          .select(['edition_id as editionId', 'channel', 'at', 'place'])
          .where('edition_id', '=', editionId)
          .orderBy('at')
          .orderBy('channel')
          .orderBy('place'),
      )
      .map((row) => ({ ...row })),
}
