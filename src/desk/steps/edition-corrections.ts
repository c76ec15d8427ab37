import { type CarriedInput, carriedCorrections } from '#core/corrections/carried-corrections.ts'
import { correctionsFound } from '#core/corrections/corrections-found.ts'
import { claimsOfEdition } from '#core/evidence/claims-of-edition.ts'
import { citedArticleIds } from '#core/model/cited-passages.ts'
import type { Correction } from '#core/model/correction.ts'
import type { Decision } from '#core/model/decision.ts'
import type { CarriedCorrection } from '#core/model/edition.ts'
import { editionIdOf } from '#core/stages/compose/compose.ts'
import { jobOf } from '#ports/queue.ts'
import type { Change } from '#ports/store.ts'
import type { Desk } from '../desk.ts'
import type { EditionMaterial } from './edition-material.ts'
import { takenBackArticles } from './gone-items.ts'

export type EditionCorrections = {
  /** What the edition prints of what was wrong in earlier ones. */
  readonly carried: readonly CarriedCorrection[]
  readonly decisions: readonly Decision[]
  /** The corrections that were found now, and the editions that are to be shown with them. */
  readonly changes: readonly Change[]
}

/** Looks at the sources of the last two weeks’ editions again: what they took back or mended becomes a correction. */
export async function correctionsOf(desk: Desk, material: EditionMaterial): Promise<EditionCorrections> {
  const { store } = desk
  const { past, beat, date, memory, outletNames, cutOff, gone } = material
  const known = await store.corrections(past.map(({ id }) => id))
  const articles = await store.articles(citedArticleIds(past.flatMap(claimsOfEdition)))
  const { corrections, decisions } = correctionsFound({
    editions: past,
    articles,
    takenBack: await takenBackArticles(store, articles, gone),
    revisions: memory.revisions,
    known: new Set(known.map(({ id }) => id)),
    outletNames,
    now: cutOff,
  })
  const input: CarriedInput = { editionId: editionIdOf(beat.id, date), past, corrections: [...known, ...corrections] }
  return { carried: carriedCorrections(input), decisions, changes: corrections.flatMap((one) => correctionChanges(one, cutOff)) }
}

/** A correction, and its edition once more to wherever it was delivered. */
export function correctionChanges(correction: Correction, now: number): readonly Change[] {
  return [
    { put: 'correction', correction },
    { put: 'job', job: jobOf('deliver', correction.editionId, now) },
  ]
}
