import type { CountCitation } from '../../../model/edition.ts'
import { capitalized } from '../../../text/capitalized.ts'
import { dayWords } from '../../../text/day-words.ts'
import { type Fact, headlinesOf } from './fact.ts'
import { countedBefore } from './history.ts'
import { numberWord, ordinalWord } from './phrases.ts'
import { byTrait, countedToday, historyMin, inARow, isNarrow, isSpecial, storiesWith, streakMin, streakOf, type Today } from './today.ts'
import type { Trait } from './traits.ts'

/** What nearly every edition has is no row of days but what the paper is about. */
const usualShare = 0.8
/** So many of the last editions tell of it before it is said to be back. */
const againMin = 2

/**
 * What goes on from day to day: a kind of happening or a name that has stood in three editions in a row, and a campaign, a
 * package or a record that comes back after a pause.
 * `For the fourth edition in a row there is a story about an attack on npm packages: “…”.`
 */
export function runFacts(today: Today): readonly Fact[] {
  return byTrait(today.stories).flatMap(({ trait, stories }): readonly Fact[] => {
    const label = storiesWith(trait)
    const before = countedBefore(today.history, `${label}, in the editions before`, ({ traits }) => traits.has(trait.key))
    const counted = countedToday(today, label, stories)
    const found = streakText(today, trait) ?? againText(trait, before)
    if (found === undefined) return []
    const briefs = stories.map(({ brief }) => brief)
    return [
      {
        form: found.form,
        subject: trait.many,
        numbers: [found.editions, counted],
        storyIds: counted.storyIds,
        text: `${found.start}${headlinesOf(briefs)}.`,
        weight: found.weight,
      },
    ]
  })
}

type Found = Pick<Fact, 'weight'> & { readonly form: 'again' | 'streak'; readonly start: string; readonly editions: CountCitation }

function streakText(today: Today, trait: Trait): Found | undefined {
  const streak = streakOf(today, trait.key)
  const editions = [...today.history.map(({ stories }) => stories), today.stories]
  const having = editions.filter((stories) => stories.some(({ traits }) => traits.has(trait.key))).length
  const isUsual = editions.length > historyMin && having / editions.length > usualShare
  if (streak < streakMin || !isSpecial(trait) || isUsual) return undefined
  const what = trait.kind === 'happening' ? `there is a story about ${trait.one}` : `a story names ${trait.one}`
  return {
    form: 'streak',
    start: `For the ${ordinalWord(streak)} edition in a row ${what}`,
    weight: 3 + streak / 4,
    editions: inARow(today, trait, streak),
  }
}

function againText(trait: Trait, { days = [] }: CountCitation): Found | undefined {
  const having = days.filter((day) => day.value > 0)
  const [first] = having
  if (!isNarrow(trait) || first === undefined || having.length < againMin) return undefined
  const since = days.filter(({ date }) => date >= first.date)
  const label = `editions with ${storiesWith(trait)} from ${dayWords(first.date)} on`
  const editions: CountCitation = { kind: 'count', label, value: having.length, of: since.length, storyIds: [], days: since }
  const known = `named in ${numberWord(having.length)} of the ${numberWord(since.length)} editions from ${dayWords(first.date)} on`
  return { form: 'again', start: capitalized(`${trait.one}, ${known}, is named again`), weight: 3.4 + having.length / 4, editions }
}
