import type { Marked } from './marked.ts'
import { folders, type Shelf, type ShelfEntry } from './shelf.ts'

/** What an app asks for: one feed, what stands under a label (a folder or a section), or what is in a state. */
export type Stream =
  | { readonly of: 'feed'; readonly key: string }
  | { readonly of: 'label'; readonly label: string }
  | { readonly of: 'state'; readonly state: StreamState }

const emptyStates = ['broadcast', 'broadcast-friends', 'created', 'like'] as const

/** Of the last four nothing here is: apps ask for them because Google had them. */
export const streamStates = ['reading-list', 'read', 'starred', 'kept-unread', 'fresh', ...emptyStates] as const
export type StreamState = (typeof streamStates)[number]

/** The long name of a state: `user/-/state/com.google/read`. */
export function stateId(state: string): string {
  return `user/-/state/com.google/${state}`
}

/** The long name of a label: `user/-/label/Sources`. */
export function labelId(label: string): string {
  return `user/-/label/${label}`
}

/**
 * What a stream’s name means on a shelf; undefined where there is no such stream. Apps write the reader’s name for the `-` or not.
 * `streamNamed('user/-/label/Sources', shelf)` → `{ of: 'label', label: 'Sources' }`
 */
export function streamNamed(name: string, shelf: Pick<Shelf, 'feeds' | 'entries'>): Stream | undefined {
  if (name.startsWith('feed/')) {
    const feed = shelf.feeds.find(({ number }) => String(number) === name.slice('feed/'.length))
    return feed && { of: 'feed', key: feed.key }
  }
  const [, kind, rest = ''] = /^user\/[^/]{1,200}\/(label|state\/com\.google)\/(.{1,200})$/u.exec(name) ?? []
  if (kind === 'label') return labelsOf(shelf).includes(rest) ? { of: 'label', label: rest } : undefined
  const state = kind === undefined ? undefined : streamStates.find((each) => each === rest)
  return state && { of: 'state', state }
}

/** The labels that a reader’s streams can be asked for by: folders that hold a feed, then sections. */
export function labelsOf({ feeds, entries }: Pick<Shelf, 'feeds' | 'entries'>): readonly string[] {
  const shown = folders.filter(({ id }) => feeds.some(({ folder }) => folder === id)).map(({ title }) => title)
  return [...new Set([...shown, ...sectionsOf({ entries })])]
}

/** The titles of the sections that entries are told under, in order. */
function sectionsOf({ entries }: Pick<Shelf, 'entries'>): readonly string[] {
  const titles = new Set(entries.flatMap(({ section }) => (section === undefined ? [] : [section])))
  return [...titles].sort((left, right) => left.localeCompare(right, 'en'))
}

/** Whether an entry stands in a stream. `fresh` and `kept-unread` are what was not read. */
export function inStream(stream: Stream, { feeds }: Pick<Shelf, 'feeds'>): (entry: ShelfEntry, marked: Marked) => boolean {
  if (stream.of === 'feed') return ({ feed }) => feed === stream.key
  if (stream.of === 'label') {
    const folder = folders.find(({ title }) => title === stream.label)
    const keys = new Set(feeds.filter((feed) => feed.folder === folder?.id).map(({ key }) => key))
    return ({ feed, section }) => section === stream.label || keys.has(feed)
  }
  const { state } = stream
  if (state === 'reading-list') return () => true
  if (isEmpty(state)) return () => false
  if (state === 'starred') return (_entry, { isStarred }) => isStarred
  return (_entry, { isRead }) => isRead === (state === 'read')
}

function isEmpty(state: StreamState): boolean {
  return emptyStates.some((each) => each === state)
}
