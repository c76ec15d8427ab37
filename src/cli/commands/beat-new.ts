import { existsSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beatPath, checkBeat, shippedBeats } from '#app/load-beats.ts'
import { readFile } from '#app/read-file.ts'
import { beatLike } from '#core/beats/beat-like.ts'
import { newBeat } from '#core/beats/new-beat.ts'
import { plainText } from '#core/channels/plain.ts'
import type { Problem } from '#core/model/problem.ts'
import { capitalized } from '#core/text/capitalized.ts'
import type { Given } from '../command.ts'
import { usageError } from '../usage-error.ts'

/** Writes a beat file to begin with into the current folder, never over another, and says what to do next. */
export async function beatNew(given: Given): Promise<number> {
  const [id = ''] = given.args
  const file = `${id}.yaml`
  // The title stands in a comment of the file as well, on one line.
  const title = typeof given.options.title === 'string' ? plainText(given.options.title) : titleOf(id)
  const like = typeof given.options.like === 'string' ? given.options.like : undefined
  const path = resolve(file)
  const problems = [...nameProblems(id, path), ...likeProblems(like)]
  if (problems.length > 0) throw usageError('the beat cannot be made', problems)
  const text = like === undefined ? newBeat({ id, title }) : beatLike(textOf(like), { id, title, like })
  const wrong = checkBeat(text, path)
  if (wrong.length > 0) throw usageError('the beat cannot be made', wrong)
  writeFileSync(path, text, { flag: 'wx' })
  console.log(`${path}\n`)
  console.log('Next:')
  console.log(`  1. Write what belongs into it, then: headwater beat check ./${file}`)
  console.log(`  2. See how a title is judged: headwater beat explain ./${file} --title "…"`)
  console.log(`  3. Add it to edition.beats in headwater.yaml: beats: [open-source, ./${file}]`)
  console.log(
    like === undefined
      ? '  4. Add its feeds: headwater source add <address>'
      : '  4. Add the sources of its packs: headwater source import',
  )
  return 0
}

function nameProblems(id: string, path: string): readonly Problem[] {
  if (!/^[a-z][a-z0-9-]{0,39}$/.test(id)) {
    const fix = 'headwater beat new rail --title "Railways"'
    return [{ at: 'headwater beat new', found: id, expected: 'small letters, digits and hyphens, a letter first', fix }]
  }
  if (shippedBeats().includes(id))
    return [
      {
        at: 'headwater beat new',
        found: id,
        expected: 'a name of its own',
        fix: `That beat ships; begin with it by --like ${id} under another name.`,
      },
    ]
  if (existsSync(path))
    return [
      {
        at: path,
        found: 'a file',
        expected: 'no file of that name',
        fix: 'Choose another name, or move the file away: nothing is overwritten.',
      },
    ]
  return []
}

function likeProblems(like: string | undefined): readonly Problem[] {
  const shipped = shippedBeats()
  if (like === undefined || shipped.includes(like)) return []
  return [{ at: '--like', found: like, expected: `one of ${shipped.join(', ')}`, fix: 'Leave it out for a small file to begin with.' }]
}

function textOf(beat: string): string {
  const file = readFile(beatPath(beat))
  if ('found' in file) throw new Error(`the beat ${beat} ships, and is ${file.found}`)
  return new TextDecoder().decode(file.bytes)
}

/** `night-trains` → `Night trains` */
function titleOf(id: string): string {
  return capitalized(id.replaceAll('-', ' '))
}
