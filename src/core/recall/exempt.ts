import type { TermIndex } from '../beats/term-index.ts'
import type { LeaveOutReason } from '../model/reason.ts'

/** What the rules of readers lift, ready for ranking; each with the rule that does. */
export type Exempt = {
  /** By outlet and reason: that outlet’s items are not left out for it. */
  readonly outlets: ReadonlyMap<string, ReadonlyMap<LeaveOutReason, string>>
  /** By article: its story comes in, whatever speaks against it. */
  readonly articles: ReadonlyMap<string, string>
  /** The words that count for the beat by a rule, so that a decision can name it. */
  readonly words: TermIndex<string>
}
