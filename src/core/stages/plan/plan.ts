import type { Article } from '../../model/article.ts'
import type { Beat } from '../../model/beat.ts'
import type { Decision, Stage } from '../../model/decision.ts'
import type { Development } from '../../model/development.ts'
import type { Claim, Standing } from '../../model/edition.ts'
import { hundredths } from '../../model/hundredths.ts'
import type { Instant } from '../../model/instant.ts'
import { present } from '../../model/present.ts'
import type { LeaveOutReason } from '../../model/reason.ts'
import type { Story } from '../../model/story.ts'
import { changesSince, lifeOf } from '../develop/life.ts'
import type { RankedStory } from '../rank/rank.ts'
import { headlineOf } from '../write/headline-of.ts'
import { headlineWorth } from '../write/headline-worth.ts'
import { isRecordTitle } from '../write/is-telling.ts'
import { sentencesFor } from '../write/sentences-for.ts'
import { akinAmong } from './akin.ts'

/** When a story was told last, and how. */
export type PastTelling = {
  readonly storyId: string
  /** Date of the edition, and its cut-off: what became known later is new. */
  readonly date: string
  readonly at: Instant
  /** As the edition printed it; absent where the story has become another since. */
  readonly headline?: Claim
}

export type Candidate = {
  readonly story: Story
  readonly articles: readonly Article[]
  readonly ranked: RankedStory
  /** Articles that came since the last edition; of a told story, since it was told. */
  readonly freshIds: ReadonlySet<string>
  /** Steps of its life so far, as `develop` finds them. */
  readonly developments: readonly Development[]
  /** Its last telling, when an edition told it. */
  readonly told?: PastTelling
  /** The last telling of the story it goes on with, when it was never told itself. */
  readonly continues?: PastTelling
}

export type PlanInput = {
  readonly candidates: readonly Candidate[]
  readonly beat: Beat
  readonly now: Instant
  /** The headlines of the last two weeks, as bare words: none of them is printed again. */
  readonly toldHeadlines: ReadonlySet<string>
}

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
  /** What changed since it was told, the weightiest first. */
  readonly changes: readonly Development[]
  readonly developments: readonly Development[]
  readonly told?: PastTelling
  readonly continues?: PastTelling
  readonly toldHeadlines: ReadonlySet<string>
  /** The edition’s language: where a report is in it, the story is told in it. */
  readonly language: string
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
  /** Below this score a story is no front page, unless the day has nothing else. */
  readonly frontScoreMin: number
  /** A story known by its headline or its record alone is worth this share of its score when the front page is filled. */
  readonly headlineOnlyShare: number
  /** A story that was told before and moved on is worth this share of its score on the front page. */
  readonly developingShare: number
  /** A story that nobody reports in the edition’s language is worth this share of its score on the front page. */
  readonly foreignShare: number
  /** What little is new of a told story comes under a headline that is worth this; a question or a lure is less. */
  readonly againWorthMin: number
  readonly headlineCharsMax: number
  /** More outlets alone make a told story news again from this number on. */
  readonly outletsMin: number
  readonly closedAfterMs: number
}

/**
 * Chooses and orders the stories of one edition within the beat’s limits. The candidates come best first from `rank`.
 * A told story comes again only with a declared change; without one it is a line under “continuing”, if a headline of it was
 * not printed yet, or is left out. No headline is printed twice.
 */
export const plan: Stage<PlanInput, Lineup, PlanOptions> = (input, options) => {
  const { toldHeadlines } = input
  const lives = new Map(input.candidates.map((candidate) => [candidate.story.id, standingOf(candidate, input.now, options)]))
  const standingIn = (candidate: Candidate): Standing | undefined => lives.get(candidate.story.id)?.standing
  const fit = input.candidates.filter((candidate) => candidate.ranked.verdict === 'fit')
  const sayable = fit.filter((candidate) =>
    isSayable(candidate, lives.get(candidate.story.id), { language: input.beat.language, toldHeadlines, options }),
  )
  const telling = sayable.filter((candidate) => standingIn(candidate) !== 'continuing')
  const told = sayable.filter((candidate) => standingIn(candidate) === 'continuing')

  const places = new Map<string, Place>()
  const worthOf = (candidate: Candidate): number =>
    candidate.ranked.score *
    (isTellable(candidate, input.beat.language) ? 1 : options.headlineOnlyShare) *
    (candidate.articles.some(({ language }) => language === input.beat.language) ? 1 : options.foreignShare) *
    (candidate.told === undefined ? 1 : options.developingShare)
  // Once each: whether a story can be told is found by choosing a sentence of it.
  const worth = new Map(telling.map((candidate) => [candidate, worthOf(candidate)]))
  // That more outlets report it moves a story on, but not to the front; a bare record is no front page on the quietest day.
  const front = telling.filter((candidate) => {
    const changes = lives.get(candidate.story.id)?.changes ?? []
    if (isLine(candidate)) return false
    return changes.length === 0 || changes.some(({ kind }) => kind !== 'more-outlets')
  })
  for (const candidate of topOf(front, { beat: input.beat, options, worth })) places.set(candidate.story.id, 'top')
  for (const section of input.beat.sections) {
    const rest = telling.filter(
      (candidate) => candidate.ranked.section === section.id && !places.has(candidate.story.id) && !isLine(candidate),
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
    const life = lives.get(candidate.story.id) ?? { standing: 'new' as const, changes: [] }
    return assignmentOf(candidate, places.get(candidate.story.id) ?? 'brief', {
      ...life,
      options,
      toldHeadlines,
      language: input.beat.language,
    })
  })
  const leftOut = input.candidates
    .filter((candidate) => !places.has(candidate.story.id))
    .map((candidate) => ({
      storyId: candidate.story.id,
      reason: candidate.ranked.reason ?? (telling.includes(candidate) ? ('below-the-floor' as const) : ('told' as const)),
    }))
  return { output: { assignments, leftOut }, decisions: decisionsOf(assignments, leftOut, input.candidates) }
}

