import type { SecretPlace } from '#core/destinations/destination.ts'
import { failed, ok, type Result } from '#core/model/failure.ts'
import { readFile } from './read-file.ts'

/**
 * The secret in a variable of the environment, or in the first line of a file, read anew each time so that a changed file counts at
 * once. `at` is who needs it. A failure names the variable or file and never what stands there.
 */
export function secretAt(place: SecretPlace, at: string): Result<string> {
  if ('variable' in place) {
    const value = (process.env[place.variable] ?? '').trim()
    if (value === '') return failed('post/no-secret', at, `The environment variable ${place.variable} is not set.`)
    return isPlain(value) ? ok(value) : failed('post/no-secret', at, `What ${place.variable} holds is not one line of plain signs.`)
  }
  const read = readFile(place.file)
  if ('found' in read) return failed('post/no-secret', at, `The secret was looked for in ${place.file}, and found was ${read.found}.`)
  const [line = ''] = new TextDecoder().decode(read.bytes).trim().split('\n')
  return isPlain(line.trim())
    ? ok(line.trim())
    : failed('post/no-secret', at, `The first line of ${place.file} is not one line of plain signs.`)
}

/** What can stand in an address or a header, so that no secret can add to either. */
function isPlain(text: string): boolean {
  return /^[\x21-\x7e]{1,4096}$/.test(text)
}
