import { dayMs } from '#core/model/instant.ts'
import type { Given } from '../command.ts'
import { givenStore } from '../given-store.ts'
import { printIndented } from '../print-indented.ts'
import { printJson } from '../print-json.ts'

/** Lists what became of the mails of the last two weeks: those that went out are counted, all others stand there with their reason. */
export async function mailLog(given: Given): Promise<number> {
  await using opened = await givenStore(given)
  const mails = await opened.store.mailingsSince(opened.clock.now() - 14 * dayMs)
  if (given.options.json === true) {
    printJson(mails)
    return 0
  }
  for (const { what, subscriberId, at, tries, state, why } of mails.filter((mail) => mail.state !== 'sent'))
    printIndented([`${opened.when(at)}  ${what} to ${subscriberId}: ${state}, ${tries} tries${why === undefined ? '' : `: ${why}`}`])
  console.log(`${mails.filter((mail) => mail.state === 'sent').length} mails sent in the last 14 days`)
  return 0
}
