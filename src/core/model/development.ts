import type { Instant } from './instant.ts'

/** What changed in a story: its first report, a fact, number or id nobody told before, a first-hand document, a new severity. */
export type DevelopmentKind =
  | 'opened'
  | 'new-primary'
  | 'severity-up'
  | 'severity-down'
  | 'withdrawn'
  | 'corrected'
  | 'new-version'
  | 'new-id'
  | 'new-number'
  | 'new-fact'
  | 'more-outlets'

/** One step in the life of a story, with the passages that show it. */
export type Development = {
  readonly storyId: string
  readonly kind: DevelopmentKind
  readonly at: Instant
  readonly articleId: string
  /** Passages of that article, the strongest first; at least one. */
  readonly passageIds: readonly [string, ...string[]]
  /** What is new, as it stands in the passage: `9.8`, `CVE-2026-0001`, `224,000 instances`. */
  readonly what: string
  /** What it was before, where there is such a thing: `7.5`. */
  readonly before?: string
}

/** Where a story stands in its life: never told; told, with something new since; told, nothing new; no news for long. */
export type Life = 'new' | 'developing' | 'continuing' | 'closed'
