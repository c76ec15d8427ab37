import type { Instant } from '../model/instant.ts'
import { type Marked, markedOn } from './marked.ts'
import type { Shelf, ShelfEntry } from './shelf.ts'
import { inStream, type Stream } from './stream.ts'

/** What an app asks a shelf for. */
export type StreamAsk = {
  /** Entries of any of these. */
  readonly streams: readonly Stream[]
  /** That stand in all of these, and in none of those. */
  readonly alsoIn: readonly Stream[]
  readonly notIn: readonly Stream[]
  /** That came in this time, both ends included. */
  readonly from?: Instant
  readonly to?: Instant
  readonly isOldestFirst: boolean
  /** The number of the last entry that was answered before. */
  readonly after?: number
  readonly count: number
}

/** The entries that were asked for, and the number after which more of them follow. */
export type Chosen = { readonly entries: readonly (ShelfEntry & Marked)[]; readonly more?: number }

/** Chooses from a shelf what an app asks for, newest or oldest first, a page at a time. */
export function chosen(shelf: Shelf, ask: StreamAsk): Chosen {
  const marked = markedOn(shelf)
  const [streams, alsoIn, notIn] = [ask.streams, ask.alsoIn, ask.notIn].map((each) => each.map((stream) => inStream(stream, shelf)))
  const inOrder = ask.isOldestFirst ? shelf.entries.toReversed() : shelf.entries
  const entries: (ShelfEntry & Marked)[] = []
  for (const entry of inOrder) {
    if (!isWithin(entry, ask)) continue
    const said = marked(entry)
    if (!streams?.some((isIn) => isIn(entry, said)) || !alsoIn?.every((isIn) => isIn(entry, said))) continue
    if (notIn?.some((isIn) => isIn(entry, said))) continue
    const last = entries.at(-1)
    if (entries.length === ask.count) return last === undefined ? { entries } : { entries, more: last.id }
    entries.push({ ...entry, ...said })
  }
  return { entries }
}

function isWithin({ id, at }: ShelfEntry, { from = 0, to = Number.POSITIVE_INFINITY, after, isOldestFirst }: StreamAsk): boolean {
  const isAfter = after === undefined || (isOldestFirst ? id > after : id < after)
  return isAfter && at >= from && at <= to
}
