import { hourMs, type Instant } from '#core/model/instant.ts'
import { spreadOf } from '#core/sources/schedule.ts'
import { nextMove } from '#core/websub/next-move.ts'
import { jobOf } from '#ports/queue.ts'
import type { Change } from '#ports/store.ts'
import type { Desk } from '../desk.ts'
import { wantedOf } from './wanted.ts'

/**
 * The jobs that bring the subscriptions in line with the settings and the sources, for the start of a desk: a callback that was set
 * subscribes, one that was taken away leaves. They are spread over an hour, so that a hub is not asked for all at once.
 */
export async function subscriptionJobs(desk: Desk): Promise<readonly Change[]> {
  const known = new Map((await desk.store.subscriptions()).map((each) => [each.sourceId, each]))
  if (desk.hub === undefined || (desk.options.callback === undefined && known.size === 0)) return []
  const now = desk.clock.now()
  const sources = new Map((await desk.store.sources()).map((each) => [each.id, each]))
  const states = new Map((await desk.store.sourceStates()).map((each) => [each.sourceId, each]))
  const offered = [...states.values()].filter((state) => state.hub !== undefined).map((state) => state.sourceId)
  return [...new Set([...offered, ...known.keys()])].flatMap((id) => {
    const move = nextMove({ subscription: known.get(id), wanted: wantedOf(desk, sources.get(id), states.get(id)), now })
    if (move.is === 'nothing') return []
    return [{ put: 'job', job: jobOf('subscribe', id, move.is === 'wait' ? move.until : soon(id, now)) } as const]
  })
}

/** Within the next hour, at a time that is always the same for a source. */
export function soon(sourceId: string, now: Instant): Instant {
  return now + Math.floor(hourMs * spreadOf(sourceId))
}
