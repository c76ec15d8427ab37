import { sql } from 'kysely'
import type { StoreCounts } from '#ports/store.ts'
import type { Database } from './database.ts'

/** How much the store holds. Items are counted once, however many revisions they have. */
export function countsOf(database: Database): StoreCounts {
  const counted = sql<StoreCounts>`select
    (select count(*) from source) as sources,
    (select count(*) from capture) as captures,
    (select count(*) from item where is_newest = 1) as items,
    (select count(*) from article) as articles,
    (select count(*) from story) as stories,
    (select count(*) from decision) as decisions,
    (select count(*) from edition) as editions,
    (select count(*) from delivery) as deliveries`
  const [row] = database.all(counted)
  if (row === undefined) throw new Error('a count without a row')
  return { ...row }
}
