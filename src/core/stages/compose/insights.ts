import { languageOf } from '../../languages/registry.ts'
import type { Beat } from '../../model/beat.ts'
import type { Brief, Claim, CountCitation, Edition } from '../../model/edition.ts'
import { idOf } from '../../model/ids.ts'
import { namesIn } from './names-in.ts'
import { printedBriefs } from './printed.ts'

export type InsightsInput = {
  readonly editionId: string
  readonly beat: Beat
  /** The stories told today, without those that only continue. */
  readonly told: readonly Brief[]
  /** Earlier editions, newest first. */
  readonly past: readonly Edition[]
}

/** A sentence of ours over counted facts, with how much it stands out. */
type Insight = { readonly text: string; readonly citations: readonly [CountCitation, ...CountCitation[]]; readonly weight: number }

const pastDays = 7
const storiesMin = 3

/**
 * What the day’s stories have in common and how the day differs from the last ones: three to five sentences over numbers
 * counted in the archive, each citing what was counted. Nothing is said that was not counted; a day with fewer than
 * three stories has no insights.
 */
export function insightsOf(input: InsightsInput): readonly Claim[] {
  if (input.told.length < storiesMin) return []
  const past = input.past.slice(0, pastDays)
  const found = [
    ...sectionInsights(input, past),
    ...nameInsights(input, past),
    ...widestInsight(input),
    ...identifierInsight(input),
    ...primaryInsight(input),
    ...languageInsight(input),
    ...movedInsight(input),
  ]
  return found
    .sort((a, b) => b.weight - a.weight)
    .slice(0, Math.min(5, input.beat.limits.insights))
    .map((insight) => claimOf(insight, input.editionId))
}

function claimOf(insight: Insight, editionId: string): Claim {
  return { id: idOf('claim', editionId, 'insight', insight.text), text: insight.text, language: 'en', citations: insight.citations }
}

function sectionInsights(input: InsightsInput, past: readonly Edition[]): readonly Insight[] {
  const rows = input.beat.sections.map((section) => {
    const stories = input.told.filter((brief) => brief.section === section.id)
    const before = past.map(
      (edition) => printedBriefs(edition).filter((brief) => brief.section === section.id && brief.standing !== 'continuing').length,
    )
    const usual = before.length === 0 ? 0 : before.reduce((sum, count) => sum + count, 0) / before.length
    return { section, stories, usual, swing: Math.abs(stories.length - usual) }
  })
  const most = [...rows].sort((a, b) => (past.length >= 2 ? b.swing - a.swing : b.stories.length - a.stories.length))[0]
  if (most === undefined || most.stories.length === 0) return []
  const here = count(`stories in ${most.section.title} today`, most.stories)
  const share = `${capital(most.stories.length)} of today’s ${input.told.length} stories ${most.stories.length === 1 ? 'is' : 'are'} filed under ${most.section.title}`
  if (past.length < 2) return [{ text: `${share}.`, citations: [here, count('stories today', input.told)], weight: 2 }]
  const usual = Math.round(most.usual * 10) / 10
  const compared = most.stories.length === usual ? 'as many as' : most.stories.length > usual ? 'more than' : 'fewer than'
  const average: CountCitation = {
    kind: 'count',
    label: `average in ${most.section.title} over the last ${past.length} editions`,
    value: usual,
    storyIds: [],
  }
  return [
    {
      text: `${share}, ${compared} the average of ${usual} over the last ${past.length} editions.`,
      citations: [here, average],
      weight: 3 + most.swing / 4,
    },
  ]
}

function nameInsights(input: InsightsInput, past: readonly Edition[]): readonly Insight[] {
  const storiesOf = new Map<string, Brief[]>()
  for (const brief of input.told) for (const name of namesOfBrief(brief)) storiesOf.set(name, [...(storiesOf.get(name) ?? []), brief])
  const shared = [...storiesOf]
    .filter(([, stories]) => stories.length >= storiesMin && stories.length < input.told.length * 0.7)
    .sort((a, b) => b[1].length - a[1].length || a[0].localeCompare(b[0]))
  return shared.slice(0, 2).map(([name, stories], at) => {
    const before = past.filter((edition) => printedBriefs(edition).some((brief) => namesOfBrief(brief).has(name)))
    const history =
      past.length < 2
        ? ''
        : `; it stood in ${before.length === past.length ? 'each' : spelled(before.length)} of the last ${past.length} editions`
    const citations: [CountCitation, ...CountCitation[]] = [count(`stories that name ${name} today`, stories)]
    if (past.length >= 2)
      citations.push({
        kind: 'count',
        label: `editions that named ${name}, of the last ${past.length}`,
        value: before.length,
        storyIds: [],
      })
    return {
      text: `${name} is named in ${spelled(stories.length)} of today’s stories${history}.`,
      citations,
      weight: 3.5 + stories.length / 4 - at,
    }
  })
}

