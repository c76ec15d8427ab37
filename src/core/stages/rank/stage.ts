import type { Article } from '../../model/article.ts'
import type { Beat } from '../../model/beat.ts'
import { present } from '../../model/present.ts'
import type { LeaveOutReason } from '../../model/reason.ts'
import type { Story } from '../../model/story.ts'
import { type ClusterOptions, cluster } from '../cluster/cluster.ts'
import { articleOfRow, type RankRow } from './article-of-row.ts'
import { type RankedStory, type RankInput, type RankOptions, rank } from './rank.ts'

export type RankAnswer = {
  readonly id: string
  readonly verdict: 'fit' | 'left-out'
  readonly score: number
  readonly section: string
  readonly reason?: LeaveOutReason
  readonly why: readonly string[]
}

/** What ranking loose items takes beside them; the numbers of the line. */
export type RankStageOptions = { readonly beat: Beat; readonly rank: RankOptions; readonly cluster: ClusterOptions }

/**
 * Ranks loose items for a beat, each among those of its day (UTC): groups them into stories, scores the stories, and
 * answers for every item. One item of each story speaks for it; the others are `duplicate`. `vectors` are those of the items’
 * titles, by id, as the line has them.
 */
export function rankStage(
  rows: readonly RankRow[],
  options: RankStageOptions,
  vectors?: ReadonlyMap<string, Float32Array>,
): readonly RankAnswer[] {
  const days = Map.groupBy(rows, (row) => (row.published ?? '').slice(0, 10))
  return [...days.values()].flatMap((day) => rankDay(day, options, vectors))
}

function rankDay(
  items: readonly RankRow[],
  { beat, rank: rankOptions, cluster: clusterOptions }: RankStageOptions,
  vectors: ReadonlyMap<string, Float32Array> | undefined,
): readonly RankAnswer[] {
  const articles = items.map(articleOfRow)
  const byId = new Map(articles.map((article) => [article.id, article]))
  const times = articles.map((article) => article.publishedAt)
  const to = times.reduce((latest, at) => Math.max(latest, at), 0)
  const from = times.reduce((earliest, at) => Math.min(earliest, at), to) - 1
  const stories = cluster({ articles, openStories: [], known: [], now: to, ...present({ vectors }) }, clusterOptions).output
  const entries = stories.map((story) => ({ story, articles: story.articleIds.flatMap((id) => byId.get(id) ?? []) }))
  const singles = articles.map((article) => ({ story: storyOfOne(article), articles: [article] }))
  const ranked = (stories: RankInput['stories']): readonly RankedStory[] =>
    rank({ stories, beat, outlets: [], from, to }, rankOptions).output
  const alone = new Map(ranked(singles).map((row) => [row.storyId, row]))
  const rows = new Map(ranked(entries).map((row) => [row.storyId, row]))
  return stories.flatMap((story) => {
    const row = rows.get(story.id)
    return row === undefined ? [] : answersOf(inOrder(story, alone), row)
  })
}

/** The lead article speaks for the story if it would fit alone; else the best one does. */
function inOrder(story: Story, alone: ReadonlyMap<string, RankedStory>): readonly string[] {
  const lead = alone.get(story.leadArticleId)
  const best = story.articleIds.toSorted((a, b) => (alone.get(b)?.score ?? 0) - (alone.get(a)?.score ?? 0))
  const first = lead?.verdict === 'fit' ? story.leadArticleId : best[0]
  return first === undefined ? [] : [first, ...best.filter((id) => id !== first)]
}

/** One answer for the item that speaks for the story, and one for each that does not; what is left out is so for one reason. */
function answersOf([first = '', ...others]: readonly string[], ranked: RankedStory): readonly RankAnswer[] {
  const { verdict, score, section, reason, why } = ranked
  const answer = { verdict, score, section, why, ...present({ reason }) }
  if (verdict === 'left-out') return [first, ...others].map((id) => ({ id, ...answer }))
  const duplicate = { ...answer, verdict: 'left-out', reason: 'duplicate' } as const
  return [{ id: first, ...answer }, ...others.map((id) => ({ id, ...duplicate }))]
}

function storyOfOne({ id, publishedAt }: Article): Story {
  return { id, articleIds: [id], leadArticleId: id, openedAt: publishedAt, lastNewsAt: publishedAt }
}
