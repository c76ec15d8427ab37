import type { Instant } from './instant.ts'

/** Bytes and headers as received, kept: everything right of it can be made again. */
export type Capture = {
  readonly id: string
  readonly sourceId: string
  /** What it answers: a source’s own document or the page of one item. */
  readonly purpose: 'source' | 'page'
  /** The item whose page it is. */
  readonly itemKey?: string
  readonly url: string
  /** Where redirects ended. */
  readonly finalUrl: string
  readonly fetchedAt: Instant
  readonly status: number
  readonly contentType: string
  readonly etag?: string
  readonly lastModified?: string
  /** The Link headers, joined by commas. */
  readonly linkHeader?: string
  /** True when a hub sent it unasked: it may hold only what is new. */
  readonly isPushed?: true
  /** Decoded from Content-Encoding, not from the charset. */
  readonly body: Uint8Array
  readonly hash: string
}
