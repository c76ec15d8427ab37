import type { SourceState } from '#core/model/source.ts'
import { isTold } from '#core/websub/is-active.ts'
import type { Desk } from '../desk.ts'

/** Whether a source need not be asked often, because a hub tells what is new of it. */
export async function isToldByHub(desk: Desk, state: SourceState): Promise<boolean> {
  if (desk.options.callback === undefined || state.toldAt === undefined) return false
  return isTold({ subscription: await desk.store.subscription(state.sourceId), state, now: desk.clock.now() })
}
