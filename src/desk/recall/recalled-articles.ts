import type { BeatRule } from '#core/model/beat-rule.ts'
import { dayMs, type Instant } from '#core/model/instant.ts'
import { toldIn } from '#core/model/told-in.ts'
import type { Store } from '#ports/store.ts'

/** What is older than this when its edition is made is no news any more, whoever recalls it. */
export const recallAgeMs = 7 * dayMs

export type RecalledAsk = {
  readonly beat: string
  readonly rules: readonly BeatRule[]
  /** The cut-off of the last edition: what was recalled since comes into the next one, once. */
  readonly since: Instant
  readonly now: Instant
}

/** The articles of the items that readers recalled since the last edition, each with its rule: young ones that the beat has not told. */
export async function recalledArticles(
  store: Pick<Store, 'articlesOfItems' | 'storiesOfArticles'>,
  { beat, rules, since, now }: RecalledAsk,
): Promise<ReadonlyMap<string, string>> {
  // What was recalled in the very moment of the last edition, too: where that one told it, it is told.
  const fresh = rules.filter(({ at }) => at >= since)
  const articles = (await store.articlesOfItems(fresh.map(({ itemKey }) => itemKey))).filter(
    ({ publishedAt }) => publishedAt > now - recallAgeMs,
  )
  const stories = await store.storiesOfArticles(articles.map(({ id }) => id))
  const told = new Set(stories.filter((story) => toldIn(story, beat) !== undefined).flatMap(({ articleIds }) => articleIds))
  const ruleOfItem = new Map(fresh.map(({ itemKey, id }) => [itemKey, id]))
  return new Map(
    articles.flatMap(({ id, itemKeys }) => {
      const rule = itemKeys.flatMap((key) => ruleOfItem.get(key) ?? [])[0]
      return rule === undefined || told.has(id) ? [] : [[id, rule] as const]
    }),
  )
}
