import type { Finding } from '#core/model/finding.ts'
import { dayMs, type Instant } from '#core/model/instant.ts'
import { countWords } from '#core/text/count-words.ts'
import type { Change, Store } from '#ports/store.ts'

type LastBackup = { readonly at: Instant; readonly folder: string }

const noteKey = 'backup'
const oldDays = 7

/** Remembers that a backup was made, for the doctor. */
export function backupNote(last: LastBackup): Change {
  return { put: 'note', key: noteKey, value: JSON.stringify(last) }
}

/** What the doctor says of the last backup that was made of this archive. */
export async function backupFindings(store: Pick<Store, 'note'>, now: Instant): Promise<readonly Finding[]> {
  const note = await store.note(noteKey)
  const fix = 'headwater backup <folder> --keep 7 makes one beside the running desk: docs/guides/backup.md.'
  if (note === undefined) return [{ level: 'note', text: 'no backup was made yet', fix }]
  const { at, folder } = JSON.parse(note) as LastBackup
  const days = Math.floor((now - at) / dayMs)
  const text = `last backup ${days === 0 ? 'today' : `${countWords(days, 'day', 'days')} ago`}: ${folder}`
  return [days > oldDays ? { level: 'note', text, fix } : { level: 'ok', text }]
}
