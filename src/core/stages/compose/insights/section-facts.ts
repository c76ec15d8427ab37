import type { BeatSection } from '../../../model/beat.ts'
import { capitalized } from '../../../text/capitalized.ts'
import { burstsOf } from '../../../trends/burst.ts'
import { burstDefaults } from '../../../trends/burst-defaults.ts'
import type { Fact } from './fact.ts'
import { countedBefore } from './history.ts'
import { numberWord } from './phrases.ts'
import { countedToday, historyMin, type Today } from './today.ts'

/** A section is never rare: its day stands out when it has half as much again, and that is not to be expected. */
const fuller = { ...burstDefaults, historyMin, storiesMin: 4, outletsMin: 1, chanceMax: 0.02, timesMin: 1.5 }
/** How improbable an empty section must be. */
const emptyChanceMax = 0.01

/**
 * Sections that are far fuller than the editions before let expect, or empty against all custom. Where nothing stands out
 * nothing is said.
 */
export function sectionFacts(today: Today, sections: readonly BeatSection[]): readonly Fact[] {
  if (today.history.length < historyMin) return []
  return sections.flatMap(({ id, title }): readonly Fact[] => {
    const stories = today.stories.filter(({ brief }) => brief.section === id)
    const before = countedBefore(today.history, `stories in ${title}, in the editions before`, ({ brief }) => brief.section === id)
    const days = [...(before.days ?? []), { date: today.date, value: stories.length }].map(({ date: day, value }, at) => ({
      day,
      stories: value,
      of: today.history[at]?.stories.length ?? today.stories.length,
      outlets: value,
    }))
    const isFuller = burstsOf(days, fuller).some(({ day, days: length }) => day === today.date && length === 1)
    const { value, of = 0 } = before
    // The chance that none of today’s stories is of a section of this share, each by itself.
    const isEmpty = stories.length === 0 && (1 - value / Math.max(1, of)) ** today.stories.length <= emptyChanceMax
    if (!isFuller && !isEmpty) return []
    const counted = countedToday(today, `stories in ${title}`, stories)
    const are = stories.length === 1 ? 'is' : 'are'
    const earlier = `of the ${of} stories of the last ${numberWord(today.history.length)} editions ${numberWord(value)} were`
    const text = `${capitalized(numberWord(stories.length))} of today’s ${today.stories.length} stories ${are} filed under ${title}; ${earlier}.`
    return [{ form: 'section', subject: title, numbers: [counted, before], storyIds: counted.storyIds, text, weight: 2.6 }]
  })
}
