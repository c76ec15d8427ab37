import type { Subscriber } from '#core/mail/subscriber.ts'
import { newSubscriber, type SubscriberDesk } from './ask-for-mail.ts'

export type Confirmed = {
  readonly address: string
  readonly beats: readonly string[]
  readonly reason: string
  readonly days?: Subscriber['days']
}

/** Adds an address as confirmed, on the word of the owner, who says why; false where it is confirmed already. */
export async function addConfirmed({ store, clock, mailer }: Omit<SubscriberDesk, 'wakeups'>, added: Confirmed): Promise<boolean> {
  const { address, beats, reason, days } = added
  const known = await store.subscriberOfAddress(address)
  if (known?.state === 'confirmed') return false
  const { retired: _, ...before } = known ?? { ...newSubscriber(mailer.newKey(), address), askedAt: clock.now() }
  const subscriber: Subscriber = {
    ...before,
    beats,
    ...(days === undefined ? {} : { days }),
    by: 'owner',
    state: 'confirmed',
    confirmedAt: clock.now(),
    reason,
    bounces: [],
  }
  await store.commit([{ put: 'subscriber', subscriber }])
  return true
}
