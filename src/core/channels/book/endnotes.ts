import type { Citation } from '../../model/edition.ts'
import { type Html, html, joined, outbound } from '../markup.ts'
import type { Evidence } from '../telling.ts'
import { countedDaysWords, countedValueWords, foreignWords, passageWords } from '../wording.ts'
import type { Chapter } from './book.ts'
import { type BookContext, langOf, noteAnchor, notesChapter, sentenceAnchor } from './sentence.ts'

/** What the sentences rest on: each passage as a note with its outlet, time and address, and the ways back to its sentences. */
export function endnotes(evidence: readonly Evidence[], context: BookContext): readonly Chapter[] {
  if (evidence.length === 0) return []
  const notes = evidence.map(
    (each, index) =>
      html`<li id="${noteAnchor(index + 1)}"${context.isEpub && html` epub:type="footnote"`}>${noteHtml(each, context)}</li>\n`,
  )
  const body = html`<h2>Evidence</h2>\n<p>What the sentences rest on, in the words of those who published it.</p>\n<ol>${notes}</ol>`
  return [{ name: notesChapter, title: 'Evidence', type: 'endnotes', body, entries: [] }]
}

function noteHtml({ citation, claimIds }: Evidence, context: BookContext): Html {
  return html`<p>${citedHtml(citation, context)}${backHtml(claimIds, context)}</p>`
}

function citedHtml(citation: Citation, { edition }: BookContext): Html {
  if (citation.kind === 'count') {
    const days = countedDaysWords(citation)
    return html`Counted over the archive: ${citation.label}: <strong>${countedValueWords(citation)}</strong>.${days !== '' && ` By edition: ${days}.`}`
  }
  const foreign = foreignWords(citation.language, edition)
  const facts = [
    citation.isPrimary ? html`<strong>◆ first-hand</strong>` : undefined,
    html`${passageWords(citation, edition)}`,
    foreign === undefined ? undefined : html`${foreign}`,
    citation.form === 'headline' ? html`headline only` : undefined,
  ]
  const lang = langOf(citation.language, edition)
  return html`${joined(facts, html`, `)}: <q${lang}>${citation.quote}</q> ${outbound(citation.url, citation.title)}`
}

function backHtml(claimIds: readonly string[], { links, sentences }: BookContext): Html {
  const ways = claimIds.flatMap((id) => {
    const chapter = sentences.get(id)
    return chapter === undefined ? [] : [links(chapter, sentenceAnchor(id))]
  })
  return html`${ways.map((href, index) => html` <a role="doc-backlink" href="${href}">${index === 0 ? 'back' : `back ${index + 1}`}</a>`)}`
}
