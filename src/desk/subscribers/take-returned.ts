import { afterReturned } from '#core/mail/after-returned.ts'
import { isOurs } from '#core/mail/mail-tag.ts'
import type { Returned } from '#core/mail/returned.ts'
import type { Desk } from '../desk.ts'

/** What was done with a mail that came back: a subscriber was retired, has one more soft bounce, left, or nothing. */
export type TookReturned = { readonly subscriberId: string; readonly did: 'retired' | 'counted' | 'left' | 'nothing' } | undefined

/**
 * Takes one mail that came to the return address: retires the subscriber it is about, counts it, or ends the subscription. Undefined
 * where it is about none of ours: a report must hold what only our own mail to that address held.
 */
export async function takeReturned({ store, clock }: Pick<Desk, 'store' | 'clock'>, returned: Returned): Promise<TookReturned> {
  if (returned.key !== undefined) {
    const leaving = await store.subscriberOfKey(returned.key)
    if (leaving === undefined) return undefined
    await store.commit([{ drop: 'subscriber', subscriberId: leaving.id }])
    return { subscriberId: leaving.id, did: 'left' }
  }
  for (const tag of returned.tags) {
    const subscriber = await store.subscriber(tag.subscriberId)
    if (subscriber === undefined || !isOurs(tag, subscriber)) continue
    const after = afterReturned(subscriber, returned, clock.now())
    if (after === undefined) return { subscriberId: subscriber.id, did: 'nothing' }
    await store.commit([{ put: 'subscriber', subscriber: after }])
    return { subscriberId: subscriber.id, did: after.state === 'retired' ? 'retired' : 'counted' }
  }
  return undefined
}
