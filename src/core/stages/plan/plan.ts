import type { Article } from '../../model/article.ts'
import type { Beat } from '../../model/beat.ts'
import type { Decision, Stage } from '../../model/decision.ts'
import type { Standing } from '../../model/edition.ts'
import { hundredths } from '../../model/hundredths.ts'
import type { LeaveOutReason } from '../../model/reason.ts'
import type { Story } from '../../model/story.ts'
import type { RankedStory } from '../rank/rank.ts'
import { isRecordTitle } from '../write/is-telling.ts'
import { sentencesFor } from '../write/sentences-for.ts'
import { newFacts } from './new-facts.ts'

export type Candidate = {
  readonly story: Story
  readonly articles: readonly Article[]
  readonly ranked: RankedStory
  /** Articles that came since the last edition. */
  readonly freshIds: ReadonlySet<string>
}

export type PlanInput = { readonly candidates: readonly Candidate[]; readonly beat: Beat }

export type Place = 'top' | 'section' | 'brief' | 'continuing'

/** What the writer is asked: a story, its articles, the limits. */
export type Assignment = {
  readonly storyId: string
  readonly place: Place
  readonly section: string
  readonly standing: Standing
  readonly story: Story
  readonly articles: readonly Article[]
  readonly freshIds: ReadonlySet<string>
  /** Words and numbers that only the fresh articles hold. */
  readonly newFacts: readonly string[]
  readonly sentencesMax: number
  readonly score: number
  readonly why: readonly string[]
}

/** The stories chosen for one edition, in order, and what was left out with its reason. */
export type Lineup = {
  readonly assignments: readonly Assignment[]
  readonly leftOut: readonly { readonly storyId: string; readonly reason: LeaveOutReason }[]
}

export type PlanOptions = {
  readonly topSentences: number
  readonly sectionSentences: number
  readonly continuingMax: number
  /** After so many top stories from one section, a further one is worth only `crowdedShare` of its score there. */
  readonly topPerSection: number
  readonly crowdedShare: number
  /** A story known by its headline or its record alone is worth this share of its score when the front page is filled. */
  readonly headlineOnlyShare: number
  /** A story that was told before and moved on is worth this share of its score on the front page. */
  readonly developingShare: number
}

/**
 * Chooses and orders the stories of one edition within the beat’s limits. The candidates come best first from `rank`.
 * A told story comes again only with a declared change; without one it is a line under “continuing” or is left out.
 */
export const plan: Stage<PlanInput, Lineup, PlanOptions> = (input, options) => {
  const standings = new Map(input.candidates.map((candidate) => [candidate.story.id, standingOf(candidate)]))
  const fit = input.candidates.filter((candidate) => candidate.ranked.verdict === 'fit')
  const telling = fit.filter((candidate) => standings.get(candidate.story.id)?.standing !== 'continuing')
  const told = fit.filter((candidate) => standings.get(candidate.story.id)?.standing === 'continuing')

  const places = new Map<string, Place>()
  const isTold = (candidate: Candidate): boolean => candidate.story.toldIn !== undefined
  const worthOf = (candidate: Candidate): number =>
    candidate.ranked.score * (isTellable(candidate) ? 1 : options.headlineOnlyShare) * (isTold(candidate) ? options.developingShare : 1)
  // Once each: whether a story can be told is found by choosing a sentence of it.
  const worth = new Map(telling.map((candidate) => [candidate, worthOf(candidate)]))
  for (const candidate of topOf(telling, { beat: input.beat, options, worth })) places.set(candidate.story.id, 'top')
  for (const section of input.beat.sections) {
    const rest = telling.filter(
      (candidate) => candidate.ranked.section === section.id && !places.has(candidate.story.id) && !isRecord(candidate),
    )
    for (const candidate of rest.slice(0, input.beat.limits.perSection)) places.set(candidate.story.id, 'section')
  }
  const overflow = telling.filter((candidate) => !places.has(candidate.story.id))
  for (const candidate of overflow.slice(0, input.beat.limits.inBrief)) places.set(candidate.story.id, 'brief')
  for (const candidate of told.slice(0, options.continuingMax)) places.set(candidate.story.id, 'continuing')

  const byId = new Map(input.candidates.map((candidate) => [candidate.story.id, candidate]))
  // The places were filled in the order of print.
  const chosen = [...places.keys()].flatMap((id) => byId.get(id) ?? [])
  const assignments = chosen.map((candidate) => {
    const standing = standings.get(candidate.story.id) ?? { standing: 'new' as const, facts: [] }
    return assignmentOf(candidate, places.get(candidate.story.id) ?? 'brief', { ...standing, options })
  })
  const leftOut = input.candidates
    .filter((candidate) => !places.has(candidate.story.id))
    .map((candidate) => ({
      storyId: candidate.story.id,
      reason: candidate.ranked.reason ?? (told.includes(candidate) ? ('told' as const) : ('below-the-floor' as const)),
    }))
  return { output: { assignments, leftOut }, decisions: decisionsOf(assignments, leftOut, input.candidates) }
}

