import type { Instant } from '../model/instant.ts'
import { folderStretch, type Marked, markedOn, wholeShelf } from './marked.ts'
import type { ReadingMark, ReadThrough } from './reading-mark.ts'
import { folders, type Shelf, type ShelfEntry } from './shelf.ts'
import { inStream, type Stream } from './stream.ts'

/** What is to be kept of what a reader marks; an entry of which the same was said before is not among the marks. */
export type MarkChanges = { readonly marks: readonly ReadingMark[]; readonly through?: ReadThrough }

/** What a reader says of some entries, beside what was said of them before. */
export function markEntries({ marks }: Shelf, entries: readonly ShelfEntry[], said: Partial<Marked>): MarkChanges {
  const known = new Map(marks.marks.map((mark) => [mark.entryId, mark]))
  return {
    marks: entries.flatMap(({ id, key }) => {
      const before: ReadingMark = known.get(id) ?? { entryId: id, key, isStarred: false }
      const now = { ...before, ...said }
      return now.isRead === before.isRead && now.isStarred === before.isStarred ? [] : [now]
    }),
  }
}

/**
 * What a reader read when they mark all of a stream that had come by `through`: of a feed, a folder or all one row; and a mark for each
 * entry that is not read by that, because it was kept unread before or stands in a section.
 */
export function markStream(shelf: Shelf, stream: Stream, through: Instant): MarkChanges {
  const stretch = stretchOf(stream)
  const marked = markedOn(shelf)
  const isIn = inStream(stream, shelf)
  const past = shelf.entries.filter((entry) => entry.at <= through && isIn(entry, marked(entry)))
  if (stretch === undefined)
    return markEntries(
      shelf,
      past.filter((entry) => !marked(entry).isRead),
      { isRead: true },
    )
  const throughs = [...shelf.marks.throughs.filter((each) => each.stretch !== stretch), { stretch, through }]
  const then = markedOn({ ...shelf, marks: { ...shelf.marks, throughs } })
  return {
    ...markEntries(
      shelf,
      past.filter((entry) => !then(entry).isRead),
      { isRead: true },
    ),
    through: { stretch, through },
  }
}

function stretchOf(stream: Stream): string | undefined {
  if (stream.of === 'feed') return stream.key
  if (stream.of === 'state') return stream.state === 'reading-list' ? wholeShelf : undefined
  const folder = folders.find(({ title }) => title === stream.label)
  return folder && folderStretch(folder.id)
}