function widestInsight(input: InsightsInput): readonly Insight[] {
  const widest = [...input.told].sort((a, b) => b.corroboration - a.corroboration || b.score - a.score)[0]
  if (widest === undefined || widest.corroboration < 3) return []
  const several = input.told.filter((brief) => brief.corroboration >= 2)
  const citation: CountCitation = {
    kind: 'count',
    label: 'outlets with their own report',
    value: widest.corroboration,
    storyIds: [widest.storyId],
  }
  const text = `The most widely reported story, “${trimmed(widest.headline.text)}”, comes from ${spelled(widest.corroboration)} outlets with their own reports; ${spelled(several.length)} of ${input.told.length} stories ${several.length === 1 ? 'has' : 'have'} more than one.`
  return [{ text, citations: [citation, count('stories with two outlets or more', several)], weight: 3 }]
}

function identifierInsight(input: InsightsInput): readonly Insight[] {
  const ids = (brief: Brief): readonly string[] =>
    [brief.headline, ...brief.claims].flatMap((claim) => claim.text.match(/\bCVE-\d{4}-\d{4,}\b/g) ?? [])
  const naming = input.told.filter((brief) => ids(brief).length > 0)
  const distinct = [...new Set(input.told.flatMap(ids))]
  if (distinct.length < 2) return []
  const named: CountCitation = {
    kind: 'count',
    label: 'CVE ids named today',
    value: distinct.length,
    storyIds: naming.map((brief) => brief.storyId),
  }
  return [
    {
      text: `${capital(naming.length)} ${naming.length === 1 ? 'story names' : 'stories name'} ${distinct.length} CVE ids: ${distinct.slice(0, 5).join(', ')}.`,
      citations: [named],
      weight: 2.6,
    },
  ]
}

function primaryInsight(input: InsightsInput): readonly Insight[] {
  const traced = input.told.filter((brief) => brief.primary !== undefined)
  if (traced.length === 0) {
    const none = `None of the ${input.told.length} stories could be traced to a primary source.`
    return [{ text: none, citations: [count('stories with a primary source', traced)], weight: 1.5 }]
  }
  const text = `${capital(traced.length)} of ${input.told.length} stories ${traced.length === 1 ? 'is' : 'are'} traced to ${traced.length === 1 ? 'its' : 'their'} primary source; for the others none was found.`
  return [
    {
      text: traced.length === input.told.length ? `All ${traced.length} stories are traced to their primary source.` : text,
      citations: [count('stories with a primary source', traced)],
      weight: 2,
    },
  ]
}

function languageInsight(input: InsightsInput): readonly Insight[] {
  const foreign = input.told.filter((brief) =>
    brief.reports.some((report) => report.language !== input.beat.language && report.language !== 'und'),
  )
  const languages = new Set(
    foreign
      .flatMap((brief) => brief.reports.map((report) => report.language))
      .filter((tag) => tag !== input.beat.language && tag !== 'und'),
  )
  if (foreign.length === 0) return []
  const names = [...languages].sort().map((tag) => languageOf(tag).name)
  const text = `${capital(foreign.length)} ${foreign.length === 1 ? 'story has a report' : 'stories have reports'} in another language: ${names.join(', ')}.`
  return [{ text, citations: [count('stories with a report in another language', foreign)], weight: 2.2 }]
}

function movedInsight(input: InsightsInput): readonly Insight[] {
  const moved = input.told.filter((brief) => brief.standing === 'developing')
  if (moved.length === 0) return []
  const text = `${capital(moved.length)} ${moved.length === 1 ? 'story' : 'stories'} of earlier editions moved on; ${spelled(input.told.length - moved.length)} ${input.told.length - moved.length === 1 ? 'is' : 'are'} told for the first time.`
  return [{ text, citations: [count('developing stories', moved)], weight: 2.4 }]
}

function namesOfBrief(brief: Brief): ReadonlySet<string> {
  return new Set([brief.headline, ...brief.claims].flatMap((claim) => (claim.language === 'en' ? namesIn(claim.text) : [])))
}

function count(label: string, briefs: readonly Brief[]): CountCitation {
  return { kind: 'count', label, value: briefs.length, storyIds: briefs.map((brief) => brief.storyId) }
}

const words = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

function spelled(value: number): string {
  return words[value] ?? String(value)
}

function capital(value: number): string {
  const word = spelled(value)
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function trimmed(text: string): string {
  return text.length <= 90 ? text : `${text.slice(0, text.lastIndexOf(' ', 88))}…`
}
