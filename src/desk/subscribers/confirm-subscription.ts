import type { Subscriber } from '#core/mail/subscriber.ts'
import type { SubscriberDesk } from './ask-for-mail.ts'

/** Confirms the subscription of a key; undefined where there is none, or its address was retired. Confirming twice changes nothing. */
export async function confirmSubscription(
  { store, clock }: Pick<SubscriberDesk, 'store' | 'clock'>,
  key: string,
): Promise<Subscriber | undefined> {
  const known = await store.subscriberOfKey(key)
  if (known === undefined || known.state === 'retired') return undefined
  if (known.state === 'confirmed') return known
  const confirmed: Subscriber = { ...known, state: 'confirmed', confirmedAt: clock.now() }
  await store.commit([{ put: 'subscriber', subscriber: confirmed }])
  return confirmed
}
