import { hashOf } from '../model/ids.ts'
import { dayOf, type Instant } from '../model/instant.ts'

/** The stories that have an article of a day, and a print of all that counting the day goes by. */
export type HeldOfDay = { readonly print: string; readonly storyIds: readonly string[] }

type Held = { readonly storyId: string; readonly articleId: string; readonly publishedAt: Instant }

/** Another number here has the last days counted anew: how things are found has changed. */
const countedBy = 1

/**
 * Each day from `from` on with its stories and its print. The print says which articles each of the day’s stories holds, those of
 * other days too, because the day a story was first told depends on them. The order of what is held does not matter.
 */
export function printsOf(
  held: readonly Held[],
  { from, zone }: { readonly from: string; readonly zone: string },
): ReadonlyMap<string, HeldOfDay> {
  const lines = new Map<string, string>()
  const storiesOfDay = new Map<string, Set<string>>()
  for (const [storyId, rows] of Map.groupBy(held, (row) => row.storyId)) {
    lines.set(storyId, [storyId, ...rows.map(({ articleId }) => articleId).sort()].join(' '))
    for (const day of new Set(rows.map(({ publishedAt }) => dayOf(publishedAt, zone)))) {
      if (day >= from) storiesOfDay.set(day, (storiesOfDay.get(day) ?? new Set()).add(storyId))
    }
  }
  const days = [...storiesOfDay].map(([day, ids]) => {
    const storyIds = [...ids].sort()
    const print = hashOf([String(countedBy), ...storyIds.map((id) => lines.get(id) ?? '')].join('\n')).slice(0, 16)
    return [day, { print, storyIds }] as const
  })
  return new Map(days)
}
