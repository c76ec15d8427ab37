import type { Instant } from './instant.ts'
import type { Reason } from './reason.ts'

export type StageName =
  | 'read'
  | 'extract'
  | 'normalize'
  | 'dedupe'
  | 'cluster'
  | 'trace'
  | 'link'
  | 'rank'
  | 'develop'
  | 'plan'
  | 'write'
  | 'word'
  | 'check'
  | 'compose'

/** What a stage concluded about one subject, and why. The core does not log: its decisions are the log. */
export type Decision = {
  readonly stage: StageName
  /** The id of the item, article, story or claim it is about. */
  readonly subject: string
  /** What was concluded, in a word or two: `joined`, `left out`, `primary found`. */
  readonly verdict: string
  readonly because: Reason
  /** What it rests on, as short facts: `{ similarity: 0.71, shared: 'gogs rce' }`. */
  readonly evidence: Readonly<Record<string, string | number>>
}

/** A decision as it is stored: with the run that made it. */
export type StoredDecision = Decision & { readonly at: Instant; readonly run: string }

export type Decided<Output> = { readonly output: Output; readonly decisions: readonly Decision[] }

/** A stage: decides and never waits. Time comes in as data, chance as a seed, defaults from app/config. */
export type Stage<Input, Output, Options> = (input: Input, options: Options) => Decided<Output>
