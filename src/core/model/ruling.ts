import type { Instant } from './instant.ts'

/**
 * What a person decided about the grouping: the articles of `one` and those of `other` report one happening (`together`), or
 * they do not (`apart`). It names articles, not stories, so that it holds however stories are made anew. A later ruling about
 * the same two articles takes the place of an earlier one.
 */
export type Ruling = {
  readonly id: string
  readonly kind: 'together' | 'apart'
  readonly one: readonly [string, ...string[]]
  readonly other: readonly [string, ...string[]]
  readonly madeAt: Instant
  readonly why?: string
}
