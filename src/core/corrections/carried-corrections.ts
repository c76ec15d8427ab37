import { claimsOfEdition } from '../evidence/claims-of-edition.ts'
import type { Correction } from '../model/correction.ts'
import type { CarriedCorrection, Edition } from '../model/edition.ts'
import { idOf } from '../model/ids.ts'
import { clipped } from '../text/clipped.ts'
import { dayWords } from '../text/day-words.ts'

export type CarriedInput = {
  readonly editionId: string
  /** Earlier editions of the beat. */
  readonly past: readonly Edition[]
  /** Their corrections, oldest first. */
  readonly corrections: readonly Correction[]
}

/** An edition prints so many; what is left is for the next one. */
const carriedMax = 8
const quoteCharsMax = 140

/**
 * The corrections that the next edition of a beat carries: those of its earlier editions that none has carried yet, each with what
 * was told. `The edition of 27 May told: “12 servers were hit.” Changed at the source: Bytewire now says 21, not 12: …`
 */
export function carriedCorrections({ editionId, past, corrections }: CarriedInput): readonly CarriedCorrection[] {
  const done = new Set(past.flatMap((edition) => edition.corrections.flatMap(({ corrects }) => corrects?.correctionId ?? [])))
  const editions = new Map(past.map((edition) => [edition.id, edition]))
  const open = corrections.filter(({ id, takenBackAt }) => takenBackAt === undefined && !done.has(id))
  return open.slice(0, carriedMax).flatMap(({ id, editionId: wrong, claimId, claim, by }) => {
    const edition = editions.get(wrong)
    if (edition === undefined) return []
    const { beat, date } = edition
    const told = claimsOfEdition(edition).find((each) => each.id === claimId)
    const day = dayWords(date)
    // A person’s note says itself which sentence it is about.
    const isQuoted = told !== undefined && by === 'source'
    const what = isQuoted ? `The edition of ${day} told: ${quoted(told.text)}` : `On the edition of ${day}:`
    return [{ ...claim, id: idOf('claim', editionId, id), text: `${what} ${claim.text}`, corrects: { correctionId: id, beat, date } }]
  })
}

/** A sentence as it was told, ended by a full stop where it has none, as a headline. */
function quoted(text: string): string {
  const words = clipped(text, quoteCharsMax)
  return `“${words}”${/[.!?…。]$/u.test(words) ? '' : '.'}`
}
