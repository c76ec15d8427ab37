import type { Article } from '#core/model/article.ts'
import type { Decision } from '#core/model/decision.ts'
import { dayMs, type Instant } from '#core/model/instant.ts'
import type { Story } from '#core/model/story.ts'
import { printedBriefs } from '#core/stages/compose/printed.ts'
import { type Assignment, type Candidate, type Lineup, plan } from '#core/stages/plan/plan.ts'
import { rank } from '#core/stages/rank/rank.ts'
import { type Draft, write } from '#core/stages/write/write.ts'
import type { DeskOptions } from '../options.ts'
import { candidatesOf } from './candidates.ts'
import type { EditionMaterial } from './edition-material.ts'
import { isGone } from './gone-items.ts'

/** What the writer is asked, and what it wrote by extraction. */
export type Drafted = { readonly assignment: Assignment; readonly draft: Draft }

/** An edition up to its drafts: what was chosen, and its sentences unchecked. */
export type EditionDrafts = {
  /** When the time began that the edition covers. */
  readonly from: Instant
  readonly candidates: readonly Candidate[]
  readonly lineup: Lineup
  readonly drafted: readonly Drafted[]
  readonly decisions: readonly Decision[]
}

/** Chooses the stories of an edition and drafts them by extraction: from rank to write, without waiting for anybody. */
export function draftsOf(material: EditionMaterial, options: DeskOptions): EditionDrafts {
  const { beat, cutOff, window, memory, outlets, outletNames } = material
  const byId = new Map(material.articles.map((article) => [article.id, article]))
  const of = (story: Story): readonly Article[] => {
    const all = story.articleIds.flatMap((id) => byId.get(id) ?? [])
    const standing = all.filter((article) => !isGone(article, material.gone))
    return standing.length > 0 ? standing : all
  }
  const from = window.isFirst ? cutOff - dayMs : window.seenFrom
  const newsFrom = window.isFirst ? from : from - options.lateMs
  // On a first day the feeds bring weeks of old articles: seen just now, but no news.
  const fresh = material.fresh.filter((article) => article.publishedAt > newsFrom).map((article) => article.id)
  // What a reader recalls was left out before: all of its story is new to this beat’s readers.
  const recalled = material.stories.filter(({ articleIds }) => articleIds.some((id) => material.recalled.has(id)))
  const freshIds = new Set([...fresh, ...recalled.flatMap(({ articleIds }) => articleIds)])

  const stories = material.stories.map((story) => ({ story, articles: of(story) }))
  const revisedAt = new Map(memory.revisions.filter(({ at }) => at > window.seenFrom).map(({ articleId, at }) => [articleId, at]))
  // What a source changed since the last edition counts as said now.
  const asRevised = (article: Article): Article => {
    const at = revisedAt.get(article.id)
    return at === undefined ? article : { ...article, publishedAt: at }
  }
  const rankable = stories.map(({ story, articles }) => ({ story, articles: articles.map(asRevised) }))
  const toldLately = material.past.flatMap((edition) =>
    printedBriefs(edition).map(({ storyId, headline }) => ({ storyId, at: edition.cutOff, headline: headline.text })),
  )
  const ranked = rank(
    { stories: rankable, beat, outlets, sources: material.sourceList, from: newsFrom, to: cutOff, exempt: material.exempt, toldLately },
    options.rank,
  )
  const { candidates, decisions: developed } = candidatesOf(
    { ranked: ranked.output, stories, memory, freshIds, lateMs: options.lateMs, outletNames },
    options.develop,
  )
  const [tellable, taken] = partedByGone(candidates, material.gone)
  const planned = plan(
    { candidates: tellable, beat, now: cutOff, toldHeadlines: memory.toldHeadlines },
    { ...options.plan, ...options.write },
  )
  const drafts = planned.output.assignments.map((assignment) => ({ assignment, ...write(assignment, options.write) }))
  return {
    from,
    candidates: tellable,
    lineup: { ...planned.output, leftOut: [...planned.output.leftOut, ...taken] },
    drafted: drafts.map(({ assignment, output }) => ({ assignment, draft: output })),
    decisions: [...ranked.decisions, ...developed, ...planned.decisions, ...drafts.flatMap(({ decisions }) => decisions)],
  }
}

/** What can be told, and what is left out because all its sources took it back. */
function partedByGone(candidates: readonly Candidate[], gone: ReadonlySet<string>): readonly [readonly Candidate[], Lineup['leftOut']] {
  const isTaken = ({ articles }: Candidate): boolean => articles.length > 0 && articles.every((article) => isGone(article, gone))
  const taken = candidates.filter(isTaken).map(({ story }) => ({ storyId: story.id, reason: 'withdrawn' as const }))
  return [candidates.filter((candidate) => !isTaken(candidate)), taken]
}
