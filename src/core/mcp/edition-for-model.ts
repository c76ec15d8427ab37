import type { Brief, Claim, Edition } from '../model/edition.ts'
import { present } from '../model/present.ts'
import { printedBriefs, printedClaims } from '../stages/compose/printed.ts'
import { briefForModel } from './brief-for-model.ts'
import { type CitedArticles, claimForModel, isPlainWords } from './claim-for-model.ts'

/** An edition with what may be told of it, and how many sentences and stories may not. */
export type EditionForModel = { readonly edition: Edition; readonly withheld: number }

/**
 * An edition as a stranger’s model may be told it: without sentences whose publishers reserved their text, and without whatever
 * gives orders to machines. What stays is as it was printed.
 */
export function editionForModel(edition: Edition, articles: CitedArticles): EditionForModel {
  let withheld = 0
  const briefs = (all: readonly Brief[]): readonly Brief[] =>
    all.flatMap((brief) => {
      const told = briefForModel(brief, articles)
      withheld += told?.withheld ?? 1
      return told?.brief ?? []
    })
  const kept = <One>(all: readonly One[], claimOf: (one: One) => Claim): readonly One[] => {
    const free = all.filter((one) => claimForModel(claimOf(one), articles) !== undefined)
    withheld += all.length - free.length
    return free
  }
  const top = briefs(edition.top)
  const told: Edition = {
    ...edition,
    title: edition.title && (claimForModel(edition.title, articles) ?? top[0]?.headline),
    top,
    insights: kept(edition.insights, (claim) => claim),
    sections: edition.sections.map((section) => ({ ...section, briefs: briefs(section.briefs) })),
    inBrief: briefs(edition.inBrief),
    continuing: briefs(edition.continuing),
    comingUp: kept(edition.comingUp, ({ claim }) => claim).filter(({ title = '' }) => isPlainWords(title)),
    corrections: kept(edition.corrections, (claim) => claim),
    leftOut: edition.leftOut.filter(({ title, outletName }) => isPlainWords(title) && isPlainWords(outletName)),
    sources: edition.sources.filter(({ title }) => isPlainWords(title)),
    ...present({ noted: edition.noted && kept(edition.noted, ({ claim }) => claim) }),
  }
  return { edition: told, withheld }
}

/** Every sentence that telling an edition may need, those of its stories’ lives too. */
export function claimsToTell(edition: Edition): readonly Claim[] {
  return [...printedClaims(edition), ...printedBriefs(edition).flatMap(({ steps = [] }) => steps.map(({ claim }) => claim))]
}
