import type { Article } from '../model/article.ts'
import type { Decided, Decision } from '../model/decision.ts'
import { idOf } from '../model/ids.ts'
import type { Instant } from '../model/instant.ts'
import type { Reason } from '../model/reason.ts'
import type { Ruling } from '../model/ruling.ts'
import type { Story } from '../model/story.ts'
import { mergedStory, type ToldAt } from './merged-story.ts'
import { rebuiltStory } from './rebuilt-story.ts'
import type { Regrouped } from './regrouped.ts'
import { type RuledPair, type Standing, standing } from './standing.ts'

export type ApplyInput = {
  /** All that may hold here; those whose articles are in none of the stories do nothing. */
  readonly rulings: readonly Ruling[]
  readonly stories: readonly Story[]
  /** The articles of the stories. */
  readonly articles: readonly Article[]
  readonly toldAt: ToldAt
  readonly now: Instant
  /** The id of a ruling that is taken back: it stands among `rulings`, turned around. `storyId` is the story that it ended. */
  readonly undone?: { readonly rulingId: string; readonly storyId?: string }
}

/**
 * Makes stories obey rulings: what was ruled together becomes one story (that of the ruling’s `one` side stays), what was ruled
 * apart leaves (the `one` side, with its reprints and with what is ruled together with it), and links between stories that were
 * ruled apart go. Applied again it changes nothing.
 */
export function applyRulings(input: ApplyInput): Decided<Regrouped> {
  const table: Table = {
    ...input,
    stands: standing(input.rulings),
    byId: new Map(input.articles.map((article) => [article.id, article])),
    stories: new Map(input.stories.map((story) => [story.id, story])),
    gone: new Map(),
    decisions: [],
  }
  mergeStories(table)
  splitStories(table)
  unlinkStories(table)
  const before = new Set(input.stories)
  const gone = [...table.gone].map(([id, into]) => ({ id, into }))
  return { output: { stories: [...table.stories.values()].filter((story) => !before.has(story)), gone }, decisions: table.decisions }
}

type Table = Omit<ApplyInput, 'stories'> & {
  readonly stands: Standing
  readonly byId: ReadonlyMap<string, Article>
  readonly stories: Map<string, Story>
  readonly gone: Map<string, string>
  readonly decisions: Decision[]
}

function mergeStories(table: Table): void {
  const { stories, gone } = table
  const homes = new Map([...stories.values()].flatMap(({ id, articleIds }) => articleIds.map((articleId) => [articleId, id] as const)))
  for (const { one, other, ruling } of table.stands.together) {
    const [stays, goes] = [stories.get(homes.get(one) ?? ''), stories.get(homes.get(other) ?? '')]
    if (!stays || !goes || stays.id === goes.id) continue
    stories.set(stays.id, mergedStory(stays, goes, table))
    stories.delete(goes.id)
    for (const [id, into] of gone) if (into === goes.id) gone.set(id, stays.id)
    gone.set(goes.id, stays.id)
    for (const articleId of goes.articleIds) homes.set(articleId, stays.id)
    const because = reasonOf(ruling, table)
    const moved = { articles: goes.articleIds.length, ruling: ruling.id }
    tell(table, goes.id, { verdict: 'merged', because, evidence: { into: stays.id, ...moved } })
    tell(table, stays.id, { verdict: 'took in', because, evidence: { story: goes.id, ...moved } })
    tell(table, ruling.id, { verdict: 'merged', because, evidence: { story: goes.id, into: stays.id } })
  }
}

function splitStories(table: Table): void {
  // A story that somebody left may have to be left once more; each leaving ends at least one pair.
  const toDo = [...table.stories.keys()]
  for (let at = 0; at < toDo.length && at < table.stories.size + splitsMax; at += 1) {
    const story = table.stories.get(toDo[at] ?? '')
    const parting = story && partingOf(story, table)
    if (!story || !parting) continue
    const home = leave(story, parting, table)
    toDo.push(story.id, home)
  }
}

/** Rulings are made by hand; so many splits at once are a circle. */
const splitsMax = 10_000

type Parting = { readonly ruling: Ruling; readonly leaving: readonly string[]; readonly staying: readonly string[] }

