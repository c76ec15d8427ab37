import { dayMs } from '#core/model/instant.ts'
import { learnOwners } from '#core/stages/trace/learn-owners.ts'
import { ownersOf } from '#core/stages/trace/owners.ts'
import type { Change } from '#ports/store.ts'
import type { Desk } from '../desk.ts'

/** What the wire of the last two weeks shows of its outlets: for whom their hosts speak. What was learned before stays. */
export async function learnOutlets({ store, clock }: Desk): Promise<readonly Change[]> {
  const now = clock.now()
  const stories = await store.storiesSince(now - windowMs)
  const articles = await store.articles(stories.flatMap(({ articleIds }) => articleIds).slice(-articlesMax))
  const owners = ownersOf(await store.outlets(), await store.outletFacts())
  return learnOwners({ articles, owners, now }).map((fact): Change => ({ put: 'outlet-fact', fact }))
}

const windowMs = 14 * dayMs
/** The newest are enough to know who speaks where. */
const articlesMax = 20_000
