import type { Article, Passage } from '../../../model/article.ts'
import type { CalledOff, ComingUp, Edition } from '../../../model/edition.ts'
import { idOf } from '../../../model/ids.ts'
import { citationOf } from '../../check/citation-of.ts'
import { isQuotable } from '../../write/quotable.ts'
import { eventIn } from './event-in.ts'
import { knownEvents } from './known-events.ts'
import { isMoved, isSameEvent } from './same-event.ts'

export type ComingUpInput = {
  readonly editionId: string
  readonly date: string
  readonly zone: string
  readonly stories: readonly { readonly storyId: string; readonly articles: readonly Article[] }[]
  readonly outletNames: ReadonlyMap<string, string>
  /** Earlier editions of the beat, newest first, and by id the articles that their coming events cite, as they are now. */
  readonly past: readonly Edition[]
  readonly cited: ReadonlyMap<string, Article>
}

export type ComingUpFound = { readonly comingUp: readonly ComingUp[]; readonly calledOff: readonly CalledOff[] }

/** A happening with all that newer editions know of it. */
export type Dated = ComingUp & Required<Pick<ComingUp, 'title' | 'kind' | 'eventId' | 'sequence'>>

/** A story that names more has its other dates one click away. */
const eventsOfStoryMax = 2

/** A page of dates is a calendar of its own and not one report’s news. */
const eventsOfArticleMax = 3

/**
 * What is to come, soonest first: the dated happenings that the day’s stories announce, and those that earlier editions
 * listed and that are not over. Each happening once; one whose source gives another date now keeps its id with the new
 * date, and one that its source no longer names is called off.
 */
export function comingUpOf(input: ComingUpInput): ComingUpFound {
  const { kept, calledOff } = knownEvents(input, eventsOf)
  const events: Dated[] = [...kept]
  for (const event of input.stories.flatMap(({ storyId, articles }) => articles.flatMap((article) => eventsOf(article, storyId, input)))) {
    const moved = events.findIndex((other) => isMoved(other, event) && other.claim.citations[0].kind === 'passage' && isLater(event, other))
    const before = events[moved]
    if (before !== undefined) events[moved] = { ...event, eventId: before.eventId, sequence: before.sequence + 1, ...listedOn(before) }
    else if (isFurther(event, events)) events.push(event)
  }
  const comingUp = events
    .sort((a, b) => compare(a.date, b.date) || compare(a.eventId, b.eventId))
    .map((event) => printedIn(event, input.editionId))
  return { comingUp, calledOff }
}

/** The happenings that an article announces in sentences that can stand alone. A reprint announces nothing of its own. */
function eventsOf(article: Article, storyId: string, input: ComingUpInput): readonly Dated[] {
  if (article.reprintOf !== undefined) return []
  const found = article.passages.flatMap((passage) => {
    if (!isQuotable(passage, article)) return []
    const event = eventIn(passage, { article, today: input.date, zone: input.zone })
    if (event === undefined) return []
    const eventId = idOf('event', article.id, event.kind, event.title)
    return [{ ...event, eventId, sequence: 0, claim: claimOf(article, passage, input), storyId, url: article.url }]
  })
  return found.length > eventsOfArticleMax ? [] : found
}

/** Whether a happening is none that is listed already, nor one too many of its story. */
function isFurther(event: Dated, listed: readonly Dated[]): boolean {
  const ofStory = listed.filter(({ storyId }) => storyId === event.storyId)
  return (
    ofStory.length < eventsOfStoryMax &&
    ofStory.every(({ kind }) => kind !== event.kind) &&
    !listed.some((other) => isSameEvent(other, event))
  )
}

function claimOf(article: Article, passage: Passage, { editionId, outletNames }: ComingUpInput): ComingUp['claim'] {
  return {
    id: idOf('claim', editionId, 'coming', passage.text),
    text: passage.text,
    language: article.language,
    wording: 'extracted',
    citations: [citationOf(article, passage, { outletNames, primary: undefined })],
  }
}

function isLater(event: ComingUp, other: ComingUp): boolean {
  const [one] = event.claim.citations
  const [two] = other.claim.citations
  return one.kind === 'passage' && two.kind === 'passage' && one.publishedAt > two.publishedAt
}

function listedOn({ listedOn: on }: Dated): Pick<ComingUp, 'listedOn'> {
  return on === undefined ? {} : { listedOn: on }
}

/** Each edition prints a sentence under an id of its own. */
function printedIn(event: Dated, editionId: string): ComingUp {
  return { ...event, claim: { ...event.claim, id: idOf('claim', editionId, 'coming', event.claim.text) } }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
