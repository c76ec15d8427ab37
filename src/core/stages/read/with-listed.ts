import { limits } from '../../limits.ts'
import { present } from '../../model/present.ts'
import { htmlOf } from '../../sources/feed/content.ts'
import { headlinesIn } from '../../sources/roundup/headlines-in.ts'
import { type RoundupEntry, roundupEntries } from '../../sources/roundup/roundup-entries.ts'
import type { FeedHead, ReadItem, ReadOutput } from './read.ts'

/**
 * The items of a document with what its roundups list: each entry is an item of its own after the one that lists it, known by
 * both (`<guid>#<url>`), with the roundup’s date and `facts` that name it. The roundup stays, and its own facts say what it is; one whose
 * title strings headlines together is a roundup even where its entries cannot be read. Recordings, and items that a typed source
 * knows by their facts, are no roundups. At most 300 in one document, those of the newest roundups.
 */
export function withListed(output: ReadOutput, url: string): ReadOutput {
  const newestFirst = output.items.toSorted((a, b) => (b.publishedAt ?? b.updatedAt ?? 0) - (a.publishedAt ?? a.updatedAt ?? 0))
  const byRoundup = new Map<ReadItem, readonly ReadItem[]>()
  let left = limits.listedPerFetch
  for (const item of newestFirst) {
    if (left <= 0) break
    const listed = listedIn(item, output.head, url).slice(0, left)
    if (listed.length > 0) byRoundup.set(item, listed)
    left -= listed.length
  }
  const items = output.items.flatMap((item) => {
    const listed = byRoundup.get(item) ?? []
    const listedCount = Math.max(listed.length, mayList(item) ? headlinesIn(item.title ?? '') : 0)
    return listedCount === 0 ? [item] : [{ ...item, facts: { is: 'roundup' as const, listedCount } }, ...listed]
  })
  return { ...output, items }
}

function listedIn(item: ReadItem, head: FeedHead, url: string): readonly ReadItem[] {
  const by = item.guid ?? item.url
  const { html = item.summary, title = '' } = item
  if (by === undefined || html === undefined || !mayList(item)) return []
  const entries = roundupEntries({ title, html, url: item.url ?? url, ...present({ home: head.link ?? url }) })
  return entries.map((entry) => itemOf(entry, item, by))
}

function mayList({ facts, isTrace, durationMs, enclosures }: ReadItem): boolean {
  if (facts !== undefined || isTrace === true || durationMs !== undefined) return false
  return !enclosures.some(({ type }) => /^(?:audio|video)\//i.test(type ?? ''))
}

function itemOf(entry: RoundupEntry, { publishedAt, updatedAt, language, signals }: ReadItem, by: string): ReadItem {
  const { url, title, summary, under } = entry
  return {
    guid: `${by}#${url}`,
    url,
    title,
    ...present({ summary: htmlOf({ value: summary ?? '', form: 'text' }), publishedAt, updatedAt, language, signals }),
    tags: [],
    enclosures: [],
    facts: present({ is: 'listed' as const, by, under }),
  }
}
