import { existsSync } from 'node:fs'
import { keepNewest } from '#app/backup/keep-newest.ts'
import { makeBackup } from '#app/backup/make-backup.ts'
import { ownSettings } from '#app/backup/own-settings.ts'
import { archivePath, openArchive } from '#app/open-archive.ts'
import { plainText } from '#core/channels/plain.ts'
import { countWords, numberWords } from '#core/text/count-words.ts'
import { backupNote } from '../backup-findings.ts'
import type { Given } from '../command.ts'
import { givenConfig } from '../given-config.ts'
import { heldWords } from '../held-words.ts'
import { tell } from '../tell.ts'
import { tellFailure } from '../tell-failure.ts'
import { usageError } from '../usage-error.ts'

/** Copies everything a desk cannot make again, beside the running desk, into a folder of its own. */
export async function backupMake(given: Given): Promise<number> {
  const config = givenConfig(given)
  const [place = ''] = given.args
  const keep = givenKeep(given)
  const { dataFolder } = config
  if (!existsSync(archivePath(dataFolder))) {
    tell({
      what: 'there is nothing to back up',
      at: archivePath(dataFolder),
      why: 'No desk has worked in this folder.',
      fix: 'for one that is elsewhere, give its folder: --data <folder>',
    })
    return 1
  }
  const configFile = typeof given.options.config === 'string' ? given.options.config : undefined
  const now = Date.now()
  const made = await makeBackup({ dataFolder, place, settings: ownSettings(config, configFile), now })
  if (!made.ok) return tellFailure('no backup was made', made.failure)
  const { folder, files, inspected } = made.value
  // A database that an older program made is not changed by being copied.
  if (inspected.lacks.length === 0) {
    await using archive = await openArchive(dataFolder, 'refuse')
    await archive.store.commit([backupNote({ at: now, folder })])
  }
  const removed = keep === undefined ? [] : keepNewest(place, keep)
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  console.log(plainText(folder))
  console.error(
    `${countWords(files.length, 'file', 'files')}, ${numberWords(Math.ceil(bytes / 1e6))} MB: ${heldWords(inspected.counts)}; the database was looked over and is whole.`,
  )
  if (files.some(({ name }) => name.startsWith('keys/')))
    console.error('It holds the key that signs the editions: keep it where nobody else reads.')
  if (removed.length > 0) console.error(`${countWords(removed.length, 'older backup', 'older backups')} removed.`)
  return 0
}

function givenKeep(given: Given): number | undefined {
  const { keep } = given.options
  if (keep === undefined) return undefined
  const count = typeof keep === 'string' && /^\d{1,4}$/.test(keep) ? Number(keep) : 0
  if (count > 0) return count
  throw usageError('the number of backups to keep is not one', [
    { at: '--keep', found: String(keep), expected: 'a whole number from 1 to 9999', fix: 'headwater backup <folder> --keep 7' },
  ])
}
