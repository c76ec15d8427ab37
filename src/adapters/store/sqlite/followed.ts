import { sql } from 'kysely'
import type { Article } from '#core/model/article.ts'
import type { Instant } from '#core/model/instant.ts'
import type { LookedAt } from '#core/model/looked-at.ts'
import type { OutletFact } from '#core/model/outlet-fact.ts'
import { registrableHost } from '#core/text/address.ts'
import type { OutletsAsk, OutletTally, Visits } from '#ports/store.ts'
import type { Database } from './database.ts'
import { type PackedArticle, unpackArticle } from './pack-article.ts'
import { listOf } from './parameters.ts'
import { inOrder, parsed } from './rows.ts'

/** The pages that were looked at for first-hand documents, and what is known of outlets beside the built-in table. */
export const followed = {
  putPage: (database: Database, page: LookedAt): void => {
    const columns = { host: registrableHost(page.address) ?? '', story_id: page.storyId, at: page.at, json: JSON.stringify(page) }
    database.run(
      database.query
        .insertInto('looked_at')
        .values({ address: page.address, ...columns })
        .onConflict((conflict) => conflict.column('address').doUpdateSet(columns)),
    )
  },
  pages: (database: Database, addresses: readonly string[]): readonly LookedAt[] => {
    const rows = database.all(database.query.selectFrom('looked_at').select('json').where('address', 'in', listOf(addresses)))
    return inOrder(addresses, rows.map(parsed<LookedAt>), ({ address }) => address)
  },
  /** Those looked at for a story, oldest first. */
  pagesFor: (database: Database, storyId: string): readonly LookedAt[] =>
    database
      .all(database.query.selectFrom('looked_at').select('json').where('story_id', '=', storyId).orderBy('at').orderBy('address'))
      .map(parsed<LookedAt>),
  visits: (database: Database, from: Instant): Visits => {
    const rows = database.all(
      database.query
        .selectFrom('looked_at')
        .select((select) => ['host', select.fn.countAll<number>().as('n')])
        .where('at', '>', from)
        .groupBy('host'),
    )
    return new Map(rows.map(({ host, n }) => [host, n]))
  },
  /** A person’s word about a host is one: the last holds. */
  putFact: (database: Database, fact: OutletFact): void => {
    const { host, origin } = fact
    if (origin === 'person') followed.dropFacts(database, { host, origin })
    const columns = { json: JSON.stringify(fact) }
    database.run(
      database.query
        .insertInto('outlet_fact')
        .values({ host, origin, owner: fact.owner ?? '', ...columns })
        .onConflict((conflict) => conflict.columns(['host', 'origin', 'owner']).doUpdateSet(columns)),
    )
  },
  dropFacts: (database: Database, { host, origin }: Pick<OutletFact, 'host' | 'origin'>): void => {
    database.run(database.query.deleteFrom('outlet_fact').where('host', '=', host).where('origin', '=', origin))
  },
  facts: (database: Database): readonly OutletFact[] =>
    database
      .all(database.query.selectFrom('outlet_fact').select('json').orderBy('host').orderBy('origin').orderBy('owner'))
      .map(parsed<OutletFact>),
  /** Articles of those outlets published from `from` to `to`, oldest first. */
  articlesOf: (database: Database, { outletIds, from, to, limit }: OutletsAsk): readonly Article[] =>
    database
      .all(
        database.query
          .selectFrom('article')
          .select('json')
          .where(sql<string>`json ->> '$.outletId'`, 'in', listOf(outletIds))
          .where('published_at', '>=', from)
          .where('published_at', '<=', to)
          .orderBy('published_at')
          .orderBy('id')
          .limit(limit),
      )
      .map((row) => unpackArticle(parsed<PackedArticle>(row))),
  tallies: (database: Database): readonly OutletTally[] => database.all(tally),
}

const tally = sql<OutletTally>`
  select article.json ->> '$.outletId' as outletId, count(*) as reportCount,
    count(story.id) as primaryCount, max(article.published_at) as lastAt
  from article left join story on story.json ->> '$.primary.articleId' = article.id
    and story.json ->> '$.primary.articleId' is not null
  group by 1 order by 1`
