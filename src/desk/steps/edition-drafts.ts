import type { Article } from '#core/model/article.ts'
import type { Decision } from '#core/model/decision.ts'
import { dayMs, type Instant } from '#core/model/instant.ts'
import type { Story } from '#core/model/story.ts'
import { type Assignment, type Candidate, type Lineup, plan } from '#core/stages/plan/plan.ts'
import { rank } from '#core/stages/rank/rank.ts'
import { type Draft, write } from '#core/stages/write/write.ts'
import type { DeskOptions } from '../options.ts'
import { candidatesOf } from './candidates.ts'
import type { EditionMaterial } from './edition-material.ts'
import type { Memory } from './memory.ts'

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
  const of = (story: Story): readonly Article[] => story.articleIds.flatMap((id) => byId.get(id) ?? [])
  const from = window.isFirst ? cutOff - dayMs : window.seenFrom
  const newsFrom = window.isFirst ? from : from - options.lateMs
  // On a first day the feeds bring weeks of old articles: seen just now, but no news.
  const freshIds = new Set(material.fresh.filter((article) => article.publishedAt > newsFrom).map((article) => article.id))

  const stories = material.stories.map((story) => ({ story, articles: of(story) }))
  const rankable = stories.map(({ story, articles }) => ({
    story,
    articles: articles.map((article) => asRevised(article, memory, window.seenFrom)),
  }))
  const ranked = rank({ stories: rankable, beat, outlets, sources: material.sourceList, from: newsFrom, to: cutOff }, options.rank)
  const { candidates, decisions: developed } = candidatesOf(
    { ranked: ranked.output, stories, memory, freshIds, lateMs: options.lateMs, outletNames },
    options.develop,
  )
  const planned = plan({ candidates, beat, now: cutOff, toldHeadlines: memory.toldHeadlines }, { ...options.plan, ...options.write })
  const drafts = planned.output.assignments.map((assignment) => ({ assignment, ...write(assignment, options.write) }))
  return {
    from,
    candidates,
    lineup: planned.output,
    drafted: drafts.map(({ assignment, output }) => ({ assignment, draft: output })),
    decisions: [...ranked.decisions, ...developed, ...planned.decisions, ...drafts.flatMap(({ decisions }) => decisions)],
  }
}

/** What a source changed since the last edition counts as said now. */
function asRevised(article: Article, { revisions }: Memory, since: Instant): Article {
  const at = revisions.findLast((revision) => revision.articleId === article.id && revision.at > since)?.at
  return at === undefined ? article : { ...article, publishedAt: at }
}
