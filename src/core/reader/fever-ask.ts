import { limits } from '../limits.ts'
import type { OddField, Read } from './asked-of-stream.ts'
import { entryNumber } from './entry-number.ts'
import type { FolderId, Shelf, ShelfEntry, ShelfFeed } from './shelf.ts'
import { folders } from './shelf.ts'
import type { Stream } from './stream.ts'

/** So many entries are in one answer, as the protocol has it. */
const feverCount = 50

/** Fields of a question of the Fever protocol; a name without a value is there, and empty. */
export type FeverFields = (name: string) => string | undefined

/**
 * The entries that an app asks for: the ones named in `with_ids`, the newest before `max_id` (of all for 0), or the oldest after
 * `since_id`; of some feeds or groups alone with `feed_ids` and `group_ids`. At most 50.
 */
export function feverEntries({ feeds, entries }: Shelf, field: FeverFields): Read<readonly ShelfEntry[]> {
  const lists = ['with_ids', 'feed_ids', 'group_ids'] as const
  const odd = [
    ...lists.flatMap((name) => oddList(name, field(name))),
    ...(['since_id', 'max_id'] as const).flatMap((name) => oddNumber(name, field(name))),
  ]
  if (odd.length > 0) return { ok: false, odd }
  const among = amongFeeds(feeds, field)
  const shown = entries.filter(({ feed }) => among === undefined || among.has(feed))
  const [named, before] = [field('with_ids'), Number(field('max_id') || 0)]
  if (named !== undefined) {
    const ids = new Set(named.split(',').map((each) => entryNumber(each)))
    return { ok: true, value: shown.filter(({ id }) => ids.has(id)).slice(0, feverCount) }
  }
  if (field('max_id') !== undefined) return { ok: true, value: shown.filter(({ id }) => before === 0 || id < before).slice(0, feverCount) }
  const since = Number(field('since_id') || 0)
  return {
    ok: true,
    value: shown
      .filter(({ id }) => id > since)
      .toReversed()
      .slice(0, feverCount),
  }
}

function amongFeeds(feeds: readonly ShelfFeed[], field: FeverFields): ReadonlySet<string> | undefined {
  const [feedIds, groupIds] = [field('feed_ids'), field('group_ids')].map((list) => list?.split(','))
  if (feedIds === undefined && groupIds === undefined) return undefined
  const groups = new Set<FolderId>(folders.filter(({ number }) => groupIds?.includes(String(number))).map(({ id }) => id))
  return new Set(feeds.filter(({ number, folder }) => feedIds?.includes(String(number)) || groups.has(folder)).map(({ key }) => key))
}

/** What an app marks: `mark=item&as=saved&id=…`, or all of a feed or group up to `before`, in seconds. */
export type FeverMark =
  | { readonly of: 'item'; readonly id: number; readonly said: { readonly isRead: boolean } | { readonly isStarred: boolean } }
  | { readonly of: 'stream'; readonly stream: Stream | undefined; readonly before?: number }

const saidAs = {
  read: { isRead: true },
  unread: { isRead: false },
  saved: { isStarred: true },
  unsaved: { isStarred: false },
} as const

/** Reads what is to be marked; undefined where nothing is. A group of 0 is everything; that of −1 are the Sparks, which nothing here is. */
export function feverMark({ feeds }: Pick<Shelf, 'feeds'>, field: FeverFields): Read<FeverMark> | undefined {
  const what = field('mark')?.toLowerCase()
  if (what === undefined) return undefined
  const [as, written] = [field('as') ?? '', field('id') ?? '']
  const odd: OddField[] = [...oddNumber('before', field('before'))]
  if (!['item', 'feed', 'group'].includes(what)) odd.push({ field: 'mark', found: what, expected: 'item, feed or group' })
  const said = Object.entries(saidAs).find(([name]) => name === as && (what === 'item' || name === 'read'))?.[1]
  if (said === undefined) odd.push({ field: 'as', found: as, expected: what === 'item' ? Object.keys(saidAs).join(', ') : 'read' })
  const id = entryNumber(written)
  if (id === undefined && !(what === 'group' && written === '-1'))
    odd.push({ field: 'id', found: written, expected: 'a number that was answered before' })
  if (odd.length > 0 || said === undefined) return { ok: false, odd }
  if (what === 'item') return { ok: true, value: { of: 'item', id: id ?? 0, said } }
  const stream = what === 'feed' ? feedStream(feeds, id) : groupStream(id)
  const before = Number(field('before') || 0)
  return { ok: true, value: { of: 'stream', stream, ...(before > 0 ? { before } : {}) } }
}

function feedStream(feeds: readonly ShelfFeed[], id: number | undefined): Stream | undefined {
  const feed = feeds.find(({ number }) => number === id)
  return feed && { of: 'feed', key: feed.key }
}

function groupStream(id: number | undefined): Stream | undefined {
  if (id === 0) return { of: 'state', state: 'reading-list' }
  const folder = folders.find(({ number }) => number === id)
  return folder && { of: 'label', label: folder.title }
}

function oddNumber(name: string, found: string | undefined): readonly OddField[] {
  const isNumber = found === undefined || found === '' || (/^\d{1,16}$/.test(found) && Number.isSafeInteger(Number(found)))
  return isNumber ? [] : [{ field: name, found, expected: 'a whole number' }]
}

function oddList(name: string, found: string | undefined): readonly OddField[] {
  if (found === undefined) return []
  const parts = found.split(',')
  const isList = parts.length <= limits.readerIds && parts.every((part) => /^\d{0,16}$/.test(part.trim()))
  return isList ? [] : [{ field: name, found, expected: `at most ${limits.readerIds} numbers with commas between them` }]
}
