import type { Instant } from './instant.ts'
import type { ItemFacts } from './item-facts.ts'
import type { RightsSignal } from './rights.ts'

export type DateOrigin = 'published' | 'updated' | 'first-seen'

export type Enclosure = { readonly url: string; readonly type?: string; readonly length?: number }

/** One entry as the source gave it; never edited. A change at the source is a new revision. */
export type Item = {
  readonly key: string
  readonly sourceId: string
  readonly captureId: string
  /** The source’s own id for it, else its link, else a hash of its text. */
  readonly guid: string
  readonly url: string
  readonly title: string
  /** Markup as received, not clean. */
  readonly html?: string
  readonly summary?: string
  readonly author?: string
  readonly publishedAt: Instant
  readonly dateOrigin: DateOrigin
  readonly updatedAt?: Instant
  readonly language?: string
  readonly tags: readonly string[]
  /** Where the item is talked about (RSS comments, Atom replies, a Hacker News thread). */
  readonly discussionUrl?: string
  readonly enclosures: readonly Enclosure[]
  /** What a typed source says of it in fields: a release’s version, an advisory’s packages. */
  readonly facts?: ItemFacts
  /** What the source says may be done with its texts. */
  readonly signals?: readonly RightsSignal[]
  readonly firstSeenAt: Instant
  /** 1, 2, 3 … without gaps. */
  readonly revision: number
  readonly hash: string
}
