import { type CompiledBeat, compileBeat } from '../../beats/compile-beat.ts'
import { type Corroboration, corroborationOf } from '../../corroboration/corroboration-of.ts'
import type { Article } from '../../model/article.ts'
import type { Beat } from '../../model/beat.ts'
import type { Decision, Stage } from '../../model/decision.ts'
import { hundredths } from '../../model/hundredths.ts'
import type { Instant } from '../../model/instant.ts'
import { present } from '../../model/present.ts'
import type { LeaveOutReason } from '../../model/reason.ts'
import type { Outlet, Source } from '../../model/source.ts'
import type { Story } from '../../model/story.ts'
import type { Exempt } from '../../recall/exempt.ts'
import { isOnlyListed } from '../is-only-listed.ts'
import { knownShare } from './corroboration.ts'
import { exempted } from './exempted.ts'
import { isOldPage } from './is-old-page.ts'
import { isReleaseTold, type Lately, latelyOf, lessNew, type ToldLately } from './lately.ts'
import { partsOf, type ScorePart, storyOnBeat, type Told } from './parts.ts'
import { reasonOf } from './reason-of.ts'
import { type Release, releaseOf } from './release-of.ts'
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
  /** What readers’ rules lift. */
  readonly exempt?: Exempt
  /** The stories that editions of the last week told. */
  readonly toldLately?: readonly ToldLately[]
}

export type RankedStory = {
  readonly storyId: string
  /** 0 and up; comparable within a beat. */
  readonly score: number
  /** A section id of the beat. */
  readonly section: string
  readonly verdict: 'fit' | 'left-out'
  readonly reason?: LeaveOutReason
  /** The three strongest parts of the score, in words: `happening: exploited in the wild +1.2`. */
  readonly why: readonly string[]
  /** All parts of the score, strongest first. */
  readonly parts: readonly ScorePart[]
  /** The release that it tells, and nothing more; absent where it tells something else. */
  readonly release?: Release
  /** The project whose flaw it records, where it is a database’s record and nothing more. */
  readonly recordOf?: string
  /** The readers’ rules that had a hand in it; absent where none had. */
  readonly rules?: readonly string[]
}

export type RankOptions = { readonly corroborationWeight: number; readonly primaryWeight: number }

type Entry = RankInput['stories'][number]

const whyMax = 3
/** As much as being a patch takes away. */
const mendsPoints = 0.8

/** What a reader recalls is printed on any but the fullest day: worth as much as two of the strongest signs together. */
const recalledPart: ScorePart = { name: 'recalled by a reader', points: 3 }

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
  const lately = latelyOf(input.toldLately ?? [], { compiled, now: input.to })
  const scored = input.stories
    .map((entry) => rankOne(entry, { input, options, compiled, origins, counted, lately }))
    .sort((a, b) => b.score - a.score || (a.storyId < b.storyId ? -1 : 1))
  const ranked = oneLineEach(scored)
  const decisions = ranked.flatMap((row) => [decisionOf(row), ...countedDecision(row.storyId, counted.get(row.storyId))])
  return { output: ranked, decisions }
}

/** Of several releases, or records, of a project on one day only the best is told, beside what mends a vulnerability. */
function oneLineEach(ranked: readonly RankedStory[]): readonly RankedStory[] {
  const seen = new Set<string>()
  return ranked.map((row) => {
    const { release, rules } = row
    const line = release !== undefined && !release.mends ? `release of ${release.project}` : row.recordOf
    if (row.verdict !== 'fit' || line === undefined || rules !== undefined) return row
    if (seen.has(line)) return { ...row, verdict: 'left-out', reason: release === undefined ? 'below-the-floor' : 'release' }
    seen.add(line)
    return row
  })
}

/** The project whose flaw a story records, where it is nothing but records of databases. */
function recordOf(told: readonly Told[]): string | undefined {
  if (!told.every(({ signs }) => signs.isRecord)) return undefined
  const names = told.flatMap(({ signs }) => signs.titleNames).toSorted((a, b) => b.owner - a.owner || (a.text < b.text ? -1 : 1))
  return names[0]?.text
}

type Context = {
  readonly input: RankInput
  readonly options: RankOptions
  readonly compiled: CompiledBeat
  readonly origins: Origins
  readonly counted: ReadonlyMap<string, Corroboration>
  readonly lately: Lately
}

