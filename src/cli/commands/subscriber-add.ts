import { addConfirmed } from '#desk/subscribers/add-confirmed.ts'
import { askForMail } from '#desk/subscribers/ask-for-mail.ts'
import type { Given } from '../command.ts'
import { givenAll } from '../given-all.ts'
import { neededMail } from '../given-mail.ts'
import { givenStore } from '../given-store.ts'
import { givenAddress, givenBeatIds, givenReason } from '../given-subscriber.ts'

/** Adds a subscriber: a mail asks the address first, unless it is said why it is confirmed already. */
export async function subscriberAdd(given: Given): Promise<number> {
  await using opened = await givenStore(given)
  const [address, beats, reason, mail] = givenAll(
    () => givenAddress(given.args[0] ?? ''),
    () => givenBeatIds(given, opened),
    () => givenReason(given),
    () => neededMail(opened.config),
  )
  const desk = { store: opened.store, clock: opened.clock, mailer: mail.mailer, wakeups: { announce: () => undefined } }
  if (reason !== undefined) {
    const isNew = await addConfirmed(desk, { address, beats, reason })
    console.log(isNew ? `${address} gets the next edition of ${beats.join(', ')}` : `${address} is a subscriber already`)
    return 0
  }
  const asked = await askForMail(desk, { address, beats, by: 'owner' })
  if (asked === 'asked') {
    console.log(`${address} is asked by mail, and gets editions when the mail’s button was pressed`)
    console.log('  a desk that runs sends it within a minute')
    return 0
  }
  console.log(`${address} is not asked: it is a subscriber already, was asked within the hour or three times, or was retired`)
  console.log('  headwater subscriber list shows which; subscriber remove lets you begin anew')
  return 1
}
