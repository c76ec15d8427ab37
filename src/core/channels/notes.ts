import type { Correction } from '../model/correction.ts'
import type { Claim, Edition } from '../model/edition.ts'
import { shortDay } from '../model/instant.ts'

/** The notes on one sentence of an edition that came after it. */
export function notesOn(claim: Pick<Claim, 'id'>, { noted = [] }: Pick<Edition, 'noted'>): readonly Correction[] {
  return noted.filter(({ claimId }) => claimId === claim.id)
}

/** The notes on a story of an edition: what its entry in a feed was changed by. */
export function notesOnStory(storyId: string, { noted = [] }: Pick<Edition, 'noted'>): readonly Correction[] {
  return noted.filter((note) => note.storyId === storyId)
}

/** What stands behind a sentence that was corrected since: `corrected 29 May`. */
export function correctedWords({ at }: Correction, { zone }: Pick<Edition, 'zone'>): string {
  return `corrected ${shortDay(at, zone)}`
}

/** What stands before a note: `29 May` */
export function noteDay({ at }: Correction, { zone }: Pick<Edition, 'zone'>): string {
  return shortDay(at, zone)
}
