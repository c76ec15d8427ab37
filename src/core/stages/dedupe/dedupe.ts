import type { Article } from '../../model/article.ts'
import type { Stage } from '../../model/decision.ts'

export type DedupeInput = {
  /** New articles, oldest first. */
  readonly articles: readonly Article[]
  /** Articles of the window, to compare with. */
  readonly known: readonly Article[]
}

export type DedupeOutput = {
  /** The new articles that stay, some marked as reprints (`reprintOf`). */
  readonly articles: readonly Article[]
  /** Known or new articles that took over another’s items (same address): the changed article. */
  readonly merged: readonly Article[]
  /** Ids of new articles that went into another. */
  readonly gone: readonly string[]
}

export type DedupeOptions = { readonly sameTextMin: number }

/** Finds articles that are another article: the same address, or the same text elsewhere (reprint). */
export declare const dedupe: Stage<DedupeInput, DedupeOutput, DedupeOptions>
