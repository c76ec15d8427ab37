import type { Edition } from '#core/model/edition.ts'
import { dayMs, type Instant } from '#core/model/instant.ts'
import { present } from '#core/model/present.ts'
import type { Story } from '#core/model/story.ts'
import { toldIn } from '#core/model/told-in.ts'
import { printedBriefs, printedHeadlines } from '#core/stages/compose/printed.ts'
import type { ArticleRevision } from '#core/stages/develop/reports.ts'
import type { PastTelling } from '#core/stages/plan/plan.ts'
import { changedParts } from '#core/stages/read/changed-parts.ts'
import type { Store } from '#ports/store.ts'

/** What earlier editions told, and what their sources changed since. */
export type Memory = {
  /** The last telling of a story, by its id: of the stories of the day, and of those they go on with. */
  readonly tellings: ReadonlyMap<string, PastTelling>
  readonly toldHeadlines: ReadonlySet<string>
  readonly revisions: readonly ArticleRevision[]
  /** Told stories whose sources changed something since the last edition, without a new report. */
  readonly revised: readonly Story[]
}

/** Nothing is told again for so long without a change. */
export const memoryMs = 14 * dayMs
const toldStoriesMax = 400

export type MemoryInput = {
  /** The stories of the day. */
  readonly stories: readonly Story[]
  /** The editions of the last two weeks, newest first. */
  readonly past: readonly Edition[]
  /** The cut-off of the last edition. */
  readonly since: Instant
  /** Whose memory it is: what another beat told is new to this one. */
  readonly beat: string
}

/** Loads what the desk remembers of the stories of the day. */
export async function memoryOf(store: Store, { stories, past, since, beat }: MemoryInput): Promise<Memory> {
  const toldIds = [...new Set(past.flatMap((edition) => printedBriefs(edition).map(({ storyId }) => storyId)))].slice(0, toldStoriesMax)
  const earlier = await store.stories(toldIds)
  const known = new Map([...earlier, ...stories].map((story) => [story.id, story]))
  for (const { storyId } of stories.flatMap(({ links = [] }) => links)) {
    const linked = known.get(storyId) ?? (await store.storyNow(storyId))
    if (linked !== undefined) known.set(storyId, linked)
  }
  const told = [...new Set(known.values())].filter((story) => toldIn(story, beat) !== undefined)
  const revisions = await revisionsOf(store, told)
  const articleIds = new Set(revisions.filter(({ at }) => at > since).map(({ articleId }) => articleId))
  const isHere = new Set(stories.map(({ id }) => id))
  return {
    tellings: await tellingsOf(store, known, { past, beat }),
    toldHeadlines: new Set(past.flatMap(printedHeadlines)),
    revisions,
    revised: told.filter((story) => !isHere.has(story.id) && story.articleIds.some((id) => articleIds.has(id))),
  }
}

async function tellingsOf(
  store: Store,
  known: ReadonlyMap<string, Story>,
  { past, beat }: Pick<MemoryInput, 'past' | 'beat'>,
): Promise<ReadonlyMap<string, PastTelling>> {
  const editions = new Map(past.map((edition) => [edition.id, edition]))
  const tellings = new Map<string, PastTelling>()
  for (const [storyId, story] of known) {
    const id = toldIn(story, beat)
    const edition = id === undefined ? undefined : (editions.get(id) ?? (await store.editionById(id)))
    if (id === undefined || edition === undefined) continue
    editions.set(id, edition)
    const briefs = printedBriefs(edition)
    const held = new Set(story.articleIds)
    // A story that was split or merged since is known by its articles.
    const brief =
      briefs.find((one) => one.storyId === story.id) ?? briefs.find(({ reports }) => reports.some(({ articleId }) => held.has(articleId)))
    tellings.set(storyId, { storyId: story.id, date: edition.date, at: edition.cutOff, ...present({ headline: brief?.headline }) })
  }
  return tellings
}

/** What sources changed in the articles of some stories, each change at the time it was read. */
async function revisionsOf(store: Store, stories: readonly Story[]): Promise<readonly ArticleRevision[]> {
  const articles = await store.articles(stories.flatMap(({ articleIds }) => articleIds))
  const articleOfItem = new Map(articles.flatMap(({ id, itemKeys }) => itemKeys.map((key) => [key, id] as const)))
  const changed = (await store.items([...articleOfItem.keys()])).filter(({ revision }) => revision > 1)
  const found: ArticleRevision[] = []
  for (const { key } of changed) {
    const readAt = new Map(
      (await store.decisionsAbout(key)).flatMap(({ stage, evidence, at }) => (stage === 'read' ? [[evidence.revision, at] as const] : [])),
    )
    const revisions = await store.revisions(key)
    for (const [index, after] of revisions.entries()) {
      const before = revisions[index - 1]
      const at = readAt.get(after.revision)
      const articleId = articleOfItem.get(key)
      const sentences = before === undefined ? [] : (changedParts(before, after)?.sentences ?? [])
      if (at !== undefined && articleId !== undefined && sentences.length > 0) found.push({ articleId, at, sentences })
    }
  }
  return found
}
