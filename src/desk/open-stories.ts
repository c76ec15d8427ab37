import type { Article } from '#core/model/article.ts'
import type { Story } from '#core/model/story.ts'
import { type Grouping, hold, openGrouping, rewrite } from '#core/stages/cluster/grouper.ts'
import { type CopyIndex, openCopies } from '#core/stages/dedupe/copy-index.ts'
import type { Store } from '#ports/store.ts'
import type { Desk } from './desk.ts'

/**
 * The open stories as a desk keeps them in memory, so that a new article is compared without loading the window. The store
 * decides: `mark` says as of which commit they hold, and what is out of step with it is loaded anew.
 */
export type OpenStories = { readonly grouping: Grouping; readonly copies: CopyIndex; readonly mark: Mark }

/** How often the store’s articles were grouped, and its stories regrouped beside that. */
type Mark = { groupings: number; regroupings: number }

/** Where a desk keeps them; empty at first. */
export type OpenStoriesPlace = { kept?: OpenStories }

/** How often articles were grouped, and how often stories were regrouped beside that. */
export const groupingsNote = 'groupings'
export const regroupingsNote = 'regroupings'

/** The open stories as the store has them now: those in memory, or loaded where another process or a failed commit came between. */
export async function openStoriesOf(desk: Desk): Promise<OpenStories> {
  const mark = await markOf(desk.store)
  const kept = desk.openStories?.kept
  if (kept?.mark.groupings === mark.groupings && kept.mark.regroupings === mark.regroupings) return kept
  const loaded = await load(desk, mark)
  if (desk.openStories) desk.openStories.kept = loaded
  return loaded
}

/** Once a commit holds that grouped articles, what is in memory holds as well. */
export function groupedOnce({ openStories }: Desk): void {
  const kept = openStories?.kept
  if (kept) kept.mark.groupings += 1
}

export type Rewritten = {
  readonly stories: readonly Story[]
  readonly gone: readonly string[]
  readonly articles: readonly Article[]
  readonly vectors: ReadonlyMap<string, Float32Array>
}

/** Once a commit holds that regrouped stories, the ones in memory are rewritten as they are now. */
export function regroupedOnce({ openStories }: Desk, { stories, gone, articles, vectors }: Rewritten): void {
  const kept = openStories?.kept
  if (!kept) return
  rewrite(kept.grouping, gone, { stories, articles, vectors })
  kept.mark.regroupings += 1
}

async function markOf(store: Store): Promise<Mark> {
  return { groupings: Number((await store.note(groupingsNote)) ?? 0), regroupings: Number((await store.note(regroupingsNote)) ?? 0) }
}

/** So many stories are loaded at once. */
const loadMax = 2_000

async function load({ store, clock, options, embedder }: Desk, mark: Mark): Promise<OpenStories> {
  const open: OpenStories = { grouping: openGrouping(), copies: openCopies(options.dedupe), mark }
  const stories = (await store.storiesSince(clock.now() - options.cluster.storyAgeMaxMs)).toSorted(inOrder)
  for (let from = 0; from < stories.length; from += loadMax) {
    const some = stories.slice(from, from + loadMax)
    const ids = some.flatMap(({ articleIds }) => articleIds)
    const articles = await store.articles(ids)
    const vectors = embedder === undefined ? new Map<string, Float32Array>() : await store.vectors(ids, embedder.space)
    hold(open.grouping, { stories: some, articles, vectors })
    for (const article of articles) open.copies.add(article)
  }
  return open
}

function inOrder(a: Story, b: Story): number {
  return a.openedAt - b.openedAt || (a.id < b.id ? -1 : 1)
}
