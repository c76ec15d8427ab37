import { existsSync, readFileSync, statSync } from 'node:fs'
import { type EditionPlace, editionFoldersAt, verifyPlace } from '#app/edition-folders.ts'
import { plainText } from '#core/channels/plain.ts'
import { type PublicKey, readPublicKey } from '#core/evidence/minisign.ts'
import type { Verified } from '#core/evidence/verify-folder.ts'
import type { Given } from '../command.ts'
import { usageError } from '../usage-error.ts'

/** Checks published editions by their evidence files; exit code 1 when anything about any of them is not as it was signed. */
export async function verify(given: Given): Promise<number> {
  const [place = ''] = given.args
  const pinned = pinnedKey(given.options.key)
  const places = editionFoldersAt(place)
  if (places.length === 0) {
    throw usageError('there is no edition to check', [
      {
        at: place,
        found: existsSync(place) ? 'no evidence.json and no edition.json, three folders deep' : 'nothing',
        expected: 'the folder of an edition or of a site, or an evidence.json',
        fix: 'headwater export --out site writes one; a running desk has them in <data>/editions.',
      },
    ])
  }
  const found = places.map((each) => ({ ...each, verified: verifyPlace(each, pinned) }))
  if (given.options.json === true) console.log(JSON.stringify(found.map(rowOf), undefined, 2))
  else tell(found)
  return found.every(({ verified }) => verified.isGood) ? 0 : 1
}

type Found = EditionPlace & { readonly verified: Verified }

function tell(found: readonly Found[]): void {
  for (const { folder, verified } of found) {
    const { edition, verdicts, isGood } = verified
    const what = edition === undefined ? '' : `: ${edition.beat}, ${edition.date}, number ${edition.number}`
    say(`${isGood ? 'GOOD' : 'BAD '}  ${folder}${what}`)
    for (const { check, says, problems } of verdicts) {
      say(`  ${problems.length === 0 ? 'ok ' : 'BAD'}  ${check}${says === '' ? '' : `: ${says}`}`)
      for (const problem of problems.slice(0, problemsMax)) say(`         ${problem}`)
      if (problems.length > problemsMax) say(`         and ${problems.length - problemsMax} more`)
    }
  }
  const good = found.filter(({ verified }) => verified.isGood).length
  if (found.length > 1) say(`${good} of ${found.length} editions are as they were published`)
}

const problemsMax = 20

/** What is told comes from files of strangers. */
function say(line: string): void {
  const indent = /^ */.exec(line)?.[0] ?? ''
  console.log(indent + plainText(line))
}

function rowOf({ folder, verified: { edition, verdicts, isGood } }: Found) {
  return { folder, edition, isGood, verdicts }
}

/** The key of `--key`: its line, or a file that holds it. */
function pinnedKey(asked: Given['options'][string]): PublicKey | undefined {
  if (asked === undefined) return undefined
  const typed = String(asked)
  const isFile = existsSync(typed) && statSync(typed).isFile() && statSync(typed).size <= keyBytesMax
  const key = readPublicKey(isFile ? readFileSync(typed, 'utf8') : typed)
  if (key !== undefined) return key
  throw usageError('that is no public key', [
    {
      at: '--key',
      found: typed,
      expected: 'a line of minisign that begins with RW, or a file that holds one',
      fix: 'It stands in minisign.pub beside each edition, and on its page “How this edition was made”.',
    },
  ])
}

const keyBytesMax = 4_096