/** Who has to leave a story, by the first ruling that it breaks. */
function partingOf({ articleIds }: Story, { stands, byId }: Table): Parting | undefined {
  const held = new Set(articleIds)
  const { groupOf } = stands
  const isBroken = ({ one, other }: RuledPair): boolean => held.has(one) && held.has(other) && groupOf(one) !== groupOf(other)
  const ruling = stands.apart.find(isBroken)?.ruling
  if (ruling === undefined) return undefined
  const broken = stands.apart.filter((pair) => pair.ruling === ruling && isBroken(pair))
  const stayingGroups = new Set(broken.map(({ other }) => groupOf(other)))
  const leavingGroups = new Set(broken.map(({ one }) => groupOf(one)).filter((group) => !stayingGroups.has(group)))
  const isLeaving = (id: string): boolean => {
    const group = groupOf(id)
    if (leavingGroups.has(group) || stayingGroups.has(group)) return leavingGroups.has(group)
    const original = byId.get(id)?.reprintOf
    return original !== undefined && leavingGroups.has(groupOf(original))
  }
  const leaving = articleIds.filter(isLeaving)
  return leaving.length === 0 ? undefined : { ruling, leaving, staying: articleIds.filter((id) => !isLeaving(id)) }
}

/** Moves the leaving articles to the story that holds others of their side already, else to a new one; answers its id. */
function leave(story: Story, { ruling, leaving, staying }: Parting, table: Table): string {
  const { stories } = table
  const side = new Set<string>(ruling.one)
  const home = [...stories.values()].find(
    ({ id, articleIds }) => id !== story.id && articleIds.some((each) => side.has(each)) && !areParted(articleIds, leaving, table),
  )
  const opened = home ?? newStory(story, { ruling, leaving, staying }, table)
  stories.set(story.id, rebuiltStory(story, staying, table))
  stories.set(opened.id, rebuiltStory(opened, [...(home?.articleIds ?? []), ...leaving], table))
  const because = reasonOf(ruling, table)
  tell(table, story.id, { verdict: 'split', because, evidence: { story: opened.id, articles: leaving.length, ruling: ruling.id } })
  tell(table, opened.id, { verdict: 'split off', because, evidence: { from: story.id, articles: leaving.length, ruling: ruling.id } })
  tell(table, ruling.id, { verdict: 'split', because, evidence: { story: opened.id, from: story.id } })
  for (const id of leaving)
    tell(table, id, { verdict: 'joined', because, evidence: { story: opened.id, from: story.id, ruling: ruling.id } })
  return opened.id
}

function areParted(some: readonly string[], others: readonly string[], { stands }: Table): boolean {
  const [left, right] = [new Set(some), new Set(others)]
  return stands.apart.some(({ one, other }) => (left.has(one) && right.has(other)) || (left.has(other) && right.has(one)))
}

/** What was told of the story was told of its lead article: when that one leaves, what leaves was told. */
function newStory(story: Story, { ruling, leaving }: Parting, { byId, now, undone, stories }: Table): Story {
  const [first = ''] = leaving
  const former = undone?.rulingId === ruling.id && undone.storyId !== undefined ? [undone.storyId] : []
  const names = [...former, idOf('story', first, ruling.id)]
  const id = names.find((name) => !stories.has(name)) ?? idOf('story', first, ruling.id, story.id)
  const openedAt = Math.min(now, ...leaving.flatMap((each) => byId.get(each)?.publishedAt ?? []))
  const told = leaving.includes(story.leadArticleId) && story.toldIn !== undefined ? { toldIn: story.toldIn } : {}
  return { id, articleIds: [], leadArticleId: first, openedAt, lastNewsAt: openedAt, ...told }
}

function unlinkStories(table: Table): void {
  const { stories, stands } = table
  const homes = new Map([...stories.values()].flatMap(({ id, articleIds }) => articleIds.map((articleId) => [articleId, id] as const)))
  const parted = new Map<string, Ruling>()
  for (const { one, other, ruling } of stands.apart) {
    const [a, b] = [homes.get(one), homes.get(other)]
    if (a !== undefined && b !== undefined && a !== b) parted.set(`${a} ${b}`, ruling).set(`${b} ${a}`, ruling)
  }
  for (const story of stories.values()) {
    const links = story.links ?? []
    const kept = links.filter(({ storyId }) => !parted.has(`${story.id} ${storyId}`))
    if (kept.length === links.length) continue
    stories.set(story.id, { ...story, links: kept })
    for (const { kind, storyId } of links) {
      const ruling = parted.get(`${story.id} ${storyId}`)
      if (ruling === undefined) continue
      tell(table, story.id, {
        verdict: 'unlinked',
        because: reasonOf(ruling, table),
        evidence: { story: storyId, link: kind, ruling: ruling.id },
      })
    }
  }
}

function reasonOf(ruling: Ruling, { undone }: Table): Reason {
  if (undone?.rulingId === ruling.id) return 'ruling-undone'
  return ruling.kind === 'apart' ? 'ruled-apart' : 'ruled-together'
}

function tell({ decisions }: Table, subject: string, rest: Omit<Decision, 'stage' | 'subject'>): void {
  decisions.push({ stage: 'cluster', subject, ...rest })
}
