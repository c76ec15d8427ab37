import { languageOf } from '../../../languages/registry.ts'
import { capitalized } from '../../../text/capitalized.ts'
import { type Fact, headlinesOf } from './fact.ts'
import { listWords, numberWord } from './phrases.ts'
import { countedToday, type Today } from './today.ts'

/** Fewer are told by the stories themselves. */
const storiesMin = 3

/** Stories of earlier editions that moved on. */
export function movedFacts(today: Today): readonly Fact[] {
  const stories = today.stories.filter(({ brief }) => brief.standing === 'developing')
  if (stories.length < storiesMin) return []
  const counted = countedToday(today, 'stories of earlier editions that moved on', stories)
  const start = capitalized(`${numberWord(stories.length)} of today’s ${today.stories.length} stories were told before and moved on`)
  const text = `${start}${headlinesOf(stories.map(({ brief }) => brief))}.`
  return [{ form: 'moved', subject: 'stories that moved on', numbers: [counted], storyIds: counted.storyIds, text, weight: 1.5 }]
}

/**
 * Stories that nobody reports in the edition’s language, where they are several: one or two may be told in it under a story that was
 * not seen to be the same.
 */
export function abroadFacts(today: Today, language: string): readonly Fact[] {
  const stories = today.stories.filter(({ brief }) => {
    const reports = brief.reports.filter((report) => report.language !== 'und')
    return reports.length > 0 && reports.every((report) => report.language !== language)
  })
  if (stories.length < storiesMin) return []
  const tags = [
    ...new Set(stories.flatMap(({ brief }) => brief.reports.flatMap((report) => (report.language === 'und' ? [] : [report.language])))),
  ]
  const names = listWords(tags.map((tag) => languageOf(tag).name).sort())
  const counted = countedToday(today, `stories that are reported in ${names} only`, stories)
  const start = capitalized(`${numberWord(stories.length)} of today’s ${today.stories.length} stories are so far reported in ${names} only`)
  const text = `${start}${headlinesOf(stories.map(({ brief }) => brief))}.`
  return [{ form: 'abroad', subject: names, numbers: [counted], storyIds: counted.storyIds, text, weight: 1.2 }]
}
