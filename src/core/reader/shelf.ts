import type { Instant } from '../model/instant.ts'
import type { ReadingMarks } from './reading-mark.ts'

/** The two folders that the feeds of an app stand in: what the paper tells, and what its sources bring. */
export const folders = [
  { id: 'paper', number: 1, title: 'Headwater' },
  { id: 'sources', number: 2, title: 'Sources' },
] as const
export type FolderId = (typeof folders)[number]['id']

/** A feed as apps are shown it: a beat of the paper, or a source. */
export type ShelfFeed = {
  /** `beat:…` or `source:…` */
  readonly key: string
  readonly number: number
  readonly title: string
  readonly folder: FolderId
  /** Where it can be followed, and where it is read by people. */
  readonly url: string
  readonly page: string
}

/** An entry without its text. */
export type ShelfEntry = {
  readonly id: number
  /** `edition:…`, `story:…` or `item:…` */
  readonly key: string
  /** The key of its feed. */
  readonly feed: string
  readonly at: Instant
  /** The title of the section it is told under. */
  readonly section?: string
}

/** All that one reader can be shown, the newest first, and what they marked. */
export type Shelf = {
  readonly feeds: readonly ShelfFeed[]
  readonly entries: readonly ShelfEntry[]
  readonly marks: ReadingMarks
  /** The smallest number of what is listed whoever starred it; what is older is there because it is starred. */
  readonly oldestId: number
}
