import type { Failure } from '#core/model/failure.ts'
import type { Instant } from '#core/model/instant.ts'
import type { Change, Store } from '#ports/store.ts'

/** How posting to a destination goes: what is shown of it, and what its daily number is counted by. */
export type PostState = {
  /** The day on which it was posted to last, and how often on that day. */
  readonly day?: string
  readonly dayCount?: number
  readonly postedAt?: Instant
  /** What stands in the way, since when, and how often it was tried. */
  readonly failure?: Failure
  readonly failingSince?: Instant
  readonly tries?: number
  /** Messages that were not sent on the last day because it had as many as it may have. */
  readonly heldBack?: number
}

/** The channel under which a destination’s deliveries are recorded. */
export function channelFor(destination: string): string {
  return `post ${destination}`
}

const keyOf = (destination: string): string => `post:${destination}`

/** How posting to a destination went so far. */
export async function postState(store: Pick<Store, 'note'>, destination: string): Promise<PostState> {
  const note = await store.note(keyOf(destination))
  return note === undefined || note === '' ? {} : (JSON.parse(note) as PostState)
}

/** Keeps how posting to a destination goes. */
export function putPostState(destination: string, state: PostState): Change {
  return { put: 'note', key: keyOf(destination), value: JSON.stringify(state) }
}
