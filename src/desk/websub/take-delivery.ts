import type { Capture } from '#core/model/capture.ts'
import { hashOf, idOf } from '#core/model/ids.ts'
import type { Subscription } from '#core/model/subscription.ts'
import { jobOf } from '#ports/queue.ts'
import type { Change } from '#ports/store.ts'
import type { CallbackDesk } from './heard-from-hub.ts'

/** What a hub sent: the bytes as they came, what they are said to be, and how they were signed. */
export type Delivery = { readonly body: Uint8Array; readonly contentType: string; readonly signature: string | undefined }

/**
 * Takes what a hub sent for a subscription: stored as a capture of its source with a job to read it, as if it had been fetched.
 * `gone` when it is not wanted any more, so that the hub may end it. What is not signed with our secret is counted and thrown away,
 * and answered like the rest (WebSub, W3C 2018, section 8). An empty delivery only says that there is something to fetch.
 */
export async function takeDelivery(desk: CallbackDesk, subscription: Subscription, delivery: Delivery): Promise<'taken' | 'gone'> {
  const { sourceId, token, topic, secret, wants, heard } = subscription
  const source = await desk.store.source(sourceId)
  const state = await desk.store.sourceState(sourceId)
  if (wants === 'unsubscribe' || source === undefined || state?.isRetired === true) return 'gone'
  const { body, contentType, signature } = delivery
  const now = desk.clock.now()
  const isSigned = desk.hub.isSigned({ body, signature, secret })
  const word = isSigned
    ? { ...heard, deliveredAt: now, deliveredCount: heard.deliveredCount + 1 }
    : { ...heard, refusedCount: heard.refusedCount + 1 }
  const hash = hashOf(body)
  const isNews = isSigned && hash !== state?.bodyHash
  const capture: Capture = {
    id: idOf('capture', sourceId, String(now), hash),
    sourceId,
    purpose: 'source',
    url: source.target,
    finalUrl: topic,
    fetchedAt: now,
    status: 200,
    contentType,
    isPushed: true,
    body,
    hash,
  }
  const changes: readonly Change[] = [
    { put: 'hub-word', token, heard: word },
    ...(isNews
      ? ([
          { put: 'capture', capture },
          { put: 'job', job: jobOf('read', capture.id, now) },
        ] as const)
      : []),
  ]
  await desk.store.commit(changes)
  if (isNews) desk.wakeups.announce()
  return 'taken'
}
