import { citedOf } from '../../channels/cited.ts'
import { correctedWords, notesOn } from '../../channels/notes.ts'
import { citationKey, evidenceOf, orderedCitations } from '../../channels/telling.ts'
import { unbroken, weakWords } from '../../channels/wording.ts'
import type { Claim, Edition } from '../../model/edition.ts'
import type { Span, Spot } from '../page.ts'

/** The citations of a page by number: each passage has one number, however many sentences it bears. */
export type Numbering = {
  readonly edition: Edition
  readonly numbers: ReadonlyMap<string, number>
  /** Where each number leads, the first for 1. */
  readonly cited: readonly Spot[]
}

/** Numbers the citations of the sentences that a page prints, in the order in which they are read. */
export function numberingOf(claims: readonly Claim[], edition: Edition): Numbering {
  const evidence = evidenceOf(claims)
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  return {
    edition,
    numbers: new Map(evidence.map(({ citation }, index) => [citationKey(citation), index + 1])),
    cited: evidence.map(({ citation, claimIds: [claimId = ''] }) => {
      const claim = byId.get(claimId)
      const keys = claim === undefined ? [] : orderedCitations(claim).map(citationKey)
      return { ...evidenceSpot(claimId, edition), place: Math.max(0, keys.indexOf(citationKey(citation))) }
    }),
  }
}

/** Where the evidence of a sentence is shown. */
export function evidenceSpot(claimId: string, { beat, date }: Edition): Extract<Spot, { at: 'evidence' }> {
  return { at: 'evidence', beat, date, claimId }
}

/** A sentence with its citations behind it: `Lamp 2 is out. (*Lamp, 2 June [1]; LWN, 2 June [2])` */
export function sentenceSpans(claim: Claim, numbering: Numbering): readonly Span[] {
  return [{ text: `${claim.text} ` }, ...citeSpans(claim, numbering)]
}

/** The citations of a sentence in parentheses, the first-hand ones first and marked with a star. */
export function citeSpans(claim: Claim, { edition, numbers }: Numbering): readonly Span[] {
  const cited = citedOf(claim, edition).map(({ words, isPrimary, citations }): Span => {
    const marks = citations.map((citation) => `[${numbers.get(citationKey(citation)) ?? 0}]`)
    const text = unbroken(`${isPrimary ? '*' : ''}${words} ${marks.join(' ')}`)
    return { text, look: isPrimary ? 'firsthand' : 'faint' }
  })
  const notes = notesOn(claim, edition).map((note) => correctedWords(note, edition))
  const more = [...weakWords(claim.isWeak), ...notes].map((words): Span => ({ text: unbroken(words), look: 'faint' }))
  const all = [...cited, ...more].flatMap((span, index): readonly Span[] => (index === 0 ? [span] : [{ text: '; ', look: 'faint' }, span]))
  return [{ text: '(', look: 'faint' }, ...all, { text: ')', look: 'faint' }]
}
