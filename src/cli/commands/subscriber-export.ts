import type { Given } from '../command.ts'
import { givenStore } from '../given-store.ts'
import { subscriberRow } from '../subscriber-row.ts'
import { writeNewFile } from '../write-new-file.ts'

/** Writes the subscribers as JSON lines, everything that is kept of each but the secret key, to a file only its owner may read, or to standard output. */
export async function subscriberExport(given: Given): Promise<number> {
  await using opened = await givenStore(given)
  const lines = (await opened.store.subscribers()).map((subscriber) => `${JSON.stringify(subscriberRow(subscriber))}\n`)
  const [file] = given.args
  if (file === undefined) process.stdout.write(lines.join(''))
  else {
    const name = writeNewFile(file, lines.join(''), { isPrivate: true })
    console.error(`${lines.length} subscribers in ${name}: addresses of people, keep it as such`)
  }
  return 0
}
