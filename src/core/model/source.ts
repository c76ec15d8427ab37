import type { Failure } from './failure.ts'
import type { Instant } from './instant.ts'

export const roles = ['primary', 'reporter', 'aggregator', 'discussion'] as const
/** What a source is to the news: first-hand, reporting, collecting others’ links, or talking about them. */
export type Role = (typeof roles)[number]

/** Whether a source of that role brings what others report: a list of links, or a place to talk about them. */
export function isSecondHand(role: Role): boolean {
  return role === 'aggregator' || role === 'discussion'
}

/** An organisation, project or person that publishes. */
export type Outlet = {
  readonly id: string
  readonly name: string
  /** Registrable host names that are its own: `['debian.org']`; empty until they are learned from its items. */
  readonly hosts: readonly string[]
  readonly role: Role
}

/** One place we collect from: a kind and a target. Data, not configuration. */
export type Source = {
  readonly id: string
  /** The code that plans and reads it: a name of `core/sources/registry.ts`. */
  readonly kind: string
  readonly target: string
  readonly title: string
  readonly outletId: string
  readonly role: Role
  /** True when nobody declared the role: the desk then learns it from what the source links to. */
  readonly isRoleAssumed?: boolean
  /** BCP 47, when declared. */
  readonly language?: string
  /** Sections its items usually belong to. */
  readonly sections: readonly string[]
  readonly addedAt: Instant
}

/** What the desk remembers of a source between two fetches. */
export type SourceState = {
  readonly sourceId: string
  /** Validators byte for byte as received; stored only with the content they came with. */
  readonly etag?: string
  readonly lastModified?: string
  /** Hash of the last body that was read: the same bytes again bring nothing. */
  readonly bodyHash?: string
  readonly nextAt: Instant
  readonly fetchedAt?: Instant
  readonly okAt?: Instant
  readonly itemCount: number
  readonly newCount: number
  /** New items counted against the day’s limit, and since when. */
  readonly newInDay?: { readonly from: Instant; readonly count: number }
  /** What was repaired or left behind when it was last read, one plain sentence each. */
  readonly damage?: readonly string[]
  /** Failures in a row. */
  readonly strikes: number
  readonly failingSince?: Instant
  readonly failure?: Failure
  readonly isRetired: boolean
}
