import { checkBackup } from '#app/backup/check-backup.ts'
import { plainText } from '#core/channels/plain.ts'
import { countWords, numberWords } from '#core/text/count-words.ts'
import type { Given } from '../command.ts'
import { heldWords } from '../held-words.ts'
import { tellFailure } from '../tell-failure.ts'

const shownMax = 50

/** Checks a backup without changing it: every file by its hash, and the database; exit code 1 when it is not whole. */
export async function backupCheck(given: Given): Promise<number> {
  const [folder = ''] = given.args
  const checked = await checkBackup(folder)
  if (!checked.ok) return tellFailure('it is no backup', checked.failure)
  const { manifest, problems } = checked.value
  console.log(
    `${plainText(folder)}: made ${plainText(manifest.madeAt)} by headwater ${plainText(manifest.version)}; ${countWords(manifest.files.length, 'file', 'files')}, ${heldWords(manifest.counts)}`,
  )
  for (const problem of problems.slice(0, shownMax)) console.log(`BAD  ${plainText(problem)}`)
  if (problems.length > shownMax) console.log(`BAD  and ${numberWords(problems.length - shownMax)} more`)
  console.log(problems.length === 0 ? 'It is whole.' : 'It is not whole: restore from another one.')
  return problems.length === 0 ? 0 : 1
}
