import type { Citation, Claim, Edition } from '../../model/edition.ts'
import { citedOf } from '../cited.ts'
import { type Html, html, joined } from '../markup.ts'
import { correctedWords, notesOn } from '../notes.ts'
import { plainText } from '../plain.ts'
import { citationKey } from '../telling.ts'
import { unbroken, weakWords } from '../wording.ts'
import { directionOf, isolated } from './direction.ts'

/** A sentence with its citations: links in words to the evidence on the same page. */
export function claimHtml(claim: Claim, edition: Edition): Html {
  return html`<span id="${claimAnchor(claim.id)}"${langOf(claim.language, edition)}>${claim.text}</span> ${citesHtml(claim, edition)}`
}

/**
 * The citations of a claim alone, and the mark of a later correction: `◆ Anvil Project, 27 May · corrected 29 May`. A second passage
 * of the same report is a `2` behind its name.
 */
export function citesHtml(claim: Claim, edition: Edition): Html {
  const cites = citedOf(claim, edition).map(({ words, isPrimary, citations: [first, ...more] }) => {
    const others = more.map(
      (citation, index) => html` <a href="#${evidenceAnchor(citation)}" aria-label="${words}, passage ${index + 2}">${index + 2}</a>`,
    )
    return html`<a href="#${evidenceAnchor(first)}">${isPrimary && firstHandMark}${citedWords(words, first)}</a>${others}`
  })
  const notes = notesOn(claim, edition).map(
    (note) => html`<a class="corrected" href="#${claimAnchor(note.claim.id)}">${unbroken(correctedWords(note, edition))}</a>`,
  )
  return html`<small>${joined([...cites, ...weakWords(claim.isWeak).map((words) => html`${unbroken(words)}`), ...notes], html` · `)}</small>`
}

/** The mark of a first-hand source, by its name for those who hear the page. Many stand on a page, so it is short. */
export const firstHandMark: Html = html`<b role="img" aria-label="first-hand">◆</b>\u00a0`

/** The words of a citation, with its outlet’s name set apart where that is written from the right. */
function citedWords(words: string, citation: Citation): Html {
  const name = citation.kind === 'passage' ? plainText(citation.outletName) : ''
  return words.startsWith(name) ? html`${isolated(name)}${unbroken(words.slice(name.length))}` : html`${unbroken(words)}`
}

/**
 * ` lang="es"` for words that are not in the edition’s language, with the way they are written where it is the other one; nothing for
 * its own. Words in a language that nobody could tell say so to the browser, which goes by their first letter.
 */
export function langOf(language: string, edition: Pick<Edition, 'language'>): Html | undefined {
  if (language === edition.language) return undefined
  if (language === 'und') return html` dir="auto"`
  const direction = directionOf(language)
  return html` lang="${language}"${direction !== directionOf(edition.language) && html` dir="${direction}"`}`
}

/** The id of a sentence on its page. */
export function claimAnchor(claimId: string): string {
  return `c-${shortened(claimId)}`
}

/** The id of a piece of evidence on its page: `e-` and the passage’s number; a count has none and is named by its words. */
export function evidenceAnchor(citation: Citation): string {
  return `e-${shortened(citationKey(citation))}`
}

/**
 * The number of an id in two thirds of its length: three hexadecimal digits are two of 64 (`passage-b8e36288b6f8` →
 * `UoMwKLnZ`). A full front page holds some four hundred of them. What is no such id keeps its words.
 */
function shortened(id: string): string {
  const number = /^[a-z]+-([0-9a-f]{12})$/.exec(id)?.[1]
  if (number === undefined) return id.replace(/[^\w-]+/g, '-')
  return number.replace(/.../g, (three) => {
    const bits = Number.parseInt(three, 16)
    return digits.charAt(bits >> 6) + digits.charAt(bits & 63)
  })
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
