import { readFile } from '#app/read-file.ts'
import { readSubscribers } from '#core/mail/read-subscribers.ts'
import { present } from '#core/model/present.ts'
import { addConfirmed } from '#desk/subscribers/add-confirmed.ts'
import { askForMail } from '#desk/subscribers/ask-for-mail.ts'
import type { Given } from '../command.ts'
import { givenAll } from '../given-all.ts'
import { givenBeats } from '../given-config.ts'
import { neededMail } from '../given-mail.ts'
import { type GivenStore, givenStore } from '../given-store.ts'
import { givenBeatIds, givenReason } from '../given-subscriber.ts'
import { usageError } from '../usage-error.ts'

/** Adds the subscribers of a file: each is asked by mail first, unless it is said why they are confirmed. All or none. */
export async function subscriberImport(given: Given): Promise<number> {
  await using opened = await givenStore(given)
  const [rows, beats, reason, mail] = givenAll(
    () => rowsOf(given, opened),
    () => givenBeatIds(given, opened),
    () => givenReason(given),
    () => neededMail(opened.config),
  )
  const desk = { store: opened.store, clock: opened.clock, mailer: mail.mailer, wakeups: { announce: () => undefined } }
  let count = 0
  for (const { address, beats: own = beats, days } of rows) {
    const isAdded =
      reason === undefined
        ? (await askForMail(desk, { address, beats: own, by: 'owner' })) === 'asked'
        : await addConfirmed(desk, { address, beats: own, reason, ...present({ days }) })
    if (isAdded) count += 1
  }
  const rest = rows.length - count
  console.log(`${count} ${reason === undefined ? 'are asked by mail' : 'are confirmed'}${rest === 0 ? '' : `, ${rest} were known already`}`)
  return 0
}

function rowsOf(given: Given, { config }: Pick<GivenStore, 'config'>) {
  const [path = ''] = given.args
  const read = readFile(path)
  if ('found' in read)
    throw usageError('the list cannot be read', [
      { at: '<file>', found: `${read.found} at ${path}`, expected: 'a list of mail addresses', fix: 'Name a file with an address a line.' },
    ])
  const beats = givenBeats(config).map(({ id }) => id)
  const { rows, problems } = readSubscribers(new TextDecoder().decode(read.bytes), { path, beats })
  if (problems.length > 0) throw usageError('nothing was imported', problems)
  return rows
}
