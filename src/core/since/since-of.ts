import type { Brief, Claim, Edition } from '../model/edition.ts'
import type { Instant } from '../model/instant.ts'
import type { Story } from '../model/story.ts'
import { printedBriefs } from '../stages/compose/printed.ts'

/** A story as it was told last, and what changed in it since the moment asked for. */
export type StorySince = {
  readonly brief: Brief
  /** The edition that told it last. */
  readonly edition: Edition
  /** What each edition since said was new, oldest first. */
  readonly changes: readonly Claim[]
}

/** What is new by story: told for the first time, told again with what changed, and closed because nothing came for long. */
export type Since = {
  /** The editions since, oldest first. */
  readonly editions: readonly Edition[]
  readonly fresh: readonly StorySince[]
  readonly developing: readonly StorySince[]
  readonly closed: readonly StorySince[]
}

export type SinceInput = {
  /** The editions of a beat of the last weeks, oldest first. */
  readonly editions: readonly Edition[]
  /** The stories they told, as they stand now. */
  readonly stories: readonly Story[]
  readonly from: Instant
}

/**
 * What is new since a moment, from the editions whose cut-off came after it: nothing is said that no edition said. A story is
 * fresh when its first telling is among them, and closed when its last report had grown older than `closedAfterMs` at the newest of
 * them.
 */
export function sinceOf({ editions, stories, from }: SinceInput, { closedAfterMs }: { readonly closedAfterMs: number }): Since {
  const later = editions.filter(({ cutOff }) => cutOff > from)
  const tellings = new Map<string, StorySince>()
  const isFresh = new Set<string>()
  for (const edition of later) {
    for (const brief of printedBriefs(edition)) {
      if (brief.standing === 'continuing') continue
      if (brief.standing === 'new') isFresh.add(brief.storyId)
      const changes = [...(tellings.get(brief.storyId)?.changes ?? []), ...(brief.whatIsNew === undefined ? [] : [brief.whatIsNew])]
      tellings.set(brief.storyId, { brief, edition, changes })
    }
  }
  const told = [...tellings.values()].toSorted((a, b) => b.brief.score - a.brief.score || (a.brief.storyId < b.brief.storyId ? -1 : 1))
  const to = later.at(-1)?.cutOff ?? from
  const closedAt = new Map(stories.map(({ id, lastNewsAt }) => [id, lastNewsAt + closedAfterMs]))
  const isClosed = (id: string): boolean => {
    const at = closedAt.get(id)
    return at !== undefined && at > from && at <= to
  }
  return {
    editions: later,
    fresh: told.filter(({ brief }) => isFresh.has(brief.storyId)),
    developing: told.filter(({ brief }) => !isFresh.has(brief.storyId)),
    closed: lastTellings(editions.filter(({ cutOff }) => cutOff <= from)).filter(
      ({ brief }) => isClosed(brief.storyId) && !tellings.has(brief.storyId),
    ),
  }
}

function lastTellings(editions: readonly Edition[]): readonly StorySince[] {
  const last = new Map<string, StorySince>()
  for (const edition of editions) for (const brief of printedBriefs(edition)) last.set(brief.storyId, { brief, edition, changes: [] })
  return [...last.values()]
}
