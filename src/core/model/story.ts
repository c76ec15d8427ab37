import type { Instant } from './instant.ts'
import type { Reason } from './reason.ts'

/** What a first-hand document is. */
export type PrimaryKind = 'release' | 'advisory' | 'code' | 'announcement' | 'paper' | 'official' | 'data' | 'post'

/** The first-hand document of a story: where it stands, and by which rule we say so. */
export type Primary = {
  readonly url: string
  readonly title: string
  readonly outletName: string
  /** Set when the document is an article of ours. */
  readonly articleId?: string
  readonly kind: PrimaryKind
  /** When we first knew of it; it stays as long as the document does. */
  readonly foundAt?: Instant
}

/** How a story stands to another one: a later development of it, or about the same thing. Never one story. */
export type StoryLink = {
  readonly kind: 'continues' | 'related'
  readonly storyId: string
  readonly because: Reason
  /** What it rests on, as short facts, as in a decision. */
  readonly evidence: Readonly<Record<string, string | number>>
}

/** Whom the reports of a story name as the origin of what they tell, and the passage that does. */
export type Named = { readonly name: string; readonly articleId: string; readonly passageId: string }

/** The articles about one happening, in any language. */
export type Story = {
  readonly id: string
  readonly articleIds: readonly string[]
  /** The article that represents the story. */
  readonly leadArticleId: string
  readonly openedAt: Instant
  /** When the last article joined that brought something. */
  readonly lastNewsAt: Instant
  readonly primary?: Primary
  /** Where no first-hand document was found: whom the reports name instead. */
  readonly named?: Named
  /** Earlier stories that this one goes on with, and others about the same thing: best first. */
  readonly links?: readonly StoryLink[]
  /** By beat, the last edition that told it: what one beat told is new to another. Absent where none did. */
  readonly toldIn?: Readonly<Record<string, string>>
}
