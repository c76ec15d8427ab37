import type { Correction } from '../../model/correction.ts'
import type { Brief, Edition } from '../../model/edition.ts'
import { longDate } from '../../model/instant.ts'
import { present } from '../../model/present.ts'
import { printedBriefs } from '../../stages/compose/printed.ts'
import type { ChannelContext } from '../channel.ts'
import { webAddress } from '../markup.ts'
import { notesOnStory } from '../notes.ts'
import type { Place } from '../places.ts'
import { plainText } from '../plain.ts'
import { claimsOf, tellingOf } from '../telling.ts'
import { uuidOf } from '../uuid-of.ts'
import { corroborationWords, titleWords } from '../wording.ts'
import { correctionContent, editionContent, storyContent } from './entry-content.ts'
import type { FeedEntry, FeedSource } from './feed.ts'
import { factsOf } from './sentence-facts.ts'

/** The entries of an edition: one for itself, then one for each of its stories, in the order of print. */
export function editionEntries(edition: Edition, context: ChannelContext): readonly FeedEntry[] {
  return [editionEntry(edition, context), ...printedBriefs(edition).map((brief) => storyEntry(brief, edition, context))]
}

/**
 * The entry of an edition: what belongs to no single story. Its id is made from what it is, never from where it is served, so that it
 * outlives a move, as those of all entries do.
 */
export function editionEntry(edition: Edition, context: ChannelContext): FeedEntry {
  const notes = edition.noted ?? []
  return {
    id: `urn:uuid:${uuidOf('edition', edition.id)}`,
    // Its words begin with what it is: the story on top has an entry of its own, under the same headline.
    title: `${edition.isSample ? 'SAMPLE: ' : ''}${plainText(edition.beatTitle)}, ${longDate(edition.date)}: ${titleWords({ ...edition, isSample: false })}`,
    page: absolute(context, { at: 'edition', beat: edition.beat, date: edition.date }),
    publishedAt: edition.madeAt,
    updatedAt: updatedAt(edition, notes),
    categories: [{ term: 'edition', label: 'Edition' }],
    sources: [],
    content: editionContent(edition),
    summary: `${edition.beatTitle}, ${longDate(edition.date)}.`,
    facts: {
      kind: 'edition',
      edition: edition.id,
      beat: edition.beat,
      date: edition.date,
      number: edition.number,
      isSample: edition.isSample,
      accounting: edition.accounting,
      sentences: [...edition.insights, ...edition.comingUp.map(({ claim }) => claim), ...edition.corrections].map((claim) =>
        factsOf(claim),
      ),
    },
  }
}

/** The entry of a story as one edition tells it; told again it is another entry. */
export function storyEntry(brief: Brief, edition: Edition, context: ChannelContext): FeedEntry {
  const { headline, sentences, whatIsNew } = tellingOf(brief)
  const section = edition.sections.find((each) => each.id === brief.section)
  const told = [headline, ...sentences, ...(whatIsNew ? [whatIsNew] : [])]
  return {
    id: `urn:uuid:${uuidOf('story', edition.id, brief.storyId)}`,
    title: (edition.isSample ? 'SAMPLE: ' : '') + plainText(headline.text),
    ...titleLanguage(headline.language, edition),
    page: absolute(context, { at: 'story', beat: edition.beat, date: edition.date, storyId: brief.storyId }),
    publishedAt: edition.madeAt,
    updatedAt: updatedAt(edition, notesOnStory(brief.storyId, edition)),
    categories: [{ term: brief.section, label: section?.title ?? brief.section }],
    sources: sourcesOf(brief),
    content: storyContent(brief, edition),
    summary: (whatIsNew ?? sentences[0] ?? headline).text,
    facts: {
      kind: 'story',
      story: brief.storyId,
      edition: edition.id,
      beat: edition.beat,
      date: edition.date,
      section: brief.section,
      standing: brief.standing,
      outlets: brief.corroboration,
      known: corroborationWords(brief),
      isSample: edition.isSample,
      sentences: told.map((claim) => factsOf(claim)),
    },
  }
}

/** The entry of a correction: what was told, and what is to be known now. */
export function correctionEntry(note: Correction, edition: Edition, context: ChannelContext): FeedEntry {
  const { beat, date } = edition
  const wrong = claimsOf({ ...edition, noted: [] }).find(({ id }) => id === note.claimId)
  const brief = printedBriefs(edition).find(({ storyId }) => storyId === note.storyId)
  const place: Place = brief === undefined ? { at: 'edition', beat, date } : { at: 'story', beat, date, storyId: brief.storyId }
  const about = brief?.headline.text ?? `${edition.beatTitle}, ${longDate(date)}`
  return {
    id: `urn:uuid:${uuidOf('correction', note.id)}`,
    title: `${edition.isSample ? 'SAMPLE: ' : ''}Corrected: ${plainText(about)}`,
    page: absolute(context, place),
    publishedAt: note.at,
    updatedAt: note.at,
    categories: [{ term: 'correction', label: 'Correction' }],
    sources: [],
    content: correctionContent(note, wrong, edition),
    summary: note.claim.text,
    facts: {
      kind: 'correction',
      edition: edition.id,
      beat,
      date,
      by: note.by,
      ...present({ story: note.storyId }),
      sentences: [factsOf(note.claim)],
    },
  }
}

/** The absolute address of a place; of the root where the reading place has none. */
export function absolute(context: ChannelContext, place: Place): string {
  return context.baseUrl + (context.links(place) ?? '')
}

/** An edition keeps its text; a note beside it is what an entry is updated by. */
function updatedAt({ madeAt }: Edition, notes: readonly Correction[]): number {
  return notes.reduce((last, { at }) => Math.max(last, at), madeAt)
}

function titleLanguage(language: string, edition: Edition): { readonly titleLanguage?: string } {
  return language === edition.language || language === 'und' ? {} : { titleLanguage: language }
}

function sourcesOf(brief: Brief): readonly FeedSource[] {
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
