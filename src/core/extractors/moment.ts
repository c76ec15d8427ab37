import { type Instant, instantOf } from '../model/instant.ts'
import { writtenDatesIn } from './written-date.ts'

/** When something happened, and the day the page itself gives for it: in its own time zone that may be another than in UTC. */
export type Moment = { readonly at: Instant; readonly day: string }

/** Pages of news are younger than the web and not from the future of their archive. */
const yearMin = 1990
const yearMax = 2100
const textCharsMax = 80

/**
 * A date as pages declare it: ISO 8601 in its spellings (a time without a zone is taken as UTC), `20260512`, RFC 2822, or a
 * date in words. Undefined for what is none of them or lies outside 1990 to 2100.
 * `momentOf('2020-04-12T18:00:00-0700', true)` → `{ at: …, day: '2020-04-12' }`
 */
export function momentOf(text: string | undefined, isMonthFirst: boolean): Moment | undefined {
  const bare = text?.slice(0, textCharsMax).trim() ?? ''
  const moment = ofIso(bare) ?? ofWords(bare, isMonthFirst)
  const year = Number(moment?.day.slice(0, 4))
  return moment !== undefined && year >= yearMin && year <= yearMax ? moment : undefined
}

/** A day that a page gives without a time: its beginning in UTC. */
export function momentOfDay(day: string): Moment | undefined {
  const at = instantOf(`${day}T00:00:00Z`)
  return at === undefined ? undefined : { at, day }
}

const iso = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ]+(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d{1,9})?)?\s?(Z|UTC|GMT|[+-]\d\d:?(?:\d\d)?)?)?(?!\d)/i

function ofIso(text: string): Moment | undefined {
  const found = iso.exec(text)
  if (found === null) return undefined
  const [, year, month, date, hour, minute, second = '00', zone = 'Z'] = found
  const day = `${year}-${month}-${date}`
  const at = hour === undefined ? undefined : instantOf(`${day}T${hour}:${minute}:${second}${zoneOf(zone)}`)
  return at === undefined ? momentOfDay(day) : { at, day }
}

function zoneOf(zone: string): string {
  const found = /^([+-]\d\d):?(\d\d)?$/.exec(zone)
  return found === null ? 'Z' : `${found[1]}:${found[2] ?? '00'}`
}

/** Zones in words are read where they are those of RFC 2822; others are days. */
const zoned = /\d\d:\d\d(?::\d\d)?\s(?:GMT|UTC?|[ECMP][SD]T|[+-]\d{4})$/

function ofWords(text: string, isMonthFirst: boolean): Moment | undefined {
  const day = writtenDatesIn(text, isMonthFirst)[0]?.day
  if (day === undefined) return undefined
  const at = zoned.test(text) ? instantOf(text) : undefined
  return at === undefined ? momentOfDay(day) : { at, day }
}
