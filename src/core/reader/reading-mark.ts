import type { Instant } from '../model/instant.ts'

/** What one reader said of one entry, in whatever app: read, or kept. A reader is the name of a token. */
export type ReadingMark = {
  /** The number that apps know the entry by; see `numbered`. */
  readonly entryId: number
  /** What the entry is: `story:…`, `edition:…` or `item:…`. */
  readonly key: string
  /** Absent where nothing was said of this entry alone: then it is read when it came before what was read through. */
  readonly isRead?: boolean
  readonly isStarred: boolean
}

/** Everything of one feed, folder or of all (`shelf`) that had come by then was read: one row for what would be thousands of marks. */
export type ReadThrough = { readonly stretch: string; readonly through: Instant }

/** All that is kept of one reader. */
export type ReadingMarks = { readonly marks: readonly ReadingMark[]; readonly throughs: readonly ReadThrough[] }
