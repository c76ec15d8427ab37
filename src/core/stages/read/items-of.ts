import { limits } from '../../limits.ts'
import { hashOf, itemKeyOf } from '../../model/ids.ts'
import { hourMs, type Instant } from '../../model/instant.ts'
import type { DateOrigin, Item } from '../../model/item.ts'
import { present } from '../../model/present.ts'
import type { RightsSignal } from '../../model/rights.ts'
import { rightsOf } from '../../rights/rights-of.ts'
import { searchableText } from '../../text/searchable-text.ts'
import type { ReadItem } from './read.ts'

/** Where entries come from, and from when on they are still of interest. */
export type Origin = {
  readonly sourceId: string
  readonly captureId: string
  readonly fetchedAt: Instant
  /** What was published before is kept for the search only. */
  readonly archiveBefore: Instant
  /** What the source says may be done with its texts. */
  readonly signals?: readonly RightsSignal[]
}

/** An item made of an entry; with its words when it is found by these alone. */
export type MadeItem = {
  readonly item: Item
  readonly searchable?: string
  /** The document knows it by its traces only: `ReadItem.isTrace`. */
  readonly isTrace?: true
}

/**
 * The items of a document’s entries, each key once, newest first; a whole one stands before its traces. Dates of the future and
 * missing ones become the time of the fetch.
 */
export function itemsOf(entries: readonly ReadItem[], origin: Origin): readonly MadeItem[] {
  const byKey = new Map<string, MadeItem>()
  for (const entry of [...entries.filter(({ isTrace }) => isTrace !== true), ...entries.filter(({ isTrace }) => isTrace === true)]) {
    const item = itemOf(entry, origin)
    if (!byKey.has(item.key)) byKey.set(item.key, { item, ...present({ isTrace: entry.isTrace, searchable: archived(item, origin) }) })
  }
  return [...byKey.values()].sort((a, b) => b.item.publishedAt - a.item.publishedAt)
}

function archived(item: Item, { archiveBefore }: Origin): string | undefined {
  return item.publishedAt < archiveBefore ? (isLimited(item) ? '' : wordsOf(item)) : undefined
}

/** The search shows what it finds: of a text that may not be kept or quoted freely only the title is found. */
function isLimited({ signals = [] }: Item): boolean {
  const rights = rightsOf(signals)
  return rights?.mayArchive === false || rights?.quoteCharsMax !== undefined
}

function wordsOf({ html, summary }: Item): string {
  const longer = (html?.length ?? 0) > (summary?.length ?? 0) ? html : summary
  return searchableText(longer ?? '')
}

function itemOf(read: ReadItem, { sourceId, captureId, fetchedAt: seenAt, signals }: Origin): Item {
  const title = (read.title ?? '').slice(0, limits.titleChars)
  const html = read.html?.slice(0, limits.textChars)
  const guid = read.guid ?? read.url ?? hashOf(`${title}\n${html ?? read.summary ?? ''}`)
  return {
    key: itemKeyOf(sourceId, guid),
    sourceId,
    captureId,
    guid,
    url: read.url ?? '',
    title,
    ...present({
      html,
      summary: read.summary?.slice(0, limits.textChars),
      author: read.author,
      language: read.language,
      discussionUrl: read.discussionUrl,
      updatedAt: read.updatedAt,
      facts: read.facts,
      signals: signalsOf([...(signals ?? []), ...(read.signals ?? [])]),
    }),
    ...dated(read, seenAt),
    tags: read.tags,
    enclosures: read.enclosures,
    firstSeenAt: seenAt,
    revision: 1,
    // Session numbers and counting pixels change at every request, and change nothing that is said.
    hash: hashOf(withoutQueries([title, read.url ?? '', html ?? '', read.summary ?? ''].join('\n'))),
  }
}

function signalsOf(all: readonly RightsSignal[]): Item['signals'] {
  return all.length === 0 ? undefined : all
}

function withoutQueries(text: string): string {
  return text.replace(/\?[^\s"'<>]+/g, '').replaceAll('http://', 'https://')
}

// An hour of grace for clocks that run ahead; a date further in the future is a mistake or a trick to stay on top.
const aheadMs = hourMs

function dated(read: ReadItem, seenAt: Instant): { publishedAt: Instant; dateOrigin: DateOrigin } {
  if (read.publishedAt !== undefined && read.publishedAt <= seenAt + aheadMs)
    return { publishedAt: read.publishedAt, dateOrigin: 'published' }
  if (read.updatedAt !== undefined && read.updatedAt <= seenAt + aheadMs) return { publishedAt: read.updatedAt, dateOrigin: 'updated' }
  return { publishedAt: seenAt, dateOrigin: 'first-seen' }
}
