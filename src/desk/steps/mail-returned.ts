import { limits } from '#core/limits.ts'
import { readReturned } from '#core/mail/returned.ts'
import { minuteMs } from '#core/model/instant.ts'
import { present } from '#core/model/present.ts'
import { splitMbox } from '#core/sources/mail/mbox.ts'
import { octetText } from '#core/sources/mail/octets.ts'
import { jobOf } from '#ports/queue.ts'
import type { Change } from '#ports/store.ts'
import type { Desk, DeskMail } from '../desk.ts'
import type { Outcome } from '../step.ts'
import { takeReturned } from '../subscribers/take-returned.ts'

const againMs = 30 * minuteMs
const etagNote = 'mail/returned-etag'

/** Reads the mailbox of what came back, where one is set, every half hour. A report that is read twice counts once. */
export async function readReturnedMail(desk: Desk, { place }: DeskMail): Promise<Outcome> {
  const { bouncesUrl: url } = place
  if (url === undefined) return { changes: [] }
  const again: Change = { put: 'job', job: jobOf('mail', 'returned', desk.clock.now() + againMs) }
  const etag = await desk.store.note(etagNote)
  const plan = { url, purpose: 'file' as const, accept: '*/*', bytesMax: limits.feedBytes, ...present({ etag }) }
  const fetched = await desk.fetcher.fetch(plan)
  if (!fetched.ok)
    return { changes: [again], tell: () => desk.events.deliveryFailed({ editionId: 'what came back', failure: fetched.failure }) }
  if (fetched.value.isUnchanged) return { changes: [again] }
  for (const text of splitMbox(octetText(fetched.value.body)).messages) await takeReturned(desk, readReturned(text))
  const { etag: seen } = fetched.value
  return { changes: [again, ...(seen === undefined ? [] : [{ put: 'note', key: etagNote, value: seen } as const])] }
}
