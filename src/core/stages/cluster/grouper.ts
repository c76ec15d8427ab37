import type { Article } from '../../model/article.ts'
import type { Decided } from '../../model/decision.ts'
import type { Instant } from '../../model/instant.ts'
import type { Ruling } from '../../model/ruling.ts'
import type { Story } from '../../model/story.ts'
import { type Batch, batchOf } from './batch.ts'
import type { ClusterOptions } from './cluster.ts'
import { type Compared, linked } from './linked.ts'
import { type GroupedStory, groupedStory, type Held, withArticles } from './stories.ts'
import { tell } from './tell.ts'
import { compact, countBatch, countStory, enter, leave, openWindow, uncount, type Window } from './window.ts'

export type GroupInput = {
  /** Articles no story holds yet. */
  readonly articles: readonly Article[]
  readonly now: Instant
  /** Vectors of titles, by article; the words alone decide for those without. */
  readonly vectors?: ReadonlyMap<string, Float32Array>
  readonly rulings?: readonly Ruling[]
}

/** The open stories as the grouping knows them. It changes in place; whoever keeps one keeps it for one desk. */
export type Grouping = {
  window: Window
  readonly stories: Map<string, Held>
  /** By article, reprints too: its story. */
  readonly storyOf: Map<string, string>
  /** By reprint: the article whose text it repeats. */
  readonly originalOf: Map<string, string>
}

/** A grouping without stories. */
export function openGrouping(): Grouping {
  return { window: openWindow(), stories: new Map(), storyOf: new Map(), originalOf: new Map() }
}

/** Takes stories in as they stand; their articles may come in any order. What is grouped then is what would have been without a stop. */
export function hold(
  grouping: Grouping,
  { stories, articles, vectors }: { readonly stories: readonly Story[] } & Pick<GroupInput, 'articles' | 'vectors'>,
): void {
  const byId = new Map(articles.map((article) => [article.id, article]))
  const taken = stories.flatMap((story) => {
    const own = story.articleIds.flatMap((id) => byId.get(id) ?? [])
    const [first, ...rest] = own
    if (!first || grouping.stories.has(story.id)) return []
    const { lead } = withArticles(undefined, [first, ...rest], story.lastNewsAt)
    return [{ story, lead, reports: reportsAmong(own, grouping.originalOf) }]
  })
  const slotOf = new Map<string, number>()
  for (const article of taken.flatMap(({ reports }) => reports).toSorted(asTheyCame))
    slotOf.set(article.id, enter(grouping.window, article, vectors?.get(article.id)))
  for (const { story, lead, reports } of taken) {
    const slots = reports.flatMap(({ id }) => slotOf.get(id) ?? [])
    countStory(grouping.window, [], slots)
    keep(grouping, { ...groupedStory({ ...story, lead, slots }), lead, slots })
  }
}

/** The articles of a story that repeat no other of its articles; `originalOf` learns of those that do. */
function reportsAmong(own: readonly Article[], originalOf: Map<string, string>): readonly Article[] {
  const byId = new Map(own.map((article) => [article.id, article]))
  const rootOf = (article: Article): string => {
    let at = article
    for (let hop = 0; hop < hopsMax; hop += 1) {
      const next = byId.get(at.reprintOf ?? '')
      if (next === undefined) return at.id
      const original = originalOf.get(next.id)
      if (original !== undefined) return original
      at = next
    }
    // Round in a circle, nobody is the original.
    return article.id
  }
  return own.filter((article) => {
    const root = rootOf(article)
    if (root !== article.id) originalOf.set(article.id, root)
    return root === article.id
  })
}

/** As a desk that ran on met them, so that one that starts again finds them in the same places of the index. */
function asTheyCame(a: Article, b: Article): number {
  return a.firstSeenAt - b.firstSeenAt || inOrder(a, b)
}

/**
 * Puts each new article into the story it reports, or opens a new one; returns the stories that changed or opened.
 *
 * All articles of a call are weighed together, so that their order does not matter. They are grouped twice: the first
 * grouping tells how many stories a word stands in. A reprint follows the article it repeats. The cost of an article does
 * not grow with the number of stories that are held.
 */
export function group(grouping: Grouping, input: GroupInput, options: ClusterOptions): Decided<readonly GroupedStory[]> {
  close(grouping, input.now, options.storyAgeMaxMs)
  const { own, reprints } = sorted(grouping, input.articles)
  const slots = own.map((article) => enter(grouping.window, article, input.vectors?.get(article.id)))
  countBatch(grouping.window, slots)
  const batch = batchOf(grouping, slots, input.rulings ?? [])
  const first = linked(grouping, batch, options)
  recount(grouping, batch, first.groupOf)
  const second = linked(grouping, { ...batch, near: nearAgain(batch, first.compared) }, options)
  recount(grouping, batch, second.groupOf)

  const changed = new Map<number, Held>()
  for (const [number, members] of Map.groupBy(batch.slots.keys(), (at) => second.groupOf[at] ?? at)) {
    const open = members.map((at) => grouping.stories.get(batch.stories[at] ?? '')).find((story) => story !== undefined)
    const fresh = members.filter((at) => at < slots.length)
    const [one, ...others] = fresh
      .flatMap((at) => own[at] ?? [])
      .flatMap((article) => [article, ...(reprints.get(article.id) ?? [])])
      .toSorted(inOrder)
    if (!one) continue
    const held = {
      ...withArticles(open, [one, ...others], input.now),
      slots: [...(open?.slots ?? []), ...fresh.map((at) => batch.slots[at] ?? -1)],
    }
    keep(grouping, held)
    changed.set(number, held)
  }
  const late = joinLate(grouping, reprints, input.now)
  const stories = new Map([...changed.values(), ...late].map((held) => [held.id, groupedStory(held)]))
  return { output: [...stories.values()], decisions: tell({ grouping, batch, linked: second, changed, reprints }) }
}

