import { citedPassages } from '../model/cited-passages.ts'
import type { Correction } from '../model/correction.ts'
import type { Brief, Claim, Edition } from '../model/edition.ts'
import { isoOf, longDate } from '../model/instant.ts'
import { printedBriefs } from '../stages/compose/printed.ts'
import type { ChannelContext, ChannelKind } from './channel.ts'
import { citedOf } from './cited.ts'
import { type Html, html, joined, markupOf, outbound, webAddress, html as xml } from './markup.ts'
import { noteDay, notesOnStory } from './notes.ts'
import type { Place } from './places.ts'
import { plainText } from './plain.ts'
import { tellingOf, toldTitle } from './telling.ts'
import { uuidOf } from './uuid-of.ts'
import { checkWords, countedValueWords, reachedWords, sampleNotice, titleWords, weakWords } from './wording.ts'

/** One edition as an Atom feed (RFC 4287): an entry for the edition and one for each of its stories. */
export const atom: ChannelKind = {
  kind: 'atom',
  title: 'Atom feed',
  render(edition, context) {
    const place: Place = { at: 'file', beat: edition.beat, date: edition.date, format: 'atom' }
    const body = atomFeed([edition], context, place)
    return { channel: 'atom', files: [{ path: context.links(place) ?? 'edition.atom', type: 'application/atom+xml; charset=utf-8', body }] }
  },
}

/**
 * The Atom feed of some editions of one beat, newest first, as it stands at `self`. Ids are made from what an entry is,
 * never from where it is served (version 8 UUIDs, RFC 9562), so they outlive a move. `published` is the time an
 * edition was made; `updated` moves when something was found wrong in it since.
 */
export function atomFeed(editions: readonly [Edition, ...Edition[]], context: ChannelContext, self: Place): string {
  const [latest] = editions
  const feed = xml`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${latest.language}">
<id>urn:uuid:${uuidOf('feed', latest.beat)}</id>
<title>${latest.isSample ? 'SAMPLE: ' : ''}Headwater: ${latest.beatTitle}</title>
<subtitle>${latest.isSample ? sampleNotice : 'Every sentence opens the passage that bears it.'}</subtitle>
<updated>${isoOf(Math.max(...editions.map((edition) => updatedAt(edition, edition.noted ?? []))))}</updated>
<link rel="self" type="application/atom+xml" href="${absolute(context, self)}"/>
<link rel="alternate" type="text/html" href="${absolute(context, editionPlace(latest))}"/>
<author><name>Headwater</name></author>
<generator version="${context.version}">Headwater</generator>
${editions.map((edition) => [editionEntry(edition, context), printedBriefs(edition).map((brief) => storyEntry(brief, edition, context))])}</feed>
`
  return `<?xml version="1.0" encoding="utf-8"?>\n${markupOf(feed)}`
}

type Entry = {
  readonly id: string
  readonly title: string
  readonly page: string
  readonly category: { readonly term: string; readonly label: string }
  readonly sources: readonly { readonly rel: 'via' | 'related'; readonly url: string; readonly title: string }[]
  readonly content: Html
  /** The notes that changed it since. */
  readonly notes: readonly Correction[]
}

function entryOf(entry: Entry, edition: Edition): Html {
  return xml`<entry>
<id>${entry.id}</id>
<title>${entry.title}</title>
<published>${isoOf(edition.madeAt)}</published>
<updated>${isoOf(updatedAt(edition, entry.notes))}</updated>
<link rel="alternate" type="text/html" href="${entry.page}"/>
${entry.sources.map((source) => xml`<link rel="${source.rel}" href="${source.url}" title="${plainText(source.title)}"/>\n`)}<category term="${entry.category.term}" label="${entry.category.label}"/>
<content type="html">${markupOf(entry.content)}</content>
</entry>
`
}

/** An edition keeps its text; a note beside it is what an entry is updated by. */
function updatedAt({ madeAt }: Edition, notes: readonly Correction[]): number {
  return notes.reduce((last, { at }) => Math.max(last, at), madeAt)
}

