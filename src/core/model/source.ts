import type { Failure } from './failure.ts'
import type { Instant } from './instant.ts'
import type { RightsSignal } from './rights.ts'
import type { HubOffer } from './subscription.ts'

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
  /** What its kind needs to know beside the target: the CSS rules of a page without a feed. */
  readonly options?: SourceOptions
  /** Addresses it had before it moved, oldest first. */
  readonly formerTargets?: readonly string[]
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

/** Options of a source by name; each kind says which it knows. */
export type SourceOptions = Readonly<Record<string, string>>

/** What a source asked of those who fetch it, when it was last read. Kept, because an answer “not modified” does not repeat it. */
export type SourceWishes = {
  readonly waitMs?: number
  /** Hours of the day in GMT, 0 to 23, at which it wants to be left alone. */
  readonly skipHours?: readonly number[]
  /** Days of the week in GMT, 0 is Sunday. */
  readonly skipDays?: readonly number[]
}

/** A permanent redirect that was seen: it is believed when it still says so a day later. */
export type SourceMove = { readonly to: string; readonly firstAt: Instant }

/** What the desk remembers of a source between two fetches. */
export type SourceState = {
  readonly sourceId: string
  /** Validators byte for byte as received; stored only with the content they came with. */
  readonly etag?: string
  readonly lastModified?: string
  /** Where redirects ended when the validators came. */
  readonly validatorsFrom?: string
  /** What read it last: the program’s version and the source’s options. Another reader asks for the whole document, once. */
  readonly readBy?: string
  /** Hash of the last body that was read: the same bytes again bring nothing. */
  readonly bodyHash?: string
  readonly nextAt: Instant
  readonly fetchedAt?: Instant
  readonly okAt?: Instant
  readonly itemCount: number
  readonly newCount: number
  /** New items counted against the day’s limit, and since when. */
  readonly newInDay?: { readonly from: Instant; readonly count: number }
  readonly wishes?: SourceWishes
  readonly move?: SourceMove
  /** How long it takes it to bring something new, averaged over its last changes; undefined before there were two. */
  readonly changeGapMs?: number
  /** When it last brought something new. */
  readonly changedAt?: Instant
  /** What it says may be done with its texts, as last seen. */
  readonly signals?: readonly RightsSignal[]
  /** Where its news can be subscribed to, as it said when it was last read whole. */
  readonly hub?: HubOffer
  /** When a hub last sent what could be read, and when a fetch last found something new that the hub should have sent. */
  readonly toldAt?: Instant
  readonly missedAt?: Instant
  /** What was repaired or left behind when it was last read, one plain sentence each. */
  readonly damage?: readonly string[]
  /** Failures in a row. */
  readonly strikes: number
  readonly failingSince?: Instant
  readonly failure?: Failure
  readonly isRetired: boolean
}