/** How a story stands to earlier editions, and what changed; a closed one has no standing any more. */
type Standings = { readonly standing: Standing | undefined; readonly changes: readonly Development[] }

function standingOf({ story, developments, told, continues }: Candidate, now: Instant, options: PlanOptions): Standings {
  if (told === undefined) return { standing: continues === undefined ? 'new' : 'developing', changes: [] }
  const weighty = developments.filter((development) => isWeighty(development, options))
  const life = lifeOf({ story, developments: weighty, toldAt: told.at, now }, options)
  return { standing: life === 'closed' ? undefined : life, changes: changesSince(weighty, told.at) }
}

/** A few more outlets, or a document that is only named, move nothing on by themselves. */
function isWeighty({ kind, what }: Development, { outletsMin }: PlanOptions): boolean {
  if (kind === 'more-outlets') return Number(what) >= outletsMin
  return kind !== 'new-primary' || !isRecordTitle(what)
}

type Sayable = { readonly language: string; readonly toldHeadlines: ReadonlySet<string>; readonly options: PlanOptions }

/** Whether a headline is left for it that was not printed before. */
function isSayable(candidate: Candidate, life: Standings | undefined, { language, toldHeadlines, options }: Sayable): boolean {
  const { story, articles, freshIds } = candidate
  if (life?.standing === undefined) return false
  const chosen = headlineOf({ story, articles, freshIds, standing: life.standing, changes: life.changes, toldHeadlines, language }, options)
  // Little that is new is worth reading only where it can be read, under a headline that tells it.
  const isLittle =
    life.standing === 'continuing' ||
    (life.standing === 'developing' && life.changes.every(({ kind }) => kind === 'more-outlets' || kind === 'new-primary'))
  if (chosen === undefined || !isLittle) return chosen !== undefined
  return (
    chosen.article.language === language &&
    !isRecordTitle(chosen.passage.text) &&
    headlineWorth(chosen.text, language) > options.againWorthMin
  )
}

type Front = { readonly beat: Beat; readonly options: PlanOptions; readonly worth: ReadonlyMap<Candidate, number> }

function topOf(telling: readonly Candidate[], { beat, options, worth }: Front): readonly Candidate[] {
  const isAkin = akinAmong(telling)
  let left = [...telling]
  const taken: Candidate[] = []
  while (taken.length < beat.limits.topStories && left.length > 0) {
    const isCrowded = (candidate: Candidate): boolean =>
      taken.filter((other) => other.ranked.section === candidate.ranked.section).length >= options.topPerSection
    const value = (candidate: Candidate): number => (worth.get(candidate) ?? 0) * (isCrowded(candidate) ? options.crowdedShare : 1)
    const best = left.reduce((a, b) => (value(b) > value(a) ? b : a))
    if (taken.length > 0 && best.ranked.score < options.frontScoreMin) left = left.filter((candidate) => candidate !== best)
    else {
      taken.push(best)
      left = left.filter((candidate) => candidate !== best && !isAkin(candidate, best))
    }
  }
  return taken
}

/** What is worth a line, and no more: a record, and a patch release that mends no vulnerability. */
function isLine(candidate: Candidate): boolean {
  const { release } = candidate.ranked
  return isRecord(candidate) || (release?.size === 'patch' && !release.mends)
}

/** A story that only records name is a line in brief. */
function isRecord(candidate: Candidate): boolean {
  return candidate.articles.every((article) => isRecordTitle(article.title))
}

/** Whether the front page could tell it: in a headline that says something, and a sentence beside it. */
function isTellable(candidate: Candidate, language: string): boolean {
  if (isRecord(candidate)) return false
  return sentencesFor({ articles: candidate.articles, freshIds: undefined, sentencesMax: 1, facts: [], language }).length > 0
}

type AssignmentMore = Standings & { readonly options: PlanOptions; readonly toldHeadlines: ReadonlySet<string>; readonly language: string }

function assignmentOf(candidate: Candidate, place: Place, more: AssignmentMore): Assignment {
  // A record’s name tells nothing: its first sentences say what it is about.
  const recordSentences = isRecord(candidate) ? 2 : 0
  const limits: Record<Place, number> = {
    top: more.options.topSentences,
    section: more.options.sectionSentences,
    brief: recordSentences,
    continuing: 0,
  }
  return {
    storyId: candidate.story.id,
    place,
    section: candidate.ranked.section,
    standing: more.standing ?? 'continuing',
    story: candidate.story,
    articles: candidate.articles,
    freshIds: candidate.freshIds,
    changes: more.changes,
    developments: candidate.developments,
    ...present({ told: candidate.told, continues: candidate.continues }),
    toldHeadlines: more.toldHeadlines,
    language: more.language,
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
      ...(assignment.changes.length === 0 ? {} : { changed: assignment.changes.map(({ kind, what }) => `${kind} ${what}`).join('; ') }),
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
