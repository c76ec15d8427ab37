import type { Result } from '#core/model/failure.ts'
import type { FetchPlan } from '#core/model/fetch-plan.ts'
import type { Instant } from '#core/model/instant.ts'

export type Fetched = {
  readonly isUnchanged: boolean
  readonly finalUrl: string
  readonly fetchedAt: Instant
  readonly status: number
  readonly contentType: string
  readonly etag?: string
  readonly lastModified?: string
  /** How long the server’s caching headers say the answer stays good. */
  readonly freshForMs?: number
  /** Empty when unchanged. */
  readonly body: Uint8Array
}

/** Fetches one address from the world, politely and within limits. Failures are values; it never throws for the world’s sake. */
export type Fetcher = {
  fetch(plan: FetchPlan, signal?: AbortSignal): Promise<Result<Fetched>>
  [Symbol.asyncDispose](): Promise<void>
}
