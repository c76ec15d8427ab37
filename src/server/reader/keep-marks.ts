import { limits } from '#core/limits.ts'
import type { MarkChanges } from '#core/reader/mark-changes.ts'
import type { Shelf } from '#core/reader/shelf.ts'
import type { Change, Store } from '#ports/store.ts'
import type { Reader } from './reader.ts'

/** Keeps what a reader marked, and forgets marks of what is not listed any more. False, with nothing kept, when too much would be starred. */
export async function keepMarks(store: Store, { marks, through }: MarkChanges, { shelf, reader }: MarkPlace): Promise<boolean> {
  if (marks.length === 0 && through === undefined) return true
  const stars = shelf.marks.marks.filter(({ isStarred }) => isStarred).length
  const added = marks.filter(({ isStarred }) => isStarred).length
  if (added > 0 && stars + added > limits.readerStars) return false
  const changes: readonly Change[] = [
    ...marks.map((mark) => ({ put: 'reading-mark', reader: reader.name, mark }) as const),
    ...(through === undefined ? [] : [{ put: 'read-through', reader: reader.name, through } as const]),
    { drop: 'reading-marks', reader: reader.name, before: shelf.oldestId },
  ]
  return await store.commit(changes)
}

type MarkPlace = { readonly shelf: Shelf; readonly reader: Reader }