function standingOf(candidate: Candidate): { standing: Standing; facts: readonly string[] } {
  if (candidate.story.toldIn === undefined) return { standing: 'new', facts: [] }
  const facts = newFacts(candidate.articles, candidate.freshIds)
  return { standing: facts.length > 0 ? 'developing' : 'continuing', facts }
}

type Front = { readonly beat: Beat; readonly options: PlanOptions; readonly worth: ReadonlyMap<Candidate, number> }

function topOf(telling: readonly Candidate[], { beat, options, worth }: Front): readonly Candidate[] {
  const left = [...telling]
  const taken: Candidate[] = []
  while (taken.length < beat.limits.topStories && left.length > 0) {
    const isCrowded = (candidate: Candidate): boolean =>
      taken.filter((other) => other.ranked.section === candidate.ranked.section).length >= options.topPerSection
    const value = (candidate: Candidate): number => (worth.get(candidate) ?? 0) * (isCrowded(candidate) ? options.crowdedShare : 1)
    const best = left.reduce((a, b) => (value(b) > value(a) ? b : a))
    taken.push(best)
    left.splice(left.indexOf(best), 1)
  }
  return taken
}

/** A story that only records name is a line in brief. */
function isRecord(candidate: Candidate): boolean {
  return candidate.articles.every((article) => isRecordTitle(article.title))
}

/** Whether the front page could tell it: in a headline that says something, and a sentence beside it. */
function isTellable(candidate: Candidate): boolean {
  if (isRecord(candidate)) return false
  return sentencesFor({ articles: candidate.articles, freshIds: undefined, sentencesMax: 1, facts: [] }).length > 0
}

type AssignmentMore = { readonly standing: Standing; readonly facts: readonly string[]; readonly options: PlanOptions }

function assignmentOf(candidate: Candidate, place: Place, more: AssignmentMore): Assignment {
  const limits: Record<Place, number> = { top: more.options.topSentences, section: more.options.sectionSentences, brief: 0, continuing: 0 }
  return {
    storyId: candidate.story.id,
    place,
    section: candidate.ranked.section,
    standing: more.standing,
    story: candidate.story,
    articles: candidate.articles,
    freshIds: candidate.freshIds,
    newFacts: more.facts,
    sentencesMax: limits[place],
    score: candidate.ranked.score,
    why: candidate.ranked.why,
  }
}

function decisionsOf(
  assignments: readonly Assignment[],
  leftOut: Lineup['leftOut'],
  candidates: readonly Candidate[],
): readonly Decision[] {
  const scores = new Map(candidates.map((candidate) => [candidate.story.id, candidate.ranked.score]))
  const chosen = assignments.map((assignment): Decision => {
    const because = assignment.place === 'top' ? 'chosen-on-top' : assignment.place === 'section' ? 'chosen-for-section' : 'within-limits'
    const evidence = {
      score: hundredths(assignment.score),
      section: assignment.section,
      standing: assignment.standing,
      parts: assignment.why.join('; '),
    }
    return { stage: 'plan', subject: assignment.storyId, verdict: assignment.place, because, evidence }
  })
  const left = leftOut.map(({ storyId, reason }): Decision => {
    return {
      stage: 'plan',
      subject: storyId,
      verdict: 'left out',
      because: reason,
      evidence: { score: hundredths(scores.get(storyId) ?? 0) },
    }
  })
  return [...chosen, ...left]
}
