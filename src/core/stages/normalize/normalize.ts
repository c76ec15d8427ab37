import type { Article } from '../../model/article.ts'
import type { Stage } from '../../model/decision.ts'
import type { Item } from '../../model/item.ts'
import type { Outlet, Source } from '../../model/source.ts'
import type { Extracted } from '../extract/extract.ts'

export type NormalizeInput = {
  readonly item: Item
  readonly source: Source
  readonly outlets: readonly Outlet[]
  /** The page’s article, when the page was read. */
  readonly page?: Extracted
  readonly pageCaptureId?: string
  /** The language identified by the workshop. */
  readonly language: string
}

export type NormalizeOptions = { readonly textMax: number }

/** Makes one article of an item: address without tracking, plain text, passages, outlet, language. */
export declare const normalize: Stage<NormalizeInput, Article, NormalizeOptions>
