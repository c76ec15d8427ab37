import type { FolderId, Shelf, ShelfEntry } from './shelf.ts'

/** What a reader said of an entry. */
export type Marked = { readonly isRead: boolean; readonly isStarred: boolean }

/** The stretch that holds everything. */
export const wholeShelf = 'shelf'

/** The name of the stretch of a folder. */
export function folderStretch(folder: FolderId): string {
  return `folder:${folder}`
}

/**
 * Tells of each entry of a shelf whether it was read and whether it is starred: what was said of it alone, else whether it came before
 * what was read through, of its feed, its folder or all.
 */
export function markedOn({ feeds, marks: { marks, throughs } }: Shelf): (entry: ShelfEntry) => Marked {
  const markById = new Map(marks.map((mark) => [mark.entryId, mark]))
  const throughOf = new Map(throughs.map(({ stretch, through }) => [stretch, through]))
  const readThrough = new Map(
    feeds.map(({ key, folder }) => [
      key,
      Math.max(...[key, folderStretch(folder), wholeShelf].map((stretch) => throughOf.get(stretch) ?? -1)),
    ]),
  )
  return ({ id, feed, at }) => {
    const mark = markById.get(id)
    return { isRead: mark?.isRead ?? at <= (readThrough.get(feed) ?? -1), isStarred: mark?.isStarred ?? false }
  }
}
