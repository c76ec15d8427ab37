import type { FailureCode } from './failure.ts'
import type { Instant } from './instant.ts'

/** A page that the desk went to when it looked for a first-hand document, and what stood there. None is fetched twice. */
export type LookedAt = {
  /** The canonical address that was asked for. */
  readonly address: string
  /** Where redirects ended. */
  readonly url: string
  /** The story it was looked at for; others that link to it are judged by it, too. */
  readonly storyId: string
  readonly at: Instant
  /** How often it was asked for: once, or twice when its server was in trouble. */
  readonly tries: number
  readonly title?: string
  readonly siteName?: string
  /** The beginning of its text, as far as its publisher lets it be kept. */
  readonly text?: string
  readonly publishedAt?: Instant
  readonly captureId?: string
  /** Why there is no text. */
  readonly failure?: FailureCode
  /** The server said that there is no such page (404, 410). */
  readonly isGone?: boolean
}
