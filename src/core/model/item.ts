import type { Instant } from './instant.ts'

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
  readonly firstSeenAt: Instant
  /** 1, 2, 3 … without gaps. */
  readonly revision: number
  readonly hash: string
}
