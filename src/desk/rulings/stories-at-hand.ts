import type { Article } from '#core/model/article.ts'
import type { Ruling } from '#core/model/ruling.ts'
import type { Story } from '#core/model/story.ts'
import { tellingsOf } from '#core/model/told-in.ts'
import type { ToldAt } from '#core/rulings/merged-story.ts'
import type { Store } from '#ports/store.ts'

/** Stories with all that is needed to make them anew. */
export type AtHand = {
  readonly stories: readonly Story[]
  readonly articles: readonly Article[]
  /** Those that name any of the articles, oldest first. */
  readonly rulings: readonly Ruling[]
  readonly toldAt: ToldAt
}

/** Loads stories with their articles, the rulings on these, and the stories of all that those rulings name. */
export async function storiesAtHand(store: Store, stories: readonly Story[]): Promise<AtHand> {
  const rulings = await store.rulingsOf(stories.flatMap(({ articleIds }) => articleIds))
  const named = await store.storiesOfArticles(rulings.flatMap(({ one, other }) => [...one, ...other]))
  const all = [...new Map([...stories, ...named].map((story) => [story.id, story])).values()]
  const articles = await store.articles([...new Set(all.flatMap(({ articleIds }) => articleIds))])
  const told = [...new Set(all.flatMap(tellingsOf))]
  const editions = await Promise.all(told.map((id) => store.editionById(id)))
  const toldAt = new Map(editions.flatMap((edition) => (edition === undefined ? [] : [[edition.id, edition.cutOff] as const])))
  return { stories: all, articles, rulings, toldAt }
}
