import type { Instant } from '../../model/instant.ts'
import { present } from '../../model/present.ts'
import type { ReadItem } from '../../stages/read/read.ts'
import { htmlOf } from '../feed/content.ts'

/** What a page says of one of the reports it lists; texts are plain. */
export type PageEntry = {
  readonly url: string
  readonly title?: string
  readonly summary?: string
  /** Markup of the whole text, where the list holds it. */
  readonly html?: string
  readonly author?: string
  readonly publishedAt?: Instant
  readonly updatedAt?: Instant
  readonly language?: string
  readonly tags?: readonly string[]
  readonly image?: string
}

/** Entries as items, keyed by their links, each link once: a teaser at the top and its entry in the list are one report. */
export function itemsOf(entries: readonly PageEntry[]): readonly ReadItem[] {
  const byUrl = new Map<string, PageEntry>()
  for (const entry of entries) byUrl.set(entry.url, completed(byUrl.get(entry.url) ?? entry, entry))
  return [...byUrl.values()].map(({ summary, tags, ...entry }) => ({
    ...entry,
    guid: entry.url,
    ...present({ summary: htmlOf({ value: summary ?? '', form: 'text' }) }),
    tags: tags ?? [],
    enclosures: [],
  }))
}

/** Entries with what others say of the same links where they say nothing themselves. */
export function completedBy(entries: readonly PageEntry[], others: readonly PageEntry[]): readonly PageEntry[] {
  const byUrl = new Map(others.toReversed().map((other) => [other.url, other]))
  return entries.map((entry) => completed(entry, byUrl.get(entry.url) ?? entry))
}

function completed(entry: PageEntry, other: PageEntry): PageEntry {
  return { ...other, ...entry }
}
