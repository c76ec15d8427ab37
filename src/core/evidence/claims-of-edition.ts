import type { Claim, Edition } from '../model/edition.ts'
import { printedBriefs, printedClaims } from '../stages/compose/printed.ts'

/** Every sentence of an edition once, in the order of print: with its title and the steps of its stories, without later notes. */
export function claimsOfEdition(edition: Edition): readonly Claim[] {
  const { noted: _noted, ...own } = edition
  const steps = printedBriefs(own).flatMap((brief) => (brief.steps ?? []).map(({ claim }) => claim))
  const claims = [...(own.title === undefined ? [] : [own.title]), ...printedClaims(own), ...steps]
  return [...new Map(claims.map((claim) => [claim.id, claim])).values()]
}
