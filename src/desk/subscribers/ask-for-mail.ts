import { limits } from '#core/limits.ts'
import { mailboxKey } from '#core/mail/mailbox-key.ts'
import type { Subscriber } from '#core/mail/subscriber.ts'
import { hashOf } from '#core/model/ids.ts'
import { dayMs, hourMs } from '#core/model/instant.ts'
import type { Clock } from '#ports/clock.ts'
import type { Mailer } from '#ports/mailer.ts'
import { jobOf } from '#ports/queue.ts'
import type { Store } from '#ports/store.ts'
import type { Wakeups } from '#ports/wakeups.ts'

/** What the subscribers are kept with. */
export type SubscriberDesk = {
  readonly store: Store
  readonly clock: Pick<Clock, 'now'>
  readonly wakeups: Pick<Wakeups, 'announce'>
  readonly mailer: Pick<Mailer, 'newKey'>
}

export type AskedForMail = { readonly address: string; readonly beats: readonly string[]; readonly by: Subscriber['by'] }

/** A mailbox is asked again after an hour, and three times in all: nobody is to be flooded through us. */
const againMs = hourMs
const askedMax = 3

/**
 * Asks the mailbox of an address whether it wants editions (double opt-in). `asked` and `known` are not to be told apart by whoever
 * typed the address: it is nobody else’s business who reads what. `full` where too many wait for their answer.
 */
export async function askForMail(desk: SubscriberDesk, { address, beats, by }: AskedForMail): Promise<'asked' | 'known' | 'full'> {
  const { store, clock } = desk
  const now = clock.now()
  const known = await store.subscriberOfAddress(address)
  if (known === undefined) {
    const waiting = (await store.subscribers()).filter(({ state }) => state === 'asked')
    if (by === 'self' && waiting.length >= limits.subscribersWaiting) return 'full'
    const alike = waiting.filter((each) => mailboxKey(each.address) === mailboxKey(address))
    if (by === 'self' && alike.length >= askedMax) return 'known'
    await ask(desk, { ...newSubscriber(desk.mailer.newKey(), address), beats, by, askedAt: now })
    return 'asked'
  }
  if (known.state === 'confirmed' || !mayBeAsked(known, now)) return 'known'
  const { retired: _, ...before } = known
  await ask(desk, { ...before, beats, by, state: 'asked', askedAt: now, askedCount: known.askedCount + 1, bounces: [] })
  return 'asked'
}

/** Who called a mail spam is never asked again; whose mailbox was gone, after a day. */
function mayBeAsked({ state, askedAt, askedCount, retired }: Subscriber, now: number): boolean {
  if (state === 'retired') return retired !== undefined && retired.why === 'bounce' && now - retired.at > dayMs && askedCount < askedMax
  return now - askedAt >= againMs && askedCount < askedMax
}

/** A subscriber of an address, before anything was asked; the id is made of the key, so that it says nothing of the address. */
export function newSubscriber(key: string, address: string): Omit<Subscriber, 'beats' | 'by' | 'askedAt'> {
  return { id: `subscriber-${hashOf(key).slice(0, 12)}`, key, address, state: 'asked', askedCount: 1, bounces: [] }
}

async function ask({ store, clock, wakeups }: SubscriberDesk, subscriber: Subscriber): Promise<void> {
  await store.commit([
    { put: 'subscriber', subscriber },
    { put: 'job', job: jobOf('mail', `confirm ${subscriber.id}`, clock.now()) },
  ])
  wakeups.announce()
}
