import type { CalledOff, ComingUp, Edition } from '../model/edition.ts'
import { idOf } from '../model/ids.ts'
import { addDays, type Instant, isoOf } from '../model/instant.ts'
import { calendarLine, calendarText, calendarWords } from './calendar-line.ts'
import type { ChannelContext, ChannelKind } from './channel.ts'
import { webAddress } from './markup.ts'
import type { Place } from './places.ts'
import { uuidOf } from './uuid-of.ts'
import { eventWords, passageWords, sampleNotice } from './wording.ts'

/** What an edition lists as coming up as an iCalendar file (RFC 5545, with the properties of RFC 7986). */
export const calendar: ChannelKind = {
  kind: 'calendar',
  title: 'Calendar of what is coming up',
  isPart: true,
  render(edition, context) {
    const place: Place = { at: 'file', beat: edition.beat, date: edition.date, format: 'ics' }
    const body = calendarOf([edition], context, place)
    return { channel: 'calendar', files: [{ path: context.links(place) ?? 'edition.ics', type: 'text/calendar; charset=utf-8', body }] }
  },
}

/**
 * The calendar of some editions of one beat, newest first, as it stands at `self`: each happening once, as the newest of
 * them knows it. Its UID is made from the happening, so that a calendar that has it already changes it in its place; a
 * date that moved raises SEQUENCE, and what a source took back is CANCELLED.
 */
export function calendarOf(editions: readonly [Edition, ...Edition[]], context: ChannelContext, self: Place): string {
  const [latest] = editions
  const name = `${latest.isSample ? 'SAMPLE: ' : ''}Headwater: ${latest.beatTitle}, coming up`
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Headwater//Headwater ${calendarWords(context.version)}//EN`,
    'CALSCALE:GREGORIAN',
    `UID:${uuidOf('calendar', latest.beat)}`,
    `LAST-MODIFIED:${stampOf(latest.madeAt)}`,
    `NAME:${calendarText(name)}`,
    `X-WR-CALNAME:${calendarText(name)}`,
    `DESCRIPTION:${calendarText(latest.isSample ? sampleNotice : 'Dated happenings that the reports of an edition name.')}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    'X-PUBLISHED-TTL:P1D',
    `SOURCE;VALUE=URI:${context.baseUrl}${context.links(self) ?? ''}`,
    `URL:${context.baseUrl}${context.links({ at: 'edition', beat: latest.beat, date: latest.date }) ?? ''}`,
    ...componentsOf(editions),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${calendarLine(line)}\r\n`).join('')
}

type Lines = readonly string[]

function componentsOf(editions: readonly Edition[]): Lines {
  const seen = new Set<string>()
  const events: { readonly date: string; readonly lines: Lines }[] = []
  for (const edition of editions) {
    for (const event of [...edition.comingUp, ...(edition.calledOff ?? [])]) {
      const uid = uidOf(event)
      if (seen.has(uid)) continue
      seen.add(uid)
      events.push({ date: event.date, lines: 'claim' in event ? listed(event, edition) : calledOff(event, edition) })
    }
  }
  // A calendar holds one component at least (RFC 5545, 3.6); on a day without dates it is the zone, which shows nothing.
  return events.length === 0 ? zone : events.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)).flatMap(({ lines }) => lines)
}

const zone: Lines = [
  'BEGIN:VTIMEZONE',
  'TZID:Etc/UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
]

function listed(event: ComingUp, edition: Edition): Lines {
  const [cited] = event.claim.citations
  const source = cited.kind === 'passage' ? `${passageWords(cited, edition)}: ${webAddress(event.url) ?? 'no web address'}` : cited.label
  const notice = edition.isSample ? [sampleNotice] : []
  return eventLines(event, edition, {
    summary: eventWords(event),
    description: [...notice, event.claim.text, source],
    status: 'CONFIRMED',
  })
}

function calledOff(event: CalledOff, edition: Edition): Lines {
  const notice = edition.isSample ? [sampleNotice] : []
  return eventLines(event, edition, {
    summary: event.title,
    description: [...notice, 'Its source no longer names it.'],
    status: 'CANCELLED',
  })
}

type Words = { readonly summary: string; readonly description: readonly string[]; readonly status: 'CANCELLED' | 'CONFIRMED' }

function eventLines(event: ComingUp | CalledOff, edition: Edition, { summary, description, status }: Words): Lines {
  const url = webAddress(event.url)
  return [
    'BEGIN:VEVENT',
    `UID:${uidOf(event)}`,
    `DTSTAMP:${stampOf(edition.madeAt)}`,
    `DTSTART;VALUE=DATE:${dayOf(event.date)}`,
    // The end is the day after the last one (RFC 5545, 3.6.1).
    `DTEND;VALUE=DATE:${dayOf(addDays(event.endDate ?? event.date, 1))}`,
    `SEQUENCE:${event.sequence ?? 0}`,
    `STATUS:${status}`,
    `SUMMARY:${calendarText(`${edition.isSample ? 'SAMPLE: ' : ''}${calendarWords(summary)}`)}`,
    `DESCRIPTION:${description.map((words) => calendarText(calendarWords(words))).join('\\n')}`,
    ...(url === undefined ? [] : [`URL:${url}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** Editions of before happenings had an id told each for itself. */
function uidOf(event: ComingUp | CalledOff): string {
  return uuidOf('event', event.eventId ?? idOf('event', event.storyId, event.date))
}

function dayOf(date: string): string {
  return date.replaceAll('-', '')
}

/** `20260528T060000Z` */
function stampOf(at: Instant): string {
  return `${isoOf(at).slice(0, 19).replace(/[-:]/g, '')}Z`
}
