import type { Correction } from '#core/model/correction.ts'
import type { Instant } from '#core/model/instant.ts'
import type { Store } from '#ports/store.ts'
import { correctionChanges } from '../steps/edition-corrections.ts'

/** Keeps a correction by a person; its edition is delivered once more. The same one twice stays as it was first made. */
export async function makeCorrection(store: Store, correction: Correction): Promise<Correction> {
  const known = (await store.corrections([correction.editionId])).find(({ id }) => id === correction.id)
  if (known !== undefined && known.takenBackAt === undefined) return known
  await store.commit(correctionChanges(correction, correction.at))
  return correction
}

/** Takes a correction back: it is shown no longer, and what a source says there is not noted again. */
export async function takeBackCorrection(store: Store, correction: Correction, at: Instant): Promise<void> {
  await store.commit(correctionChanges({ ...correction, takenBackAt: at }, at))
}
