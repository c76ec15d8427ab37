import type { Instant } from '../../model/instant.ts'
import type { Html } from '../markup.ts'

export const feedForms = ['atom', 'json'] as const
/** The two forms that every feed has: Atom (RFC 4287) and JSON Feed 1.1. */
export type FeedForm = (typeof feedForms)[number]

/** The media type of each form, with its charset. */
export const feedTypes: Readonly<Record<FeedForm, string>> = {
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
}

/**
 * A feed before it is written down. Addresses are absolute. Both forms are written from it, so that a reader of either gets the
 * same entries under the same ids.
 */
export type Feed = {
  /** A name that never changes, wherever the feed is served: `urn:uuid:…`. */
  readonly id: string
  readonly title: string
  readonly subtitle: string
  readonly language: string
  readonly updatedAt: Instant
  /** Where it stands itself. */
  readonly self: string
  /** The page that shows the same; absent where there is none. */
  readonly page?: string
  /** The hub that tells of what is new (WebSub), where one is told. */
  readonly hub?: string
  /** The terms that its texts may be used under, where the owner named some. */
  readonly license?: string
  readonly pages: FeedPages
  readonly version: string
  readonly entries: readonly FeedEntry[]
}

/**
 * The documents beside it (RFC 5005, section 4). Of an archive the entries never change; `current` is the feed to subscribe to.
 * `older` is the archive before this document, `newer` the one after it.
 */
export type FeedPages = { readonly isArchive: boolean; readonly current?: string; readonly older?: string; readonly newer?: string }

export type FeedEntry = {
  readonly id: string
  readonly title: string
  /** Where the title is not in the feed’s language. */
  readonly titleLanguage?: string
  readonly page: string
  readonly publishedAt: Instant
  /** Moves when something was found wrong in it, and for no other reason. */
  readonly updatedAt: Instant
  readonly categories: readonly { readonly term: string; readonly label: string }[]
  /** `via` is where the news comes from, first-hand; `related` are the reports. */
  readonly sources: readonly FeedSource[]
  readonly content: Html
  /** Its first words, for lists. */
  readonly summary: string
  /** What a program may want to know beyond the text: the sentences with their evidence. */
  readonly facts: Readonly<Record<string, unknown>>
}

export type FeedSource = { readonly rel: 'via' | 'related'; readonly url: string; readonly title: string }
