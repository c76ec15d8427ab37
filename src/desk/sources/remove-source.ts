import type { Source } from '#core/model/source.ts'
import { jobOf } from '#ports/queue.ts'
import type { Desk } from '../desk.ts'

/** Takes a source out. Its items, articles and editions stay; where it was subscribed to, its hub is told by the desk that runs. */
export async function removeSource({ store, clock }: Pick<Desk, 'store' | 'clock'>, { id }: Pick<Source, 'id'>): Promise<void> {
  const isSubscribed = (await store.subscription(id)) !== undefined
  await store.commit([
    { drop: 'source', sourceId: id },
    ...(isSubscribed ? [{ put: 'job', job: jobOf('subscribe', id, clock.now()) } as const] : []),
  ])
}
