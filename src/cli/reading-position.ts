import type { Edition } from '#core/model/edition.ts'
import { readNote } from '#desk/read-since.ts'
import type { Store } from '#ports/store.ts'
import type { Given } from './command.ts'
import { usageError } from './usage-error.ts'

/** Whose reading position is meant: `--reader`, else `me`. Several people may read one desk. */
export function readerOf(given: Given): string {
  const reader = String(given.options.reader ?? 'me')
  if (/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,39}$/u.test(reader)) return reader
  throw usageError('that is no name for a reader', [
    {
      at: '--reader',
      found: reader.slice(0, 60),
      expected: 'up to 40 letters, digits, dots and hyphens',
      fix: 'Leave it out for the one reader of this desk.',
    },
  ])
}

/** Remembers that a reader read an edition, unless a later one was read already. A file or another program is no reader. */
export async function markRead(store: Store, edition: Edition, given: Given): Promise<void> {
  if (!process.stdout.isTTY || given.options.peek === true) return
  const key = readNote(edition.beat, readerOf(given))
  const before = await store.editionById((await store.note(key)) ?? '')
  if (before === undefined || before.cutOff < edition.cutOff) await store.commit([{ put: 'note', key, value: edition.id }])
}
