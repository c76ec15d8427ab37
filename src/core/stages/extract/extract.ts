import type { Instruction } from '../../model/article.ts'
import type { Result } from '../../model/failure.ts'
import type { Instant } from '../../model/instant.ts'

export type ExtractInput = {
  readonly url: string
  readonly contentType: string
  readonly body: Uint8Array
}

/** The article of a page: what a person would see, and nothing else. Paragraphs are parted by a blank line. */
export type Extracted = {
  readonly title?: string
  readonly text: string
  readonly byline?: string
  readonly publishedAt?: Instant
  /** As the page declares it. */
  readonly language?: string
  readonly canonicalUrl?: string
  readonly siteName?: string
  /** Absolute outbound links of the article’s text. */
  readonly links: readonly string[]
  readonly instructions: readonly Instruction[]
}

export declare function extract(input: ExtractInput): Result<Extracted>
