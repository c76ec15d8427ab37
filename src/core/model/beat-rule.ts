import type { Instant } from './instant.ts'
import type { LeaveOutReason } from './reason.ts'

/**
 * A rule that a reader added to a beat by recalling an item: what was left out then comes in from now on. `outlet` lifts one
 * reason for all items of an outlet; `words` makes words count for the beat; `story` brings in that one story and no other.
 */
export type BeatRule = {
  readonly id: string
  readonly beat: string
  readonly at: Instant
  /** The item that was recalled, and the reason it had been left out for. */
  readonly itemKey: string
  readonly title: string
  readonly reason: LeaveOutReason
  readonly does:
    | { readonly kind: 'outlet'; readonly outletId: string }
    | { readonly kind: 'words'; readonly words: readonly string[] }
    | { readonly kind: 'story'; readonly articleIds: readonly string[] }
}
