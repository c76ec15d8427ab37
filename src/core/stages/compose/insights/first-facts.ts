import { capitalized } from '../../../text/capitalized.ts'
import { dayWords } from '../../../text/day-words.ts'
import { daysBetween } from '../../../trends/days-between.ts'
import { type Fact, headlinesOf } from './fact.ts'
import { countedBefore } from './history.ts'
import { numberWord } from './phrases.ts'
import { byTrait, countedToday, storiesWith, type Today } from './today.ts'

/** Shorter pauses are no absence. */
const editionsMin = 7
const daysMin = 21
/** A first time is worth a word where it stands on top. */
const topMax = 5

/**
 * What is told for the first time in a while: a rare kind of happening that no edition of the last week had, and a thing of a
 * top story that the beat’s stories did not name for three weeks or more, by the table of trends.
 * `The last seven editions told of no license that changes or is disputed; today one story does: “…”.`
 */
export function firstFacts(today: Today, lastNamed: ReadonlyMap<string, string>): readonly Fact[] {
  return byTrait(today.stories).flatMap(({ trait, stories }): readonly Fact[] => {
    const briefs = stories.map(({ brief }) => brief)
    const label = storiesWith(trait)
    const counted = countedToday(today, label, stories)
    const shared = { form: 'first', subject: trait.many, storyIds: counted.storyIds } as const
    if (trait.kind === 'happening') {
      const before = countedBefore(today.history, `${label}, in the editions before`, ({ traits }) => traits.has(trait.key))
      const editions = before.days?.length ?? 0
      if (!trait.isRare || before.value > 0 || editions < editionsMin) return []
      const text = `${capitalized(trait.one)} is in the news for the first time in ${numberWord(editions)} editions${headlinesOf(briefs)}.`
      return [{ ...shared, numbers: [before, counted], text, weight: 3.2 }]
    }
    const on = lastNamed.get(trait.key)
    const pause = on === undefined ? 0 : daysBetween(on, today.date)
    const isOnTop = today.stories.slice(0, topMax).some(({ traits }) => traits.has(trait.key))
    if (on === undefined || pause < daysMin || !isOnTop) return []
    const text = `${capitalized(trait.one)} is in the news of the beat for the first time since ${dayWords(on)}${headlinesOf(briefs)}.`
    const days = { kind: 'count', label: `days since a story last named ${trait.one}`, value: pause, storyIds: [] } as const
    return [{ ...shared, numbers: [days, counted], text, weight: 2.5 + Math.min(1, pause / 60) }]
  })
}