/** The edition’s own entry: what belongs to no single story. */
function editionEntry(edition: Edition, context: ChannelContext): Html {
  const title = toldTitle(edition)
  const content = html`${edition.isSample && html`<p><strong>${sampleNotice}</strong></p>`}
${notedParagraphs(edition.noted ?? [], edition)}${title && html`<p>${sentence(title, edition)}</p>`}
${list('Key insights', edition.insights, edition)}
${list(
  'Coming up',
  edition.comingUp.map((event) => event.claim),
  edition,
)}
${list('Corrections', edition.corrections, edition)}
<p>${checkWords(edition)} ${reachedWords(edition)}.</p>`
  const entry: Entry = {
    id: `urn:uuid:${uuidOf('edition', edition.id)}`,
    title: `${titleWords(edition)} (${longDate(edition.date)})`,
    page: absolute(context, editionPlace(edition)),
    category: { term: 'edition', label: 'Edition' },
    sources: [],
    content,
    notes: edition.noted ?? [],
  }
  return entryOf(entry, edition)
}

function notedParagraphs(notes: readonly Correction[], edition: Edition): readonly Html[] {
  return notes.map((note) => html`<p><strong>Corrected ${noteDay(note, edition)}:</strong> ${sentence(note.claim, edition)}</p>`)
}

function storyEntry(brief: Brief, edition: Edition, context: ChannelContext): Html {
  const { headline, sentences, whatIsNew } = tellingOf(brief)
  const notes = notesOnStory(brief.storyId, edition)
  const section = edition.sections.find((each) => each.id === brief.section)
  const content = html`${edition.isSample && html`<p><strong>${sampleNotice}</strong></p>`}
${notedParagraphs(notes, edition)}<p><strong>${sentence(headline, edition)}</strong></p>
${sentences.map((claim) => html`<p>${sentence(claim, edition)}</p>`)}
${whatIsNew && html`<p>${sentence(whatIsNew, edition)}</p>`}`
  const entry: Entry = {
    id: `urn:uuid:${uuidOf('story', edition.id, brief.storyId)}`,
    title: (edition.isSample ? 'SAMPLE: ' : '') + plainText(headline.text),
    page: absolute(context, { at: 'story', beat: edition.beat, date: edition.date, storyId: brief.storyId }),
    category: { term: brief.section, label: section?.title ?? brief.section },
    sources: sourcesOf(brief),
    content,
    notes,
  }
  return entryOf(entry, edition)
}

/** `via` is where the news comes from, first hand; `related` are the reports. */
function sourcesOf(brief: Brief): Entry['sources'] {
  const via = brief.primary
    ? [{ rel: 'via' as const, url: brief.primary.url, title: `${brief.primary.outletName}: ${brief.primary.title}` }]
    : []
  const related = brief.reports
    .filter((report) => report.url !== brief.primary?.url)
    .map((report) => ({ rel: 'related' as const, url: report.url, title: `${report.outletName}: ${report.title}` }))
  return [...via, ...related].flatMap((source) => {
    const url = webAddress(source.url)
    return url === undefined ? [] : [{ ...source, url }]
  })
}

function list(title: string, claims: readonly Claim[], edition: Edition): Html | undefined {
  if (claims.length === 0) return undefined
  return html`<p><strong>${title}</strong></p><ul>${claims.map((claim) => html`<li>${sentence(claim, edition)}</li>`)}</ul>`
}

function sentence(claim: Claim, edition: Edition): Html {
  const cited = citedOf(claim, edition).map(({ words, isPrimary, citations }) => {
    const [first] = citations
    if (first.kind === 'count') return html`${first.label}: ${countedValueWords(first)}`
    // An entry has no list of evidence: posts of one thread, with an address each, keep their own links.
    const [, ...others] = new Set(citedPassages([{ citations }]).map(({ url }) => url))
    return html`${isPrimary && '◆ '}${outbound(first.url, words)}${others.map((url, index) => html` ${outbound(url, String(index + 2))}`)}`
  })
  const words = claim.language === edition.language ? html`${claim.text}` : html`<span lang="${claim.language}">${claim.text}</span>`
  return html`${words} (${joined([...cited, ...weakWords(claim.isWeak).map((words) => html`${words}`)], html`, `)})`
}

function editionPlace(edition: Edition): Place {
  return { at: 'edition', beat: edition.beat, date: edition.date }
}

function absolute(context: ChannelContext, place: Place): string {
  return context.baseUrl + (context.links(place) ?? '')
}
