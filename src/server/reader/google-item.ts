import type { Instant } from '#core/model/instant.ts'
import { present } from '#core/model/present.ts'
import { longId } from '#core/reader/entry-number.ts'
import type { Marked } from '#core/reader/marked.ts'
import { folders, type Shelf, type ShelfEntry } from '#core/reader/shelf.ts'
import { labelId, stateId } from '#core/reader/stream.ts'
import type { Told } from './told-entries.ts'

/** An entry as the Google Reader API tells it. */
export function googleItem(entry: ShelfEntry & Marked & Told, { feeds }: Pick<Shelf, 'feeds'>): object {
  const { id, at, title, html, url, author, publishedAt, updatedAt } = entry
  const feed = feeds.find(({ key }) => key === entry.feed)
  return {
    id: longId(id),
    crawlTimeMsec: String(at),
    timestampUsec: usecOf(at),
    published: Math.floor(publishedAt / 1_000),
    updated: Math.floor(updatedAt / 1_000),
    title,
    canonical: [{ href: url }],
    alternate: [{ href: url, type: 'text/html' }],
    categories: statesOf(entry, feed?.folder),
    origin: { streamId: `feed/${feed?.number ?? 0}`, htmlUrl: feed?.page ?? '', title: feed?.title ?? '' },
    summary: { content: html },
    ...present({ author }),
  }
}

/** Microseconds since 1970, as a text: it is more than apps in JavaScript can count. */
export function usecOf(at: Instant): string {
  return `${at}000`
}

function statesOf({ section, isRead, isStarred }: ShelfEntry & Marked, folder: string | undefined): readonly string[] {
  const title = folders.find(({ id }) => id === folder)?.title
  const labels = [title, section].flatMap((label) => (label === undefined ? [] : [labelId(label)]))
  const states = ['reading-list', ...(isRead ? ['read'] : ['fresh']), ...(isStarred ? ['starred'] : [])]
  return [...states.map(stateId), ...labels]
}
