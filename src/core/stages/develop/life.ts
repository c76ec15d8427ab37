import type { Development, DevelopmentKind, Life } from '../../model/development.ts'
import type { Instant } from '../../model/instant.ts'
import type { Story } from '../../model/story.ts'

export type LifeInput = {
  readonly story: Story
  /** As `develop` finds them. */
  readonly developments: readonly Development[]
  /** The cut-off of the last edition that told the story; undefined when none did. */
  readonly toldAt: Instant | undefined
  readonly now: Instant
}

/** So long after its last report a story is closed. */
export type LifeOptions = { readonly closedAfterMs: number }

/**
 * Where a story stands in its life: new until it is told, then developing while something came since, else continuing until
 * nothing was heard of it for long.
 */
export function lifeOf({ story, developments, toldAt, now }: LifeInput, { closedAfterMs }: LifeOptions): Life {
  if (toldAt === undefined) return 'new'
  if (changesSince(developments, toldAt).length > 0) return 'developing'
  return now - story.lastNewsAt > closedAfterMs ? 'closed' : 'continuing'
}

/** What changed after a moment, the weightiest kind first, within a kind the newest. */
export function changesSince(developments: readonly Development[], toldAt: Instant): readonly Development[] {
  return developments
    .filter(({ kind, at }) => at > toldAt && kind !== 'opened')
    .toSorted((a, b) => weights.indexOf(a.kind) - weights.indexOf(b.kind) || b.at - a.at)
}

const weights: readonly DevelopmentKind[] = [
  'withdrawn',
  'corrected',
  'severity-up',
  'severity-down',
  'new-primary',
  'new-version',
  'new-id',
  'new-number',
  'new-fact',
  'more-outlets',
]
