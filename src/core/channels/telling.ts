import type { Brief, Citation, Claim, CountCitation, Edition, PassageCitation } from '../model/edition.ts'
import { printedClaims } from '../stages/compose/printed.ts'

/** Every claim of an edition in reading order, with its title: what each channel must carry. */
export function claimsOf(edition: Edition): readonly Claim[] {
  const told: Edition = {
    ...edition,
    top: edition.top.map(toldBrief),
    sections: edition.sections.map((section) => ({ ...section, briefs: section.briefs.map(toldBrief) })),
    inBrief: edition.inBrief.map(toldBrief),
    continuing: edition.continuing.map(toldBrief),
  }
  return [...(edition.title ? [edition.title] : []), ...printedClaims(told)]
}

/** A brief as the channels print it; see `tellingOf`. */
export function toldBrief(brief: Brief): Brief {
  const { headline, sentences } = tellingOf(brief)
  return { ...brief, headline, claims: sentences }
}

export type Telling = { readonly headline: Claim; readonly sentences: readonly Claim[]; readonly whatIsNew: Claim | undefined }

/**
 * A brief as printed: a sentence that only repeats the headline is not printed twice; its citations join the headline’s. Where
 * sentences of the story stand under it, a headline need not say that it is one.
 */
export function tellingOf(brief: Brief): Telling {
  const repeats = brief.claims.filter((claim) => claim.text === brief.headline.text)
  const sentences = brief.claims.filter((claim) => claim.text !== brief.headline.text)
  const headline = withCitations(
    brief.headline,
    repeats.flatMap((claim) => claim.citations),
  )
  return { headline: sentences.length === 0 ? headline : unmarked(headline), sentences, whatIsNew: brief.whatIsNew }
}

/** The title of an edition as printed: the headline of its first story. */
export function toldTitle({ title, top }: Edition): Claim | undefined {
  const [first] = top
  return first !== undefined && first.headline.id === title?.id && first.claims.length > 0 ? unmarked(title) : title
}

/** Whether the title of an edition is the headline of its lead story: then it stands where that story does, and not above it, too. */
export function isLeadTitle({ title, top: [lead] }: Edition): boolean {
  return lead !== undefined && (title === undefined || title.text === lead.headline.text)
}

function unmarked({ isWeak: _, ...claim }: Claim): Claim {
  return claim
}

/** The citations of a claim: first-hand before others, otherwise as cited; the same passage once. */
export function orderedCitations(claim: Claim): readonly Citation[] {
  const byKey = new Map(claim.citations.map((citation) => [citationKey(citation), citation]))
  return [...byKey.values()].sort((left, right) => rankOf(left) - rankOf(right))
}

/** The same for every citation of the same passage, or of the same count. */
export function citationKey(citation: Citation): string {
  return citation.kind === 'passage' ? citation.passageId : `count ${citation.label} ${citation.value}`
}

/** One piece of evidence with the claims that rest on it. */
export type Evidence = { readonly citation: PassageCitation | CountCitation; readonly claimIds: readonly string[] }

/** The evidence under a list of claims, in the order it is first cited, each passage once. */
export function evidenceOf(claims: readonly Claim[]): readonly Evidence[] {
  const byKey = new Map<string, { citation: Citation; claimIds: string[] }>()
  for (const claim of claims) {
    for (const citation of orderedCitations(claim)) {
      const known = byKey.get(citationKey(citation))
      if (!known) byKey.set(citationKey(citation), { citation, claimIds: [claim.id] })
      else if (!known.claimIds.includes(claim.id)) known.claimIds.push(claim.id)
    }
  }
  return [...byKey.values()]
}

function withCitations(claim: Claim, more: readonly Citation[]): Claim {
  const [first, ...rest] = claim.citations
  return { ...claim, citations: [first, ...rest, ...more] }
}

function rankOf(citation: Citation): number {
  return citation.kind === 'passage' && citation.isPrimary ? 0 : 1
}
