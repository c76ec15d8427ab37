import type { Claim } from './edition.ts'
import type { Instant } from './instant.ts'

/**
 * A public note that changes the reading of a published edition. The edition keeps its text; the note stands beside it, and
 * the next edition of the beat carries it.
 */
export type Correction = {
  readonly id: string
  readonly editionId: string
  /** The sentence it is about; absent where it is about the whole edition. */
  readonly claimId?: string
  /** The story of that sentence. */
  readonly storyId?: string
  readonly at: Instant
  /** Who found it: the source took back or mended what it said, or a person of this desk says so. */
  readonly by: 'source' | 'person'
  /** What is to be known now, with the passages that bear it; a person’s own note cites what the sentence it corrects cites. */
  readonly claim: Claim
  /** When a person took it back: it is shown no longer, and not found again. */
  readonly takenBackAt?: Instant
}
