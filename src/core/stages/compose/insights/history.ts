import type { Beat } from '../../../model/beat.ts'
import type { Brief, CountCitation, Edition } from '../../../model/edition.ts'
import { printedBriefs } from '../printed.ts'
import type { Today } from './today.ts'
import { namedIn, namesAmong, type Trait, traitsOf } from './traits.ts'

/** A story with what it may have in common with others. */
export type Traced = { readonly brief: Brief; readonly traits: ReadonlyMap<string, Trait> }

/** An edition as it is compared: the stories it told, without those that only continued. */
export type ToldEdition = { readonly date: string; readonly stories: readonly Traced[] }

/** Two weeks of daily editions. */
const editionsMax = 14

/** Today’s stories and the editions before, the oldest first, each story with its traits. */
export function tracedDays(told: readonly Brief[], past: readonly Edition[], beat: Beat): Omit<Today, 'date'> {
  const editions = past.slice(0, editionsMax).toSorted((a, b) => (a.date < b.date ? -1 : 1))
  const history = editions.map((edition) => ({ date: edition.date, stories: traced(printedBriefs(edition).filter(isTold), beat) }))
  const stories = traced(told, beat)
  const all = [...stories, ...history.flatMap((day) => day.stories)].flatMap(({ traits }) => [...traits.values()])
  const names = namesAmong(new Map(all.map((trait) => [trait.key, trait])).values())
  const withNames = ({ brief, traits }: Traced): Traced => ({
    brief,
    traits: new Map([...traits, ...namedIn(brief, names).map((trait) => [trait.key, trait] as const)]),
  })
  return { stories: stories.map(withNames), history: history.map((day) => ({ ...day, stories: day.stories.map(withNames) })) }
}

function traced(briefs: readonly Brief[], beat: Beat): readonly Traced[] {
  return briefs.map((brief) => ({ brief, traits: traitsOf(brief, beat) }))
}

function isTold({ standing }: Brief): boolean {
  return standing !== 'continuing'
}

/** A number counted over earlier editions, with the table it comes from. `label` begins with what was counted: `stories that …`. */
export function countedBefore(history: readonly ToldEdition[], label: string, isCounted: (story: Traced) => boolean): CountCitation {
  const found = history.map(({ date, stories }) => ({ date, stories: stories.filter(isCounted) }))
  const storyIds = [...new Set(found.flatMap(({ stories }) => stories.map(({ brief }) => brief.storyId)))]
  const value = found.reduce((sum, { stories }) => sum + stories.length, 0)
  const of = history.reduce((sum, { stories }) => sum + stories.length, 0)
  return { kind: 'count', label, value, of, storyIds, days: found.map(({ date, stories }) => ({ date, value: stories.length })) }
}
