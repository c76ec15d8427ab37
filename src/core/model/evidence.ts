import type { Passage, TextForm } from './article.ts'
import type { Decision } from './decision.ts'
import type { Instant } from './instant.ts'

/** A passage as it was cited; without offsets where its article no longer held it. */
export type CitedPassage = Pick<Passage, 'id' | 'part' | 'text'> & { readonly start?: number; readonly end?: number }

/** An article as an edition cited it. Its whole text is not kept here, but the hash of it is. */
export type CitedArticle = {
  readonly id: string
  readonly url: string
  readonly outletName: string
  readonly title: string
  readonly publishedAt: Instant
  readonly language: string
  readonly form: TextForm
  /** SHA-256 of its text; absent where the article is gone from the store. */
  readonly textHash?: string
  /** Of its items and of its page, in the order they were fetched. */
  readonly captureIds: readonly string[]
  readonly passages: readonly CitedPassage[]
}

/** A capture without its body: where and when it was fetched, and the SHA-256 of what came. */
export type CitedCapture = { readonly id: string; readonly url: string; readonly fetchedAt: Instant; readonly bodyHash: string }

/**
 * What an edition rests on beside itself, kept as it was when the edition was made: articles change later, and captures are
 * forgotten.
 */
export type EvidenceRecord = {
  readonly editionId: string
  /** By id. */
  readonly articles: readonly CitedArticle[]
  /** By id. */
  readonly captures: readonly CitedCapture[]
  /** About the edition’s stories and sentences, those that were dropped too. */
  readonly decisions: readonly Decision[]
  readonly versions: {
    readonly program: string
    /** SHA-256 of the beat as it was read, its keys sorted. */
    readonly beat: string
  }
  /** The numbers the stages went by, and what else decides what is printed. Nothing secret, no place on a disk. */
  readonly settings: Readonly<Record<string, unknown>>
}
