import type { Instant } from '#core/model/instant.ts'

/** Time, so that a day can be played in a second. */
export type Clock = {
  now(): Instant
  /** Resolves after `ms`, or at once when the signal aborts; never rejects. */
  wait(ms: number, signal?: AbortSignal): Promise<void>
}
