import type { Citation, Claim, Edition } from '../../model/edition.ts'
import { citedOf } from '../cited.ts'
import { type Html, html, joined } from '../markup.ts'
import { correctedWords, notesOn } from '../notes.ts'
import { directionOf } from '../site/direction.ts'
import { citationKey } from '../telling.ts'
import { unbroken, weakWords } from '../wording.ts'
import type { BookLinks } from './book.ts'

/** What the parts of a book need: the edition, how ids are reached, in which chapter each story stands. */
export type BookContext = {
  readonly edition: Edition
  readonly links: BookLinks
  /** The chapter of each story, by its id. */
  readonly homes: ReadonlyMap<string, string>
  /** The number of each note, by the key of its citation. */
  readonly numbers: ReadonlyMap<string, number>
  /** Whether the names of EPUB’s semantics are written; in a web page they have no place. */
  readonly isEpub: boolean
  /** The chapter of each sentence that was written, by its id: the notes lead back to it. Filled in the order of reading. */
  readonly sentences: Map<string, string>
}

export type ChapterContext = BookContext & { readonly chapter: string }

export const notesChapter = 'evidence'

/** A sentence with its citations as references to notes (`epub:type="noteref"`), which readers show where they stand. */
export function sentenceHtml(
  claim: Claim,
  context: ChapterContext,
  { isNamed = true, isBare = false }: { readonly isNamed?: boolean; readonly isBare?: boolean } = {},
): Html {
  const { edition, sentences, chapter } = context
  const isFirst = isNamed && !sentences.has(claim.id)
  if (isFirst) sentences.set(claim.id, chapter)
  const id = isFirst && html` id="${sentenceAnchor(claim.id)}"`
  const words = !isBare && html`<span${id}${langOf(claim.language, edition)}>${claim.text}</span> `
  return html`${words}${citesHtml(claim, context)}`
}

/** The citations of a sentence alone, in parentheses. */
export function citesHtml(claim: Claim, context: BookContext): Html {
  const { edition } = context
  const cited = citedOf(claim, edition).map(({ words, isPrimary, citations: [first, ...more] }) => {
    const others = more.map((citation, index) => html` ${reference(citation, String(index + 2), context)}`)
    return html`${reference(first, `${isPrimary ? '◆ ' : ''}${words}`, context)}${others}`
  })
  const notes = notesOn(claim, edition).map((note) => html`<strong>${correctedWords(note, edition)}</strong>`)
  return html`<small>(${joined([...cited, ...weakWords(claim.isWeak).map((words) => html`${words}`), ...notes], html`, `)})</small>`
}

function reference(citation: Citation, words: string, { links, numbers, isEpub }: BookContext): Html {
  const href = links(notesChapter, noteAnchor(numbers.get(citationKey(citation)) ?? 0))
  return html`<a${isEpub && html` epub:type="noteref"`} role="doc-noteref" href="${href}">${unbroken(words)}</a>`
}

/** ` lang="es" xml:lang="es"` for words that are not in the edition’s language, with their direction where it is the other one. */
export function langOf(language: string, edition: Pick<Edition, 'language'>): Html | undefined {
  if (language === edition.language || language === 'und') return undefined
  const direction = directionOf(language)
  const turned = direction !== directionOf(edition.language) && html` dir="${direction}"`
  return html` lang="${language}" xml:lang="${language}"${turned}`
}

/** The same as a field. */
export function languageOf(language: string, edition: Pick<Edition, 'language'>): { readonly language?: string } {
  return language === edition.language || language === 'und' ? {} : { language }
}

/** The id of a sentence and of a note: an XML name, whatever the id holds. */
export function sentenceAnchor(id: string): string {
  return `c-${id.replace(/[^\w-]+/g, '-')}`
}

export function noteAnchor(number: number): string {
  return `n-${number}`
}
