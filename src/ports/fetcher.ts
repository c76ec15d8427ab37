import type { Result } from '#core/model/failure.ts'
import type { FetchPlan } from '#core/model/fetch-plan.ts'
import type { Instant } from '#core/model/instant.ts'
import type { RightsSignal } from '#core/model/rights.ts'

export type Fetched = {
  readonly isUnchanged: boolean
  readonly finalUrl: string
  /** Where permanent redirects (301, 308) alone lead from the address asked for, when they lead anywhere. */
  readonly movedTo?: string
  readonly fetchedAt: Instant
  readonly status: number
  readonly contentType: string
  readonly etag?: string
  readonly lastModified?: string
  /** The Link headers (RFC 8288), joined by commas: feeds of a page, the WebSub hub of a feed. */
  readonly linkHeader?: string
  /** How long the server’s caching headers say the answer stays good. */
  readonly freshForMs?: number
  /** What headers and the host’s files say may be done with the text. */
  readonly signals?: readonly RightsSignal[]
  /** SHA-256 of the body in hexadecimal, where the adapter has it: the system’s own code is ten times as fast as the core’s. */
  readonly bodyHash?: string
  /** Empty when unchanged. */
  readonly body: Uint8Array
}

/** Fetches one address from the world, politely and within limits. Failures are values; it never throws for the world’s sake. */
export type Fetcher = {
  fetch(plan: FetchPlan, signal?: AbortSignal): Promise<Result<Fetched>>
  [Symbol.asyncDispose](): Promise<void>
}
