import type { Article } from '#core/model/article.ts'
import type { Decision } from '#core/model/decision.ts'
import type { BriefLink } from '#core/model/edition.ts'
import type { Instant } from '#core/model/instant.ts'
import { present } from '#core/model/present.ts'
import type { Story } from '#core/model/story.ts'
import { type DevelopOptions, develop } from '#core/stages/develop/develop.ts'
import type { Candidate, PastTelling } from '#core/stages/plan/plan.ts'
import type { RankedStory } from '#core/stages/rank/rank.ts'
import type { Memory } from './memory.ts'

export type CandidatesInput = {
  readonly ranked: readonly RankedStory[]
  readonly stories: readonly { readonly story: Story; readonly articles: readonly Article[] }[]
  readonly memory: Memory
  /** Articles that came since the last edition. */
  readonly freshIds: ReadonlySet<string>
  /** An article may reach us this long after it was published and still be news. */
  readonly lateMs: number
  readonly outletNames: ReadonlyMap<string, string>
}

export type Candidates = { readonly candidates: readonly Candidate[]; readonly decisions: readonly Decision[] }

/** The ranked stories with what is remembered of them: when they were told, and what changed since. */
export function candidatesOf(input: CandidatesInput, options: DevelopOptions): Candidates {
  const entries = new Map(input.stories.map((entry) => [entry.story.id, entry]))
  const decisions: Decision[] = []
  const candidates = input.ranked.flatMap((ranked) => {
    const entry = entries.get(ranked.storyId)
    if (entry === undefined) return []
    const { story, articles } = entry
    const told = input.memory.tellings.get(story.id)
    // What is not told today has no steps to tell.
    const isFit = ranked.verdict === 'fit'
    const developed = isFit
      ? develop({ story, articles, revisions: input.memory.revisions, outletNames: input.outletNames }, options)
      : { output: [], decisions: [] }
    if (told !== undefined) decisions.push(...developed.decisions)
    const late = lateIds(articles, told, input.lateMs)
    return [
      {
        story,
        articles,
        ranked,
        freshIds: told === undefined ? input.freshIds : sinceTold(entry, told.at, input.memory),
        developments: developed.output.filter(({ articleId }) => !late.has(articleId)),
        ...present({ told, continues: told === undefined ? continued(story, input.memory) : undefined }),
      },
    ]
  })
  return { candidates, decisions }
}

/** The stories a story stands to, as their last editions told them. `related` ones only link; what it continues is also said. */
export function linksOf({ links = [] }: Story, { tellings }: Memory): readonly BriefLink[] {
  return links.flatMap(({ kind, storyId }) => {
    const telling = tellings.get(storyId)
    return telling?.headline === undefined ? [] : [{ kind, storyId: telling.storyId, headline: telling.headline.text, date: telling.date }]
  })
}

function continued({ links = [] }: Story, { tellings }: Memory): PastTelling | undefined {
  const earlier = links.flatMap(({ kind, storyId }) => (kind === 'continues' ? (tellings.get(storyId) ?? []) : []))
  return earlier.find(({ headline }) => headline !== undefined)
}

function sinceTold({ articles }: { readonly articles: readonly Article[] }, toldAt: Instant, { revisions }: Memory): ReadonlySet<string> {
  const revised = new Set(revisions.filter(({ at }) => at > toldAt).map(({ articleId }) => articleId))
  return new Set(articles.filter(({ id, firstSeenAt }) => firstSeenAt > toldAt || revised.has(id)).map(({ id }) => id))
}

/** Reports that were out long before the story was told and reached us later: what they say was no news then. */
function lateIds(articles: readonly Article[], told: PastTelling | undefined, lateMs: number): ReadonlySet<string> {
  if (told === undefined) return new Set()
  return new Set(
    articles.filter(({ firstSeenAt, publishedAt }) => firstSeenAt > told.at && publishedAt < told.at - lateMs).map(({ id }) => id),
  )
}
