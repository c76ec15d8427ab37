import { type CompiledBeat, compileBeat } from '../../beats/compile-beat.ts'
import { type Corroboration, corroborationOf } from '../../corroboration/corroboration-of.ts'
import type { Article } from '../../model/article.ts'
import type { Beat } from '../../model/beat.ts'
import type { Decision, Stage } from '../../model/decision.ts'
import { hundredths } from '../../model/hundredths.ts'
import type { Instant } from '../../model/instant.ts'
import type { LeaveOutReason } from '../../model/reason.ts'
import type { Outlet, Source } from '../../model/source.ts'
import type { Story } from '../../model/story.ts'
import { isOnlyListed } from '../is-only-listed.ts'
import { knownShare } from './corroboration.ts'
import { isOfEarlierYear } from './is-of-earlier-year.ts'
import { partsOf, type ScorePart, storyOnBeat, type Told } from './parts.ts'
import { reasonOf } from './reason-of.ts'
import { sectionOf } from './section-of.ts'
import { type Origins, signsOf } from './signs.ts'

export type RankInput = {
  readonly stories: readonly { readonly story: Story; readonly articles: readonly Article[] }[]
  readonly beat: Beat
  readonly outlets: readonly Outlet[]
  /** The sources of the articles: their sections help to choose the story’s. */
  readonly sources?: readonly Source[]
  /** The time the edition covers: after `from`, up to `to`. */
  readonly from: Instant
  readonly to: Instant
}

export type RankedStory = {
  readonly storyId: string
  /** 0 and up; comparable within a beat. */
  readonly score: number
  /** A section id of the beat. */
  readonly section: string
  readonly verdict: 'fit' | 'left-out'
  readonly reason?: LeaveOutReason
  /** The parts of the score, strongest first, in words: `security: exploited in the wild +2.1`. */
  readonly why: readonly string[]
}

export type RankOptions = { readonly corroborationWeight: number; readonly primaryWeight: number }

type Entry = RankInput['stories'][number]

const whyMax = 3

/**
 * Scores every story for a beat without a model, best first, and gives one reason to each that does not fit. The score is
 * a sum of parts (see `weights.ts`) over what the beat file knows: whether the story is on the beat, whether something
 * happened, how much that matters, who else reports it, and what speaks against printing it.
 *
 * “Gitea Vulnerability Exposed 30,000 Deployments to Attacks” → 5.1, section security, fit.
 */
export const rank: Stage<RankInput, readonly RankedStory[], RankOptions> = (input, options) => {
  const compiled = compileBeat(input.beat)
  const origins = {
    outlets: new Map(input.outlets.map((outlet) => [outlet.id, outlet])),
    sources: new Map((input.sources ?? []).map((source) => [source.id, source])),
  }
  const outletNames = new Map(input.outlets.map(({ id, name }) => [id, name]))
  const counted = new Map(
    input.stories.map(({ story, articles }) => [story.id, corroborationOf({ articles, primary: story.primary, outletNames })]),
  )
  const ranked = input.stories
    .map((entry) => rankOne(entry, { input, options, compiled, origins, counted }))
    .sort((a, b) => b.score - a.score || (a.storyId < b.storyId ? -1 : 1))
  const decisions = ranked.flatMap((row) => [decisionOf(row), ...countedDecision(row.storyId, counted.get(row.storyId))])
  return { output: ranked, decisions }
}

type Context = {
  readonly input: RankInput
  readonly options: RankOptions
  readonly compiled: CompiledBeat
  readonly origins: Origins
  readonly counted: ReadonlyMap<string, Corroboration>
}

function rankOne(entry: Entry, context: Context): RankedStory {
  const { input, options, compiled, origins } = context
  const own = ownArticles(entry.articles)
  const told = withoutRoundups(own.map((article) => ({ article, signs: signsOf(article, { compiled, origins }) })))
  const on = storyOnBeat(told)
  const counted = context.counted.get(entry.story.id)
  const known = counted === undefined ? 0 : knownShare({ told, counted, primaryId: entry.story.primary?.articleId }, origins)
  const parts = [
    ...partsOf(told),
    // Many outlets make a story of the beat greater; they do not bring another one into it.
    ...part('other outlets', options.corroborationWeight * known * on),
    ...part('primary source found', isTraced(entry) ? options.primaryWeight : 0),
  ].sort((a, b) => Math.abs(b.points) - Math.abs(a.points) || (a.name < b.name ? -1 : 1))
  const score = hundredths(
    Math.max(
      0,
      parts.reduce((sum, { points }) => sum + points, 0),
    ),
  )
  const section = sectionOf(told, input.beat)
  const isFresh = datedArticles(own).some(
    (article) => article.publishedAt > input.from && article.publishedAt <= input.to && !isOfEarlierYear(article),
  )
  const isHearsay = told.every(({ article }) => isOnlyListed(article))
  const reason = reasonOf({ told, on, parts, score, isFresh, isHearsay, floor: input.beat.floor, mutes: compiled.mutes })
  const why = parts
    .slice(0, whyMax)
    .map(
      ({ name, said, points }) => `${name}${said === undefined ? '' : `: ${said}`} ${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(1)}`,
    )
  const base = { storyId: entry.story.id, score, section, why }
  return reason === undefined ? { ...base, verdict: 'fit' } : { ...base, verdict: 'left-out', reason }
}

/** Whether the primary source bears out somebody else’s report: one’s own word for one’s own thing does not. */
function isTraced({ story, articles }: Entry): boolean {
  return story.primary !== undefined && articles.some(({ id }) => id !== story.primary?.articleId)
}

/** A reprint says nothing of its own, and is no news, unless there is nothing else. */
function ownArticles(articles: readonly Article[]): readonly Article[] {
  const ids = new Set(articles.map((article) => article.id))
  const own = articles.filter((article) => article.reprintOf === undefined || !ids.has(article.reprintOf))
  return own.length > 0 ? own : articles
}

/** A roundup’s date, and that of what it lists, says when the list was made: old news does not become new by it. */
function datedArticles(own: readonly Article[]): readonly Article[] {
  const dated = own.filter((article) => article.facts?.is !== 'roundup' && !isOnlyListed(article))
  return dated.length > 0 ? dated : own
}

/** A roundup lists what others report; it makes no story greater. */
function withoutRoundups(told: readonly Told[]): readonly Told[] {
  const reports = told.filter(({ signs }) => !signs.against.has('aggregate') && !signs.against.has('listicle'))
  return reports.length > 0 ? reports : told
}

function part(name: string, points: number): readonly ScorePart[] {
  return points === 0 ? [] : [{ name, points }]
}

function decisionOf(row: RankedStory): Decision {
  return {
    stage: 'rank',
    subject: row.storyId,
    verdict: row.verdict === 'fit' ? 'fits' : 'left out',
    because: row.reason ?? 'on-the-beat',
    evidence: { score: row.score, section: row.section, parts: row.why.join('; ') },
  }
}

/** How the outlets of a story that several tell were counted. */
function countedDecision(storyId: string, counted: Corroboration | undefined): readonly Decision[] {
  if (counted === undefined || counted.outlets < 2) return []
  const { count, outlets, owners, texts, credited } = counted
  const verdict = count === 0 ? 'no independent outlet' : count === 1 ? '1 independent outlet' : `${count} independent outlets`
  return [{ stage: 'rank', subject: storyId, verdict, because: 'own-reporting', evidence: { outlets, owners, texts, credited } }]
}
