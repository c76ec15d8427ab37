import type { Instant } from './instant.ts'
import type { Role } from './source.ts'

/** Who says it: a person, or the wire itself by what its reports link to. */
export type FactOrigin = 'person' | 'wire'

/** One thing that is known of a host beside the built-in table: for whom it speaks, or what it is to the news. */
export type OutletFact = {
  /** The host and all below it: `lamp.example`. */
  readonly host: string
  readonly origin: FactOrigin
  /** The name under which headlines know whoever speaks there, in lower case. */
  readonly owner?: string
  readonly role?: Role
  /** What it rests on, in one plain sentence. */
  readonly evidence: string
  readonly at: Instant
}
