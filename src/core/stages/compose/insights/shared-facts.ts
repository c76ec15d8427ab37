import type { CountCitation } from '../../../model/edition.ts'
import { capitalized } from '../../../text/capitalized.ts'
import { type BurstOptions, burstsOf } from '../../../trends/burst.ts'
import { burstDefaults } from '../../../trends/burst-defaults.ts'
import { type Fact, headlinesOf } from './fact.ts'
import { countedBefore, type Traced } from './history.ts'
import { numberWord, ordinalWord } from './phrases.ts'
import { byTrait, countedToday, historyMin, inARow, isNarrow, isSpecial, storiesWith, streakMin, streakOf, type Today } from './today.ts'
import type { Trait } from './traits.ts'

/**
 * A day’s stories are few and the past of most things is nothing: two may be told, if their past lets expect far fewer. Other
 * numbers as for the trends.
 */
const burstOptions: BurstOptions = { ...burstDefaults, historyMin, storiesMin: 2, outletsMin: 1, chanceMax: 0.02 }

/** A kind of happening in so many stories stands out sooner: it is no pair of the same name. */
const manyMin = 3
const manyOptions = { chanceMax: 0.05, timesMin: 1.5 }
/** Such a part of the day has something in common worth a sentence; of what is frequent, so many times the usual part. */
const muchShare = 0.15
const moreTimes = 1.5

/**
 * What two or more of the day’s stories have in common and the days before had not: a package, an id, a name, a kind of
 * happening. A count that its own past lets expect is no news, and neither is a name that is always there.
 * `Four of today’s 12 stories are about attacks on npm packages, among them …; of the 110 stories of the last nine editions two were.`
 */
export function sharedFacts(today: Today): readonly Fact[] {
  return byTrait(today.stories).flatMap(({ trait, stories }): readonly Fact[] => {
    if (stories.length < 2 || isOne(trait, stories)) return []
    const label = storiesWith(trait)
    const before = countedBefore(today.history, `${label}, in the editions before`, ({ traits }) => traits.has(trait.key))
    const weight = weightOf(today, { trait, stories, before })
    if (weight === undefined) return []
    const counted = countedToday(today, label, stories)
    const streak = streakOf(today, trait.key)
    const isCompared = today.history.length >= comparedMin
    const start = `${numberWord(stories.length)} of today’s ${today.stories.length} stories ${trait.kind === 'happening' ? 'are about' : 'name'} ${trait.many}`
    return [
      {
        form: 'shared',
        subject: trait.many,
        numbers: isCompared ? [counted, before, ...(isRow(trait, streak) ? [inARow(today, trait, streak)] : [])] : [counted],
        storyIds: counted.storyIds,
        text: `${capitalized(start)}${headlinesOf(stories.map(({ brief }) => brief))}${isCompared ? compared(trait, before, streak) : ''}.`,
        weight: weight + stories.length / 4,
      },
    ]
  })
}

/** Whether several stories of one kind may be one happening: what happens to a thing once, and one thing named by all. */
function isOne(trait: Trait, stories: readonly Traced[]): boolean {
  const [first, ...rest] = stories
  if (first === undefined || !oncePerThing.has(trait.key)) return false
  return [...first.traits.values()].some((named) => isNamed(named) && rest.every(({ traits }) => traits.has(named.key)))
}

const oncePerThing: ReadonlySet<string> = new Set(['acquisition', 'breach', 'end', 'license', 'outage'].map((id) => `happening:${id}`))

type Shared = { readonly trait: Trait; readonly stories: readonly Traced[]; readonly before: CountCitation }

/** How much a shared trait tells; undefined for what is usual. */
function weightOf(today: Today, { trait, stories, before }: Shared): number | undefined {
  const days = [...(before.days ?? []), { date: today.date, value: stories.length }].map(({ date: day, value }, at) => ({
    day,
    stories: value,
    of: today.history[at]?.stories.length ?? today.stories.length,
    outlets: value,
  }))
  if (isNamed(trait) && stories.length < manyMin) return isNews(today, { trait, stories, before }) ? 2 : undefined
  const options = trait.kind === 'happening' && stories.length >= manyMin ? { ...burstOptions, ...manyOptions } : burstOptions
  const burst = burstsOf(days, options).find(({ day, days: length }) => day === today.date && length === 1)
  if (burst !== undefined) return 4 + Math.min(3, -Math.log10(Math.max(burst.chance, chanceMin))) + (isNarrow(trait) ? 1 : 0)
  // One package or one name in two stories is a cause they share, whatever its past.
  if (isNarrow(trait)) return 4
  if (trait.isRare) return 3.5
  // That many name GitHub says nothing of what they have in common.
  if (isNamed(trait)) return undefined
  const share = stories.length / today.stories.length
  const isMuch = stories.length >= manyMin && share >= muchShare
  if (trait.isWide) return isMuch && share >= moreTimes * usualShare(before) ? 2 : undefined
  return isMuch ? 2 : 1.8
}

function usualShare({ value, of = 0 }: CountCitation): number {
  return value / Math.max(1, of)
}

/** One edition before is no custom to compare with. */
const comparedMin = 2

/** Whether two stories of one project are about it, and no story of a week or two before was. */
function isNews(today: Today, { trait, stories, before }: Shared): boolean {
  const isKnown = !trait.key.startsWith('mention:')
  return before.value === 0 && (!isKnown || today.history.length >= historyMin) && stories.every((story) => isSubject(trait, story))
}

function isNamed({ kind }: Trait): boolean {
  return kind === 'project' || kind === 'organization'
}

/** Whether a story is about a well-known thing and not one that names many: the headline says it, and hardly others. */
function isSubject({ many }: Trait, { brief, traits }: Traced): boolean {
  const named = [...traits.values()].filter((trait) => isNamed(trait) && !trait.key.startsWith('mention:'))
  return named.length <= subjectsMax && brief.headline.text.toLowerCase().includes(many.toLowerCase())
}

const subjectsMax = 2
const chanceMin = 1e-9

/** `; none of the 96 stories of the last eight editions did`, `; of the 96 stories of the last eight editions four were` */
function compared(trait: Trait, { value, of = 0, days = [] }: CountCitation, streak: number): string {
  const earlier = `of the ${of} stories of the last ${numberWord(days.length)} editions`
  const did = trait.kind === 'happening' ? (value > 1 ? 'were' : 'was') : 'did'
  if (value === 0) return `; none ${earlier} ${did}`
  return `; ${earlier} ${numberWord(value)} ${did}${isRow(trait, streak) ? `, and this is the ${ordinalWord(streak)} edition in a row` : ''}`
}

function isRow(trait: Trait, streak: number): boolean {
  return streak >= streakMin && isSpecial(trait)
}