/** Changes of a grouping that somebody else decided: these stories are now as given, those are gone. */
export function rewrite(
  grouping: Grouping,
  gone: readonly string[],
  now: { readonly stories: readonly Story[] } & Pick<GroupInput, 'articles' | 'vectors'>,
): void {
  for (const id of [...gone, ...now.stories.map((story) => story.id)]) drop(grouping, id)
  hold(grouping, now)
}

/** Lets stories go that had no news for long. */
function close(grouping: Grouping, now: Instant, ageMaxMs: number): void {
  for (const { id, lastNewsAt } of grouping.stories.values()) if (now - lastNewsAt > ageMaxMs) drop(grouping, id)
  grouping.window = compact(grouping)
}

/** Lets a story go with all it holds. */
function drop(grouping: Grouping, id: string): void {
  const held = grouping.stories.get(id)
  if (!held) return
  grouping.stories.delete(id)
  for (const articleId of held.articleIds) {
    grouping.storyOf.delete(articleId)
    grouping.originalOf.delete(articleId)
  }
  for (const slot of held.slots) leave(grouping.window, slot)
  grouping.window.counts.stories -= 1
}

function keep(grouping: Grouping, held: Held): void {
  grouping.stories.set(held.id, held)
  for (const id of held.articleIds) grouping.storyOf.set(id, held.id)
}

/** Earlier first; at one moment by id, so that nobody’s order matters. */
export function inOrder(a: Article, b: Article): number {
  return a.publishedAt - b.publishedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** A reprint of a reprint of a reprint is possible; a circle must end. */
const hopsMax = 10

/** The new articles in order; reprints wait beside the article they repeat, here or in a story. */
function sorted(
  grouping: Grouping,
  articles: readonly Article[],
): { readonly own: readonly Article[]; readonly reprints: ReadonlyMap<string, readonly Article[]> } {
  const byId = new Map(articles.filter(({ id }) => !grouping.storyOf.has(id)).map((article) => [article.id, article]))
  const rootOf = (article: Article): string => {
    let at = article
    for (let hop = 0; hop < hopsMax && at.reprintOf !== undefined; hop += 1) {
      const next = byId.get(at.reprintOf)
      if (next === undefined) {
        const original = grouping.originalOf.get(at.reprintOf) ?? at.reprintOf
        return grouping.window.slotOf.has(original) ? original : at.id
      }
      at = next
    }
    // Round in a circle, nobody is the original.
    return at.reprintOf === undefined ? at.id : article.id
  }
  const own: Article[] = []
  const reprints = new Map<string, Article[]>()
  for (const article of [...byId.values()].toSorted(inOrder)) {
    const root = rootOf(article)
    if (root === article.id) {
      own.push(article)
      continue
    }
    const others = reprints.get(root)
    if (others) others.push(article)
    else reprints.set(root, [article])
  }
  for (const [root, others] of reprints) for (const { id } of others) grouping.originalOf.set(id, root)
  return { own, reprints }
}

/** Reprints of articles that stories hold already. */
function joinLate(grouping: Grouping, reprints: ReadonlyMap<string, readonly Article[]>, now: Instant): readonly Held[] {
  const joined: Held[] = []
  for (const [root, articles] of reprints) {
    const open = grouping.stories.get(grouping.storyOf.get(root) ?? '')
    const [first, ...rest] = articles.filter(({ id }) => !grouping.storyOf.has(id))
    if (!open || !first) continue
    const held = { ...withArticles(open, [first, ...rest], now), slots: open.slots }
    keep(grouping, held)
    joined.push(held)
  }
  return joined
}

/** Whoever had nothing in common has nothing in common at the second look either. */
function nearAgain({ near }: Batch, compared: readonly Compared[]): Batch['near'] {
  const again = near.map((): number[] => [])
  for (const { one, other } of compared) again[one]?.push(other)
  return again
}

/** Counts the words of the new articles anew, by the groups they are in. */
function recount(grouping: Grouping, batch: Batch, groupOf: readonly number[]): void {
  const { window } = grouping
  countBatch(window, [])
  for (const slot of batch.slots.slice(0, batch.freshCount)) uncount(window, slot)
  window.counts.stories = grouping.stories.size
  for (const members of Map.groupBy(batch.slots.keys(), (at) => groupOf[at] ?? at).values()) {
    const fresh = members.flatMap((at) => (at < batch.freshCount ? (batch.slots[at] ?? []) : []))
    const open = members.map((at) => grouping.stories.get(batch.stories[at] ?? '')).find((story) => story !== undefined)
    if (fresh.length > 0) countStory(window, open?.slots ?? [], fresh)
  }
}
