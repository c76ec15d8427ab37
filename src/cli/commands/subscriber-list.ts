import type { Subscriber } from '#core/mail/subscriber.ts'
import type { Given } from '../command.ts'
import { type GivenStore, givenStore } from '../given-store.ts'
import { printJson } from '../print-json.ts'
import { subscriberRow } from '../subscriber-row.ts'

/** Lists who gets editions by mail, who was asked, and whose address is retired and why. */
export async function subscriberList(given: Given): Promise<number> {
  await using opened = await givenStore(given)
  const rows = (await opened.store.subscribers()).toSorted((one, other) => one.askedAt - other.askedAt || (one.id < other.id ? -1 : 1))
  if (given.options.json === true) {
    printJson(rows.map(subscriberRow))
    return 0
  }
  if (rows.length === 0) console.error('no subscribers')
  for (const row of rows) console.log(`${row.id}  ${row.address}  ${row.beats.join(', ')}${days(row)}  ${stateWords(row, opened)}`)
  return 0
}

function days({ days: some }: Subscriber): string {
  return some === undefined ? '' : ` (${some.join(', ')})`
}

function stateWords({ state, by, askedAt, confirmedAt = askedAt, reason, retired, bounces }: Subscriber, { when }: GivenStore): string {
  if (state === 'asked') return `asked ${when(askedAt)}, not answered yet`
  if (retired !== undefined)
    return `retired ${when(retired.at)}: ${retired.why === 'bounce' ? 'its mails came back' : 'called a mail spam'}`
  const why = reason === undefined ? '' : `: ${reason}`
  const back = bounces.length === 0 ? '' : `; ${bounces.length} came back`
  return `confirmed ${when(confirmedAt)}${by === 'owner' ? ` by this desk${why}` : ''}${back}`
}