function rankOne(entry: Entry, context: Context): RankedStory {
  const { input, options, compiled, origins } = context
  const own = ownArticles(entry.articles)
  const lifting = { beat: input.beat, exempt: input.exempt }
  const signed = own.map((article) => ({ article, ...exempted(signsOf(article, { compiled, origins }), article, lifting) }))
  const told = withoutRoundups(heard(signed))
  const recalls = entry.articles.flatMap(({ id }) => input.exempt?.articles.get(id) ?? [])
  const rules = [...new Set([...recalls, ...signed.flatMap((each) => each.rules)])]
  const on = storyOnBeat(told)
  const release = releaseOf(told)
  const counted = context.counted.get(entry.story.id)
  const known = counted === undefined ? 0 : knownShare({ told, counted, primaryId: entry.story.primary?.articleId })
  const parts = [
    ...partsOf(told),
    // Many outlets make a story of the beat greater; they do not bring another one into it.
    ...part('other outlets', options.corroborationWeight * known * on),
    ...part('primary source found', isTraced(entry) ? options.primaryWeight : 0),
    ...part('mends a vulnerability', release?.mends === true ? mendsPoints : 0),
    ...boostPart(told, on),
    ...lessNew(entry.story.id, told, context.lately),
    ...(recalls.length > 0 ? [recalledPart] : []),
  ].sort((a, b) => Math.abs(b.points) - Math.abs(a.points) || (a.name < b.name ? -1 : 1))
  const score = hundredths(
    Math.max(
      0,
      parts.reduce((sum, { points }) => sum + points, 0),
    ),
  )
  const section = sectionOf(told, input.beat)
  const isFresh = datedArticles(own).some(
    (article) => article.publishedAt > input.from && article.publishedAt <= input.to && !isOldPage(article),
  )
  const isHearsay = told.every(({ article }) => isOnlyListed(article))
  const isRepeated = isReleaseTold(entry.story.id, release, context.lately)
  const reason = reasonOf({ told, beat: input.beat, isRepeated, on, parts, score, isFresh, isHearsay, mutes: compiled.mutes })
  const base = {
    storyId: entry.story.id,
    score,
    section,
    why: parts.slice(0, whyMax).map(partText),
    parts,
    ...present({ release, recordOf: recordOf(told), rules: rules.length === 0 ? undefined : rules }),
  }
  return reason === undefined || recalls.length > 0 ? { ...base, verdict: 'fit' } : { ...base, verdict: 'left-out', reason }
}

/** `happening: exploited in the wild +1.2` */
function partText({ name, said, points }: ScorePart): string {
  return `${name}${said === undefined ? '' : `: ${said}`} ${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(1)}`
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

/** What a muted outlet says of a story counts for nothing, unless nobody else tells it: then the story is muted. */
function heard(signed: readonly Told[]): readonly Told[] {
  const others = signed.filter(({ signs }) => signs.role !== 'muted')
  return others.length > 0 ? others : signed
}

/** A reader’s word for what matters here, at the weight the beat gives it; it brings nothing into the beat that is not of it. */
function boostPart(told: readonly Told[], on: number): readonly ScorePart[] {
  const [strongest] = told.flatMap(({ signs }) => signs.boosts).sort((a, b) => Math.abs(b.owner) - Math.abs(a.owner))
  return strongest === undefined || on === 0 ? [] : [{ name: 'boosted', said: strongest.text, points: boostUnit * strongest.owner * on }]
}

/** A weight of 3 is worth as much as the greatest happening. */
const boostUnit = 0.5

function part(name: string, points: number): readonly ScorePart[] {
  return points === 0 ? [] : [{ name, points }]
}

function decisionOf(row: RankedStory): Decision {
  return {
    stage: 'rank',
    subject: row.storyId,
    verdict: row.verdict === 'fit' ? 'fits' : 'left out',
    because: row.reason ?? (row.parts.includes(recalledPart) ? 'recalled' : 'on-the-beat'),
    evidence: {
      score: row.score,
      section: row.section,
      parts: row.parts.map(partText).join('; '),
      ...(row.rules === undefined ? {} : { rules: row.rules.join(', ') }),
    },
  }
}

/** How the outlets of a story that several tell were counted. */
function countedDecision(storyId: string, counted: Corroboration | undefined): readonly Decision[] {
  if (counted === undefined || counted.outlets < 2) return []
  const { count, outlets, owners, texts, credited } = counted
  const verdict = count === 0 ? 'no independent outlet' : count === 1 ? '1 independent outlet' : `${count} independent outlets`
  return [{ stage: 'rank', subject: storyId, verdict, because: 'own-reporting', evidence: { outlets, owners, texts, credited } }]
}
