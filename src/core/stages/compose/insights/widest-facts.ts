import type { CountCitation } from '../../../model/edition.ts'
import type { Fact } from './fact.ts'
import { numberWord, quotedHeadline } from './phrases.ts'
import { historyMin, type Today } from './today.ts'

/** Fewer outlets are no stir. */
const outletsMin = 4

/**
 * The story that most outlets report, when no story of the editions before had as many, or, where there are few editions
 * before, no other of the day.
 * `“…” comes from six outlets with their own reports, more than any of the 96 stories of the last eight editions.`
 */
export function widestFacts(today: Today): readonly Fact[] {
  const [widest] = today.stories.toSorted((a, b) => b.brief.corroboration - a.brief.corroboration || b.brief.score - a.brief.score)
  if (widest === undefined || widest.brief.corroboration < outletsMin) return []
  const { brief } = widest
  const isCompared = today.history.length >= historyMin
  const others = isCompared ? today.history : [{ date: today.date, stories: today.stories.filter((story) => story !== widest) }]
  const days = others.map(({ date, stories }) => ({ date, value: Math.max(0, ...stories.map((story) => story.brief.corroboration)) }))
  const most = Math.max(0, ...days.map(({ value }) => value))
  if (most >= brief.corroboration) return []
  const stories = others.reduce((sum, day) => sum + day.stories.length, 0) + (isCompared ? 0 : 1)
  const outlets: CountCitation = {
    kind: 'count',
    label: 'outlets with their own report',
    value: brief.corroboration,
    storyIds: [brief.storyId],
  }
  const before: CountCitation = {
    kind: 'count',
    label: 'outlets with their own report on any other story, at most',
    value: most,
    storyIds: [],
    ...(isCompared ? { days } : {}),
  }
  const compared: CountCitation = { kind: 'count', label: 'stories compared', value: stories, storyIds: [] }
  const rest = isCompared
    ? `any of the ${stories} stories of the last ${numberWord(days.length)} editions`
    : `any other of today’s ${stories} stories`
  const text = `${quotedHeadline(brief.headline)} comes from ${numberWord(brief.corroboration)} outlets with their own reports, more than ${rest}.`
  return [
    { form: 'widest', subject: brief.headline.text, numbers: [outlets, before, compared], storyIds: [brief.storyId], text, weight: 3.4 },
  ]
}
