import type { Article } from '#core/model/article.ts'
import type { Decided } from '#core/model/decision.ts'
import type { Result } from '#core/model/failure.ts'
import type { Extracted, ExtractInput } from '#core/stages/extract/extract.ts'
import type { ArticleInput } from '#core/stages/normalize/article-of.ts'
import type { NormalizeOptions } from '#core/stages/normalize/normalize.ts'
import type { Origin } from '#core/stages/read/items-of.ts'
import type { ReadInput, ReadOutput } from '#core/stages/read/read.ts'
import type { ItemsOutput } from '#ports/workshop.ts'

/** A piece of work for a thread, as it is posted to it. */
export type Task =
  | { readonly kind: 'read'; readonly input: ReadInput }
  | { readonly kind: 'items'; readonly input: ReadInput; readonly origin: Origin }
  | { readonly kind: 'extract'; readonly input: ExtractInput }
  | { readonly kind: 'article'; readonly input: ArticleInput; readonly options: NormalizeOptions }

/** What each kind of work gives back. */
export type Outputs = {
  readonly read: Result<ReadOutput>
  readonly items: Result<ItemsOutput>
  readonly extract: Result<Extracted>
  readonly article: Result<Decided<Article>>
}
