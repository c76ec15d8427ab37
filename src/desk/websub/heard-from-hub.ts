import type { Subscription } from '#core/model/subscription.ts'
import { type HubQuestion, hear } from '#core/websub/hear.ts'
import { jobOf } from '#ports/queue.ts'
import type { Change } from '#ports/store.ts'
import type { Desk } from '../desk.ts'

/** What the callback works with. */
export type CallbackDesk = Pick<Desk, 'store' | 'clock' | 'wakeups'> & { readonly hub: NonNullable<Desk['hub']> }

/**
 * Answers a hub that asks whether a request was ours, or notes that it refuses: the text to answer, or undefined for what we did not
 * ask for. A refusal puts the next request off, and the source is asked itself again.
 */
export async function heardFromHub(desk: CallbackDesk, subscription: Subscription, question: HubQuestion): Promise<string | undefined> {
  const now = desk.clock.now()
  const said = hear(subscription, question, now)
  if (said === undefined) return undefined
  const { sourceId, token } = subscription
  const isDenied = said.heard.deniedAt === now
  const changes: readonly Change[] = [
    { put: 'hub-word', token, heard: said.heard },
    ...(isDenied ? [{ put: 'job', job: jobOf('subscribe', sourceId, now) } as const] : []),
  ]
  await desk.store.commit(changes)
  if (isDenied) desk.wakeups.announce()
  return said.answer
}
