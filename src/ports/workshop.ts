import type { Article } from '#core/model/article.ts'
import type { Decided } from '#core/model/decision.ts'
import type { Result } from '#core/model/failure.ts'
import type { Extracted, ExtractInput } from '#core/stages/extract/extract.ts'
import type { ArticleInput } from '#core/stages/normalize/article-of.ts'
import type { NormalizeOptions } from '#core/stages/normalize/normalize.ts'
import type { MadeItem, Origin } from '#core/stages/read/items-of.ts'
import type { ReadInput, ReadOutput } from '#core/stages/read/read.ts'

/** What a document of a source holds, its entries made into items, newest first. */
export type ItemsOutput = Omit<ReadOutput, 'items'> & { readonly made: readonly MadeItem[] }

/** Where documents of strangers are read: apart from the desk, with a deadline, replaced when it hangs. */
export type Workshop = {
  read(input: ReadInput): Promise<Result<ReadOutput>>
  /** The same, and its entries made into items of that origin. */
  items(input: ReadInput, origin: Origin): Promise<Result<ItemsOutput>>
  extract(input: ExtractInput): Promise<Result<Extracted>>
  /** The article of an item in its language; `at` of a failure is the item’s address. */
  article(input: ArticleInput, options: NormalizeOptions): Promise<Result<Decided<Article>>>
  [Symbol.asyncDispose](): Promise<void>
}
