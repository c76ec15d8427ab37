import type { Citation, Claim, Edition } from '../../model/edition.ts'
import { type Html, html, joined } from '../markup.ts'
import { citationKey, orderedCitations } from '../telling.ts'
import { citationWords, unbroken } from '../wording.ts'

/** A sentence with its citations: links in words to the evidence on the same page. */
export function claimHtml(claim: Claim, edition: Edition): Html {
  return html`<span class="claim" id="${claimAnchor(claim.id)}"${langOf(claim.language, edition)}>${claim.text}</span> ${citesHtml(claim, edition)}`
}

/** The citations of a claim alone: `(◆ Anvil Project, 27 May · Bytewire, 27 May)`. */
export function citesHtml(claim: Claim, edition: Edition): Html {
  const cites = orderedCitations(claim).map((citation) => {
    const isPrimary = citation.kind === 'passage' && citation.isPrimary
    const mark = isPrimary && html`<span class="mark" aria-hidden="true">◆ </span><span class="unseen">first-hand: </span>`
    return html`<a class="cite" href="#${evidenceAnchor(citation)}">${mark}${unbroken(citationWords(citation, edition))}</a>`
  })
  return html`<span class="cites">${joined(cites, html`<span class="gap"> · </span>`)}</span>`
}

/** ` lang="es"` for words that are not in the edition’s language; nothing for its own. */
export function langOf(language: string, edition: Edition): Html | undefined {
  return language === edition.language || language === 'und' ? undefined : html` lang="${language}"`
}

/** The id of a sentence on its page. */
export function claimAnchor(claimId: string): string {
  return `c-${claimId.replace(/[^\w-]/g, '-')}`
}

/** The id of a piece of evidence on its page: `e-` and the passage’s id; a count has none and is named by its words. */
export function evidenceAnchor(citation: Citation): string {
  return `e-${citationKey(citation).replace(/[^\w-]+/g, '-')}`
}
