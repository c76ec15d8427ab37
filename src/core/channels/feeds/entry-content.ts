import { citedPassages } from '../../model/cited-passages.ts'
import type { Correction } from '../../model/correction.ts'
import type { Brief, Claim, Edition } from '../../model/edition.ts'
import { citedOf } from '../cited.ts'
import { type Html, html, joined, outbound } from '../markup.ts'
import { noteDay, notesOnStory } from '../notes.ts'
import { provenance } from '../provenance.ts'
import { tellingOf, toldTitle } from '../telling.ts'
import { checkWords, corroborationWords, countedValueWords, reachedWords, sampleNotice, standingWords, weakWords } from '../wording.ts'

/** What an entry says of an edition as a whole: what belongs to no single story. */
export function editionContent(edition: Edition): Html {
  const title = toldTitle(edition)
  return html`${sampleLine(edition)}
${notedParagraphs(edition.noted ?? [], edition)}${title && html`<p>${sentenceHtml(title, edition)}</p>`}
${list('Key insights', edition.insights, edition)}
${list(
  'Coming up',
  edition.comingUp.map((event) => event.claim),
  edition,
)}
${list('Corrections', edition.corrections, edition)}
<p>${checkWords(edition)} ${reachedWords(edition)}.</p>`
}

/** What an entry says of a story: its sentences with their sources as links, where it comes from, and what was corrected since. */
export function storyContent(brief: Brief, edition: Edition): Html {
  const { headline, sentences, whatIsNew } = tellingOf(brief)
  return html`${sampleLine(edition)}
${notedParagraphs(notesOnStory(brief.storyId, edition), edition)}<p><strong>${sentenceHtml(headline, edition)}</strong></p>
${sentences.map((claim) => html`<p>${sentenceHtml(claim, edition)}</p>`)}
${whatIsNew && html`<p>${sentenceHtml(whatIsNew, edition)}</p>`}
<p>${standingWords[brief.standing]} · ${corroborationWords(brief)}. ${provenance(brief, edition)}</p>`
}

/** What an entry says of a correction: the sentence that was told, where it is known, and what is to be known now. */
export function correctionContent(note: Correction, wrong: Claim | undefined, edition: Edition): Html {
  return html`${sampleLine(edition)}
${wrong && html`<p>The edition told: <q>${wrong.text}</q></p>`}
${notedParagraphs([note], edition)}`
}

function sampleLine({ isSample }: Edition): Html | false {
  return isSample && html`<p><strong>${sampleNotice}</strong></p>`
}

function notedParagraphs(notes: readonly Correction[], edition: Edition): readonly Html[] {
  return notes.map((note) => html`<p><strong>Corrected ${noteDay(note, edition)}:</strong> ${sentenceHtml(note.claim, edition)}</p>`)
}

function list(title: string, claims: readonly Claim[], edition: Edition): Html | undefined {
  if (claims.length === 0) return undefined
  return html`<p><strong>${title}</strong></p><ul>${claims.map((claim) => html`<li>${sentenceHtml(claim, edition)}</li>`)}</ul>`
}

/** A sentence with its sources as links to where they stand, for readers that show an entry and nothing else of the paper. */
function sentenceHtml(claim: Claim, edition: Edition): Html {
  const cited = citedOf(claim, edition).map(({ words, isPrimary, citations }) => {
    const [first] = citations
    if (first.kind === 'count') return html`${first.label}: ${countedValueWords(first)}`
    // An entry has no list of evidence: posts of one thread, with an address each, keep their own links.
    const [, ...others] = new Set(citedPassages([{ citations }]).map(({ url }) => url))
    return html`${isPrimary && '◆ '}${outbound(first.url, words)}${others.map((url, index) => html` ${outbound(url, String(index + 2))}`)}`
  })
  const words = claim.language === edition.language ? html`${claim.text}` : html`<span lang="${claim.language}">${claim.text}</span>`
  return html`${words} (${joined([...cited, ...weakWords(claim.isWeak).map((words) => html`${words}`)], html`; `)})`
}
