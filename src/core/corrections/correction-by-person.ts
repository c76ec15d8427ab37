import type { Correction } from '../model/correction.ts'
import type { Citation, Claim, Edition } from '../model/edition.ts'
import { idOf } from '../model/ids.ts'
import type { Instant } from '../model/instant.ts'
import { present } from '../model/present.ts'
import { printedBriefs } from '../stages/compose/printed.ts'
import { clipped } from '../text/clipped.ts'

export type TypedCorrection = {
  readonly edition: Edition
  /** The sentence that is wrong; absent where the note is about the whole edition. */
  readonly wrong: Claim | undefined
  /** Plain text, one line. */
  readonly says: string
  readonly at: Instant
}

const quoteCharsMax = 140

/**
 * A note by a person of this desk, which says so and which sentence it is about. It cites what the sentence cites that it corrects; a note on the whole edition
 * cites what its title cites. The same words on the same sentence are one correction.
 */
export function correctionByPerson({ edition, wrong, says, at }: TypedCorrection): Correction {
  const what = wrong === undefined ? '' : ` “${clipped(wrong.text, quoteCharsMax)}”`
  const text = `This desk corrects${what}: ${says}${/[.!?。！？…”"]$/u.test(says) ? '' : '.'}`
  const id = idOf('correction', edition.id, wrong?.id ?? '', text)
  const counted: Citation = { kind: 'count', label: 'corrections by this desk', value: 1, storyIds: [] }
  const story = printedBriefs(edition).find(({ headline, claims, whatIsNew }) =>
    [headline, ...claims, whatIsNew].some((one) => one?.id === wrong?.id),
  )
  return {
    id,
    editionId: edition.id,
    ...present({ claimId: wrong?.id, storyId: wrong === undefined ? undefined : story?.storyId }),
    at,
    by: 'person',
    claim: {
      id: idOf('claim', edition.id, id),
      text,
      language: edition.language,
      wording: 'form',
      citations: (wrong ?? edition.title)?.citations ?? [counted],
    },
  }
}
