import type { Instant } from './instant.ts'

/** The first-hand document of a story: where it stands, and by which rule we say so. */
export type Primary = {
  readonly url: string
  readonly title: string
  readonly outletName: string
  /** Set when the document is an article of ours. */
  readonly articleId?: string
  readonly kind: 'release' | 'advisory' | 'code' | 'announcement' | 'paper' | 'official' | 'post'
}

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
  /** The last edition that told it. */
  readonly toldIn?: string
}
