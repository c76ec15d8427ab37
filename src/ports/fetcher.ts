import type { Result } from '#core/model/failure.ts'
import type { Instant } from '#core/model/instant.ts'

/** What a source asks the fetcher for. */
export type FetchPlan = {
  readonly url: string
  readonly purpose: 'source' | 'page'
  /** Validators of the last capture, sent byte for byte. */
  readonly etag?: string
  readonly lastModified?: string
  /** A host may be asked for one page a moment, but a feed’s own page is asked as a robot: robots.txt is kept for pages. */
  readonly accept: string
  /** Largest body in bytes, counted after unpacking. */
  readonly bytesMax: number
}

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
