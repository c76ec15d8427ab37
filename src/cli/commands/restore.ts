import { join } from 'node:path'
import { isEmptyFolder, restoreBackup } from '#app/backup/restore-backup.ts'
import { plainText } from '#core/channels/plain.ts'
import type { Given } from '../command.ts'
import { givenConfig } from '../given-config.ts'
import { heldWords } from '../held-words.ts'
import { tellFailure } from '../tell-failure.ts'
import { usageError } from '../usage-error.ts'

/** Puts a backup back into an empty folder, checked to the byte, and opens it once. Nothing is written over. */
export async function restore(given: Given): Promise<number> {
  const { dataFolder } = givenConfig(given)
  const [backup = ''] = given.args
  if (!(await isEmptyFolder(dataFolder)))
    throw usageError('the data folder is not empty', [
      {
        at: dataFolder,
        found: 'files',
        expected: 'an empty folder, or none',
        fix: 'Move what is there away, or give another folder: --data <folder>.',
      },
    ])
  const restored = await restoreBackup(backup, dataFolder)
  if (!restored.ok) return tellFailure('nothing was restored', restored.failure)
  const { madeAt, counts, files } = restored.value
  console.log(`${plainText(dataFolder)} is as it was at ${plainText(madeAt)}: ${heldWords(counts)}.`)
  const settings = files.filter(({ name }) => name.startsWith('settings/'))
  if (settings.length > 0)
    console.log(`Your settings lie in ${plainText(join(dataFolder, 'settings'))}; copy what you want of them to where you start the desk:`)
  for (const { name, from } of settings) console.log(`  ${plainText(name)}${from === undefined ? '' : `, once ${plainText(from)}`}`)
  console.log('headwater doctor looks it over; headwater start goes on.')
  return 0
}
