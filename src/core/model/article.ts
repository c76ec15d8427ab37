import type { Instant } from './instant.ts'
import type { DateOrigin } from './item.ts'
import type { ItemFacts } from './item-facts.ts'
import type { Rights } from './rights.ts'
import type { Role } from './source.ts'

/** A stretch of an article with offsets into its text; the smallest thing one can cite. */
export type Passage = {
  readonly id: string
  readonly articleId: string
  readonly start: number
  readonly end: number
  readonly text: string
  /** The headline is a passage too, and says so. */
  readonly part: 'title' | 'body'
}

/** How much of the report we hold: the page’s text, the feed’s text, or a headline and nothing else. */
export type TextForm = 'full' | 'feed' | 'headline'

/** A sentence that gives orders to machines, and where it stood. */
export type Instruction = { readonly text: string; readonly where: 'hidden' | 'visible'; readonly how: string }

/** One report with its text, from one outlet, at one address. */
export type Article = {
  readonly id: string
  readonly itemKeys: readonly string[]
  readonly sourceId: string
  readonly outletId: string
  readonly role: Role
  /** Without tracking parameters. */
  readonly url: string
  readonly title: string
  readonly byline?: string
  readonly publishedAt: Instant
  readonly dateOrigin: DateOrigin
  readonly firstSeenAt: Instant
  /** BCP 47 primary tag: `en`, `es`, `zh`; `und` when nobody can say. */
  readonly language: string
  readonly form: TextForm
  readonly text: string
  readonly passages: readonly Passage[]
  /** Outbound links of the text, without tracking parameters. */
  readonly links: readonly string[]
  readonly discussionUrl?: string
  readonly tags: readonly string[]
  readonly instructions: readonly Instruction[]
  /** The article whose text this one repeats. */
  readonly reprintOf?: string
  /** What its item says in fields: a release’s version, an advisory’s packages. */
  readonly facts?: ItemFacts
  /** What its publisher allows; absent when nothing was said. */
  readonly rights?: Rights
  /** The page’s capture, when the page was read. */
  readonly pageCaptureId?: string
}
