import { failed, ok, type Result } from '../../model/failure.ts'
import type { Instant } from '../../model/instant.ts'
import type { Enclosure } from '../../model/item.ts'
import type { ItemFacts } from '../../model/item-facts.ts'
import type { RightsSignal } from '../../model/rights.ts'
import type { SourceOptions } from '../../model/source.ts'
import { sourceKinds } from '../../sources/registry.ts'
import { withListed } from './with-listed.ts'

export type ReadInput = {
  /** A name of `sources/registry.ts`. */
  readonly kind: string
  /** The source’s own target and options, for kinds whose documents do not say what they are about. */
  readonly target?: string
  readonly options?: SourceOptions
  readonly url: string
  readonly contentType: string
  /** Bytes after Content-Encoding, before the charset. */
  readonly body: Uint8Array
}

/** What the document says of itself. */
export type FeedHead = {
  readonly title?: string
  readonly link?: string
  readonly id?: string
  readonly description?: string
  readonly language?: string
  readonly rights?: string
  /** What it says may be done with the texts of all its items. */
  readonly signals?: readonly RightsSignal[]
  /** How long the source asks us to wait between two fetches (ttl, sy:updatePeriod). */
  readonly waitMs?: number
  /** Hours of the day in GMT, 0 to 23, at which the source wants to be left alone; ascending. */
  readonly skipHours?: readonly number[]
  /** Days of the week in GMT, 0 is Sunday; ascending. */
  readonly skipDays?: readonly number[]
  /** Where one may ask to be told of news (WebSub), and the address to name there. */
  readonly hub?: string
  readonly self?: string
  /** When the document says it last changed (lastBuildDate, Atom updated). */
  readonly updatedAt?: Instant
}

/** Where something happened, in degrees: north and east are positive. */
export type Place = { readonly latitude: number; readonly longitude: number; readonly name?: string }

/** One entry, dates as instants, links absolute, texts decoded. */
export type ReadItem = {
  /** The source’s id for it; undefined when it gives none. */
  readonly guid?: string
  readonly url?: string
  readonly title?: string
  /** Markup of the fullest text the entry gives. */
  readonly html?: string
  readonly summary?: string
  /** Names only: mail addresses are not ours to spread. */
  readonly author?: string
  /** The author with the mail address the feed gives, for `headwater stage read`; never stored or published. */
  readonly authorAsWritten?: string
  readonly publishedAt?: Instant
  readonly updatedAt?: Instant
  readonly language?: string
  readonly tags: readonly string[]
  readonly discussionUrl?: string
  readonly enclosures: readonly Enclosure[]
  /** The picture that stands for the item (media:thumbnail, itunes:image, JSON Feed image). */
  readonly image?: string
  /** How many comments it has, as the feed counts them (slash:comments, thr:total). */
  readonly commentCount?: number
  /** The id of what it answers (thr:in-reply-to, RFC 4685), else its address. */
  readonly inReplyTo?: string
  /** How long the recording is (itunes:duration, media:content, JSON Feed attachments). */
  readonly durationMs?: number
  /** Where it happened (GeoRSS, W3C Basic Geo). */
  readonly place?: Place
  readonly facts?: ItemFacts
  /** What the entry itself says may be done with its text. */
  readonly signals?: readonly RightsSignal[]
  /**
   * True when the document knows the item by its traces only, a reply without the message it answers: then it is added when
   * nobody knows it yet, and never replaces what is known.
   */
  readonly isTrace?: true
}

export type ReadOutput = {
  readonly head: FeedHead
  readonly items: readonly ReadItem[]
  /** Ids of entries that the document says were taken back (RFC 6721). */
  readonly withdrawnGuids?: readonly string[]
  /** What was repaired or left behind, one plain sentence each: `the last tag was cut`. */
  readonly damage: readonly string[]
}

/**
 * Reads a document of any kind of source into its head and items. Never throws, whatever the bytes; a document that is
 * broken and still gives items is a success with `damage`. What a roundup lists follows it as items of their own. Fails with
 * `read/not-a-feed`, `read/challenge` or `read/too-deep`.
 * `read({ kind: 'feed', url: 'https://x.example/rss', contentType: 'text/xml', body })` → head, items, damage
 */
export function read(input: ReadInput): Result<ReadOutput> {
  const kind = sourceKinds.find((known) => known.kind === input.kind)
  if (!kind) return failed('read/not-a-feed', input.url, `There is no kind of source called “${input.kind}”.`)
  const result = kind.read(input)
  return result.ok ? ok(withListed(result.value, input.url)) : result
}
