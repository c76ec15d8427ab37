import type { CountCitation } from '../../../model/edition.ts'
import type { ToldEdition, Traced } from './history.ts'
import type { Trait } from './traits.ts'

/** The edition that is made, with those before it. */
export type Today = { readonly date: string; readonly stories: readonly Traced[]; readonly history: readonly ToldEdition[] }

/** Before so many editions nothing is usual yet. */
export const historyMin = 5

/** The traits of the day’s stories, each with the stories that have it, in the order of print. */
export function byTrait(stories: readonly Traced[]): readonly { readonly trait: Trait; readonly stories: readonly Traced[] }[] {
  const found = new Map<string, { trait: Trait; stories: Traced[] }>()
  for (const story of stories) {
    for (const trait of story.traits.values()) {
      const known = found.get(trait.key)
      if (known === undefined) found.set(trait.key, { trait, stories: [story] })
      else known.stories.push(story)
    }
  }
  return [...found.values()]
}

/** How many editions in a row, today’s among them, have a story with this trait. */
export function streakOf({ history }: Today, key: string): number {
  const gap = history.findLastIndex(({ stories }) => stories.every(({ traits }) => !traits.has(key)))
  return history.length - gap
}

/** Whether a trait is one thing that stories share, and no wide field: a record, a package, a campaign by its name. */
export function isNarrow({ kind }: Trait): boolean {
  return kind === 'id' || kind === 'package' || kind === 'name'
}

/** Whether editions in a row with it are worth a word: what nearly every day has is not. */
export function isSpecial(trait: Trait): boolean {
  return isNarrow(trait) || trait.isRare || !trait.isWide
}

/** `stories about …`, `stories that name …`: what is counted, as a label. */
export function storiesWith({ kind, many }: Trait): string {
  return kind === 'happening' ? `stories about ${many}` : `stories that name ${many}`
}

/** A count of today’s stories among all of them. */
export function countedToday(today: Today, label: string, stories: readonly Traced[]): CountCitation {
  const storyIds = stories.map(({ brief }) => brief.storyId)
  return { kind: 'count', label: `${label}, today`, value: stories.length, of: today.stories.length, storyIds }
}

/** From so many editions in a row on they are counted to the reader. */
export const streakMin = 3

/** The count of editions in a row with a trait, today’s among them, with its table. */
export function inARow(today: Today, trait: Trait, streak: number): CountCitation {
  const editions = [...today.history.slice(1 - streak), today]
  const days = editions.map(({ date, stories }) => ({ date, value: stories.filter(({ traits }) => traits.has(trait.key)).length }))
  return { kind: 'count', label: `editions in a row with ${storiesWith(trait)}`, value: streak, storyIds: [], days }
}
