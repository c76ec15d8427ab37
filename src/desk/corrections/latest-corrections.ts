import { claimsOfEdition } from '#core/evidence/claims-of-edition.ts'
import type { Correction } from '#core/model/correction.ts'
import type { Claim, Edition } from '#core/model/edition.ts'
import { present } from '#core/model/present.ts'
import type { Store } from '#ports/store.ts'

export type Corrected = {
  readonly note: Correction
  readonly edition: Edition
  /** The sentence it is about; absent where it is about the whole edition. */
  readonly wrong?: Claim
}

/** A year of daily editions of a beat. */
const editionsMax = 366

/** What was found wrong in the editions of the last year of some beats and not taken back, the newest first, at most `limit`. */
export async function latestCorrections(
  store: Pick<Store, 'corrections' | 'editionById' | 'editions'>,
  { beats, limit }: { readonly beats: readonly string[]; readonly limit: number },
): Promise<readonly Corrected[]> {
  const heads = (await Promise.all(beats.map((beat) => store.editions(beat, editionsMax)))).flat()
  const notes = (await store.corrections(heads.map(({ id }) => id)))
    .filter(({ takenBackAt }) => takenBackAt === undefined)
    .toSorted((one, other) => other.at - one.at)
    .slice(0, limit)
  const ids = [...new Set(notes.map(({ editionId }) => editionId))]
  const editions = new Map(await Promise.all(ids.map(async (id) => [id, await store.editionById(id)] as const)))
  return notes.flatMap((note) => {
    const edition = editions.get(note.editionId)
    if (edition === undefined) return []
    const wrong = note.claimId === undefined ? undefined : claimsOfEdition(edition).find(({ id }) => id === note.claimId)
    return [{ note, edition, ...present({ wrong }) }]
  })
}
