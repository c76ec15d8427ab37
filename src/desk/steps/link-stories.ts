import type { Decided } from '#core/model/decision.ts'
import { dayMs } from '#core/model/instant.ts'
import type { Story } from '#core/model/story.ts'
import { printedBriefs } from '#core/stages/compose/printed.ts'
import { link } from '#core/stages/link/link.ts'
import type { StoryEntry } from '#core/stages/link/subject-of.ts'
import type { Desk } from '../desk.ts'

/** So many reports of a story tell what it is about. */
const reportsMax = 8
/** Editions of a beat that are looked through for told stories: one a day, and a few that were asked for by hand. */
const editionsMax = 40

/**
 * Finds anew the links of stories to earlier ones: to the open stories, and to those that editions of the last
 * `options.link.ageMaxMs` told. Returns the stories whose links are others now, to be put, and why.
 */
export async function linkStories(
  desk: Pick<Desk, 'store' | 'clock' | 'options' | 'beats'>,
  stories: readonly Story[],
): Promise<Decided<readonly Story[]>> {
  if (stories.length === 0) return { output: [], decisions: [] }
  const { store, options } = desk
  const now = desk.clock.now()
  const open = await store.storiesSince(now - options.cluster.storyAgeMaxMs)
  const told = await store.stories(await toldIds(desk, now - options.link.ageMaxMs))
  const asked = new Map(stories.map((story) => [story.id, story]))
  const earlier = [...new Map([...told, ...open].map((story) => [story.id, story])).values()].filter(({ id }) => !asked.has(id))
  const [mine, theirs] = [await entriesOf(desk, stories), await entriesOf(desk, earlier)]
  const rulings = await store.rulingsOf(stories.flatMap(({ articleIds }) => articleIds))
  const { output, decisions } = link({ stories: mine, earlier: theirs, rulings, now }, options.link)
  const changed = output.filter((story) => JSON.stringify(story.links ?? []) !== JSON.stringify(asked.get(story.id)?.links ?? []))
  const ids = new Set(changed.map(({ id }) => id))
  return { output: changed, decisions: decisions.filter(({ subject }) => ids.has(subject)) }
}

/** The stories that editions since then printed, of all beats. */
async function toldIds({ store, beats }: Pick<Desk, 'store' | 'beats'>, from: number): Promise<readonly string[]> {
  const heads = (await Promise.all(beats.map(({ id }) => store.editions(id, editionsMax)))).flat()
  const editions = await Promise.all(heads.filter(({ cutOff }) => cutOff >= from - dayMs).map(({ id }) => store.editionById(id)))
  return [...new Set(editions.flatMap((edition) => (edition === undefined ? [] : printedBriefs(edition).map(({ storyId }) => storyId))))]
}

async function entriesOf({ store }: Pick<Desk, 'store'>, stories: readonly Story[]): Promise<readonly StoryEntry[]> {
  const wanted = stories.map((story) => ({ story, ids: [...new Set([story.leadArticleId, ...story.articleIds])].slice(0, reportsMax) }))
  const articles = new Map((await store.articles(wanted.flatMap(({ ids }) => ids))).map((article) => [article.id, article]))
  return wanted.map(({ story, ids }) => ({ story, articles: ids.flatMap((id) => articles.get(id) ?? []) }))
}
