import type { Article } from '#core/model/article.ts'
import type { Decided } from '#core/model/decision.ts'
import { dayMs, type Instant } from '#core/model/instant.ts'
import type { Story } from '#core/model/story.ts'
import { afterRegrouping, type Regrouped } from '#core/rulings/regrouped.ts'
import { printedBriefs } from '#core/stages/compose/printed.ts'
import { link } from '#core/stages/link/link.ts'
import type { StoryEntry } from '#core/stages/link/subject-of.ts'
import type { Desk } from '../desk.ts'

/** So many reports of a story tell what it is about. */
const reportsMax = 8
/** Editions of a beat that are looked through for told stories: one a day, and a few that were asked for by hand. */
const editionsMax = 40

export type Linking = {
  /** The stories whose links are wanted, as they are once `regrouped` is committed. */
  readonly stories: readonly Story[]
  /** What the commit under way makes of stories. */
  readonly regrouped: Regrouped
  /** Articles at hand, which need not be loaded. */
  readonly articles: readonly Article[]
}

type LinkDesk = Pick<Desk, 'store' | 'clock' | 'options' | 'beats'>

/**
 * Finds anew the links of stories to earlier ones: to the open stories, to those that editions of the last
 * `options.link.ageMaxMs` told, and to those they are linked to already. Returns the stories whose links are others now, and why.
 */
export async function linkStories(desk: LinkDesk, { stories, regrouped, articles }: Linking): Promise<Decided<readonly Story[]>> {
  if (stories.length === 0) return { output: [], decisions: [] }
  const now = desk.clock.now()
  const asked = new Map(stories.map((story) => [story.id, story]))
  const known = afterRegrouping(await storiesAround(desk, stories, now), regrouped)
  const earlier = [...known.values()].filter(({ id }) => !asked.has(id))
  const entries = await entriesOf(desk, [...stories, ...earlier], articles)
  const rulings = await desk.store.rulingsOf(stories.flatMap(({ articleIds }) => articleIds))
  const input = { stories: entries.slice(0, stories.length), earlier: entries.slice(stories.length), rulings, now }
  const { output, decisions } = link(input, desk.options.link)
  const changed = output.filter((story) => JSON.stringify(story.links ?? []) !== JSON.stringify(asked.get(story.id)?.links ?? []))
  const ids = new Set(changed.map(({ id }) => id))
  return { output: changed, decisions: decisions.filter(({ subject }) => ids.has(subject)) }
}

/** The stories that one may be linked to, as the store has them. */
async function storiesAround(desk: LinkDesk, stories: readonly Story[], now: Instant): Promise<readonly Story[]> {
  const { store, options } = desk
  const open = await store.storiesSince(now - options.cluster.storyAgeMaxMs)
  const told = await store.stories(await toldIds(desk, now - options.link.ageMaxMs))
  const linkedIds = new Set(stories.flatMap(({ links = [] }) => links.map(({ storyId }) => storyId)))
  const linked = await Promise.all([...linkedIds].map((id) => store.storyNow(id)))
  return [...linked.filter((story) => story !== undefined), ...told, ...open]
}

/** The stories that editions since then printed, of all beats. */
async function toldIds({ store, beats }: LinkDesk, from: Instant): Promise<readonly string[]> {
  const heads = (await Promise.all(beats.map(({ id }) => store.editions(id, editionsMax)))).flat()
  const editions = await Promise.all(heads.filter(({ cutOff }) => cutOff >= from - dayMs).map(({ id }) => store.editionById(id)))
  return [...new Set(editions.flatMap((edition) => (edition === undefined ? [] : printedBriefs(edition).map(({ storyId }) => storyId))))]
}

async function entriesOf({ store }: LinkDesk, stories: readonly Story[], atHand: readonly Article[]): Promise<readonly StoryEntry[]> {
  const wanted = stories.map((story) => ({ story, ids: [...new Set([story.leadArticleId, ...story.articleIds])].slice(0, reportsMax) }))
  const byId = new Map(atHand.map((article) => [article.id, article]))
  const missing = wanted.flatMap(({ ids }) => ids).filter((id) => !byId.has(id))
  for (const article of await store.articles(missing)) byId.set(article.id, article)
  return wanted.map(({ story, ids }) => ({ story, articles: ids.flatMap((id) => byId.get(id) ?? []) }))
}
