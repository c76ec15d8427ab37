import type { Article } from '../../../model/article.ts'
import type { CalledOff, ComingUp, Edition } from '../../../model/edition.ts'
import { idOf } from '../../../model/ids.ts'
import { bareWords } from '../../../text/bare-words.ts'
import { isQuotable } from '../../write/quotable.ts'
import type { ComingUpFound, ComingUpInput, Dated } from './coming-up.ts'

/** What reads an article anew: the happenings it announces now. */
type Reader = (article: Article, storyId: string, input: ComingUpInput) => readonly Dated[]

type KnownEvents = { readonly kept: readonly Dated[] } & Pick<ComingUpFound, 'calledOff'>

/**
 * The happenings of earlier editions that are not over, as the newest of them has it, held against their sources as they
 * are now: one whose sentence still stands is kept; one that the source dates anew moves; one it no longer names is called
 * off, once. A source that is gone from the archive took nothing back.
 */
export function knownEvents(input: ComingUpInput, read: Reader): KnownEvents {
  const kept: Dated[] = []
  const calledOff: CalledOff[] = []
  for (const event of listedIn(input.past)) {
    if ((event.endDate ?? event.date) < input.date) continue
    const [cited] = event.claim.citations
    const article = cited.kind === 'passage' ? input.cited.get(cited.articleId) : undefined
    if (article === undefined || cited.kind !== 'passage') {
      kept.push(event)
      continue
    }
    const passage = article.passages.find(({ text }) => text === cited.quote)
    if (passage !== undefined) {
      // What may no longer be quoted goes without a word.
      if (isQuotable(passage, article)) kept.push(event)
      continue
    }
    const now = read(article, event.storyId, input).find(({ kind }) => kind === event.kind)
    const { claim: _, ...bare } = event
    if (now === undefined && isStillSaid(article, cited.quote)) kept.push(event)
    else if (now === undefined) calledOff.push({ ...bare, sequence: event.sequence + 1 })
    else kept.push({ ...event, ...now, eventId: event.eventId, sequence: event.sequence + (now.date === event.date ? 0 : 1) })
  }
  return { kept, calledOff }
}

/** A page that was read after its feed has other passages of the same words; one of which no text is left has taken nothing back. */
function isStillSaid({ form, text }: Article, quote: string): boolean {
  return form === 'headline' || bareWords(text).includes(bareWords(quote))
}

/** Each happening of some editions, newest first, as the newest knows it; those called off are none any more. */
function listedIn(past: readonly Edition[]): readonly Dated[] {
  const known = new Set<string>()
  const events: Dated[] = []
  for (const { date, comingUp, calledOff = [] } of past) {
    for (const { eventId } of calledOff) known.add(eventId)
    for (const event of comingUp) {
      const dated = withId(event, date)
      if (!known.has(dated.eventId)) events.push(dated)
      known.add(dated.eventId)
    }
  }
  return events
}

/** Editions made before happenings had ids and titles are read all the same. */
function withId(event: ComingUp, listedOn: string): Dated {
  const [cited] = event.claim.citations
  return {
    title: cited.kind === 'passage' ? cited.title : cited.label,
    kind: 'start',
    eventId: idOf('event', event.storyId, event.date),
    sequence: 0,
    listedOn,
    ...event,
  }
}
