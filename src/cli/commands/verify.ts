import { existsSync, readFileSync, statSync } from 'node:fs'
import { type EditionPlace, editionFoldersAt, verifyPlace } from '#app/edition-folders.ts'
import { type PublicKey, readPublicKey } from '#core/evidence/minisign.ts'
import type { Verified } from '#core/evidence/verify-folder.ts'
import type { Given } from '../command.ts'
import { printIndented } from '../print-indented.ts'
import { printJson } from '../print-json.ts'
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
  if (given.options.json === true) printJson(found.map(rowOf))
  else tell(found)
  return found.every(({ verified }) => verified.isGood) ? 0 : 1
}

type Found = EditionPlace & { readonly verified: Verified }

function tell(found: readonly Found[]): void {
  const good = found.filter(({ verified }) => verified.isGood).length
  printIndented([
    ...found.flatMap(linesOf),
    ...(found.length > 1 ? [`${good} of ${found.length} editions are as they were published`] : []),
  ])
}

function linesOf({ folder, verified: { edition, verdicts, isGood } }: Found): readonly string[] {
  const what = edition === undefined ? '' : `: ${edition.beat}, ${edition.date}, number ${edition.number}`
  return [
    `${isGood ? 'GOOD' : 'BAD '}  ${folder}${what}`,
    ...verdicts.flatMap(({ check, says, problems }) => [
      `  ${problems.length === 0 ? 'ok ' : 'BAD'}  ${check}${says === '' ? '' : `: ${says}`}`,
      ...problems.slice(0, problemsMax).map((problem) => `         ${problem}`),
      ...(problems.length > problemsMax ? [`         and ${problems.length - problemsMax} more`] : []),
    ]),
  ]
}

const problemsMax = 20

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
