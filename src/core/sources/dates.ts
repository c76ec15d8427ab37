import { dayMs, hourMs, type Instant, minuteMs } from '../model/instant.ts'
import { monthByName, zoneMinutes } from './date-words.ts'

/**
 * Reads a date as feeds write it: RFC 822 and 2822 with old and named zones, ISO 8601 and W3CDTF, asctime, month names in
 * a dozen languages, Korean, Chinese and Japanese dates, `DD.MM.YYYY`, and seconds or milliseconds since 1970. A date
 * without a zone is taken as UTC, one without a time as its midnight; a wrong weekday is passed over. Undefined for what
 * is not a date, does not exist (31 February), can be read in two ways (`03/04/2025`, zone `IST`), or lies outside 1980
 * to 2100: a date is never guessed.
 * `dateOf('Tue, 14 Jan 25 08:05 PDT')` → the instant of 2025-01-14T15:05:00Z
 */
export function dateOf(text: string | undefined): Instant | undefined {
  const trimmed = text?.trim()
  if (!trimmed || trimmed.length > dateChars) return undefined
  const found = usualParts(trimmed) ?? oddParts(trimmed.replace(/\s+/g, ' ').replace(/ ?\([^()]*\)$/, ''))
  const at = typeof found === 'object' ? instantOfParts(found) : found
  return at === undefined || at < earliest || at >= latest ? undefined : at
}

const dateChars = 80
const earliest = daysSinceEpoch(1980, 1, 1) * dayMs
const latest = daysSinceEpoch(2100, 1, 1) * dayMs

type Time = { readonly hour: number; readonly minute: number; readonly second: number; readonly zone: number }
type Parts = Time & { readonly year: number; readonly month: number; readonly day: number }

const midnight: Time = { hour: 0, minute: 0, second: 0, zone: 0 }

/** What nine feeds of ten write, to the letter: `Tue, 14 Jan 2025 08:05:03 +0000` and `2025-01-14T08:05:03+01:00`. */
function usualParts(text: string): Parts | undefined {
  const iso = usualIso.exec(text)
  const mail = iso ? undefined : usualMail.exec(text)
  const found = iso ?? mail
  if (!found) return undefined
  const month = iso ? Number(iso[2]) : monthByName.get(found[2]?.toLowerCase() ?? '')
  const zone = zoneOf(found[7] ?? '')
  if (month === undefined || zone === undefined) return undefined
  const [year, day] = iso ? [found[1], found[3]] : [found[3], found[1]]
  const [hour, minute, second] = [Number(found[4]), Number(found[5]), Number(found[6])]
  return { year: Number(year), month, day: Number(day), hour, minute, second, zone }
}

const usualIso = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d{1,9})?(Z|[+-]\d\d:?\d\d)$/
const usualMail = /^(?:[a-z]{3}, )?(\d{1,2}) ([a-z]{3}) (\d{4}) (\d\d):(\d\d):(\d\d) ([a-z]{1,4}|[+-]\d{4})$/i

/** Seconds or milliseconds, unless the digits may as well be `YYYYMMDDHH`. */
function epochOf(line: string): Instant | undefined {
  if (/^\d{13}$/.test(line)) return Number(line)
  if (!/^\d{10}$/.test(line)) return undefined
  const isDate = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])$/.test(line)
  return isDate ? undefined : Number(line) * 1_000
}

function oddParts(line: string): Parts | Instant | undefined {
  return epochOf(line) ?? isoParts(line) ?? numericParts(line) ?? namedParts(line)
}

/** ISO 8601, W3CDTF and what comes near: `2025-01-14T08:05:03.5+01:00`, `20250114T080503Z`, `2025-014`, `2025. 1. 14. 08:05`. */
function isoParts(line: string): Parts | undefined {
  const east = eastAsian(line)
  const ordinal = /^(\d{4})-?(\d{3})$/.exec(line)
  if (ordinal) return dayOfYear(Number(ordinal[1]), Number(ordinal[2]))
  const compact = /^(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(?:[.,]\d{1,9})? ?(.*))?$/i.exec(line)
  if (compact) {
    const clock = compact[4] === undefined ? '' : `${compact[4]}:${compact[5]}:${compact[6] ?? '00'} ${compact[7] ?? ''}`
    return withTime([compact[1], compact[2], compact[3]], clock)
  }
  const full = /^(\d{4})(?:-|\/|\. ?)(\d{1,2})(?:-|\/|\. ?)(\d{1,2})\.?(?:[T ,]+(.+)|Z)?$/i.exec(east)
  return full ? withTime([full[1], full[2], full[3]], full[4] ?? '') : undefined
}

/** `2025년 1월 14일 오후 8:05` and `2025年1月14日 8時5分` in the form of the others; Korean dates are in Korean time. */
function eastAsian(line: string): string {
  if (!/[년年]/.test(line)) return line
  const clock = line
    .replace(/\s*[년年월月]\s*/g, '-')
    .replace(/\s*[일日]/, ' ')
    .replace(/\s*[시時时点]\s*/, ':')
    .replace(/\s*[분分]\s*/, ':')
    .replace(/\s*[초秒]/, '')
    .replace(/:$/, '')
    .replace(/오전|午前|上午/, 'AM')
    .replace(/오후|午後|下午/, 'PM')
  const zoned = line.includes('년') && !/[+Z]/.test(line) && /:/.test(clock) ? `${clock} +09:00` : clock
  return zoned.replace(/\s+/g, ' ').trim()
}

/** Day and month as numbers, where only one order is possible; with points the day is first. */
function numericParts(line: string): Parts | undefined {
  const match = /^(\d{1,2})(\/|-|\. ?)(\d{1,2})(?:\/|-|\. ?)(\d{4})\.?(?:[ ,T]+(.+))?$/.exec(line)
  if (!match) return undefined
  const [first, second] = [Number(match[1]), Number(match[3])]
  const isDayFirst = match[2]?.startsWith('.') || first > 12 || first === second
  if (!isDayFirst && second <= 12) return undefined
  return isDayFirst ? withTime([match[4], match[3], match[1]], match[5] ?? '') : withTime([match[4], match[1], match[3]], match[5] ?? '')
}

/** Dates with a month’s name: `Tue, 14 Jan 2025 08:05:03 GMT`, `January 14th, 2025 at 8:05 AM`, `Tue Jan 14 08:05:03 PST 2025`. */
function namedParts(line: string): Parts | undefined {
  const words = line
    .toLowerCase()
    .replace(/(\d)(?:st|nd|rd|th)\b/, '$1')
    .replace(/(\d)-([^\d\s-]+)-(\d)/, '$1 $2 $3')
    .split(/[\s,]+/)
    .filter((word) => word !== '' && !filler.has(word))
  const months = words.flatMap((word, at) => (monthByName.has(bare(word)) ? [at] : []))
  // `mar.` is Tuesday where another month’s name follows it.
  const monthAt = months.length === 2 && months[0] === 0 ? months[1] : months.length === 1 ? months[0] : undefined
  if (monthAt === undefined) return undefined
  const rest = words.filter((_, at) => at !== monthAt && !(at === 0 && isWeekday(words[0] ?? '')))
  const clockAt = rest.findIndex((word) => /^\d{1,2}(?::\d|[ap]m)/.test(word))
  const numbers = rest.filter(
    (word, at) => /^\d{1,4}\.?$/.test(word) && !(rest[at + 1] !== undefined && /^[ap]\.?m\.?$/.test(rest[at + 1] ?? '')),
  )
  const clock = rest.filter((word, at) => at >= clockAt && clockAt !== -1 && !numbers.includes(word))
  if (numbers.length !== 2 || rest.length !== numbers.length + clock.length) return undefined
  const [day, year] = numbers[0]?.length === 4 ? [numbers[1], numbers[0]] : numbers
  return withTime([fullYear(bare(year ?? '')), String(monthByName.get(bare(words[monthAt] ?? ''))), bare(day ?? '')], clock.join(' '))
}

const filler = new Set(['at', 'de', 'del', 'um', 'à', 'a', 'uhr', 'г.', 'г', '-', '|', '·', 'o', 'kl.', 'kl'])

function isWeekday(word: string): boolean {
  return /^\p{L}[\p{L}-]*\.?$/u.test(word)
}

function bare(word: string): string {
  return word.replace(/\.$/, '')
}

/** RFC 2822, section 4.3: two digits below 50 are of this century. */
function fullYear(year: string): string {
  if (year.length === 4) return year
  if (year.length === 3) return String(1_900 + Number(year))
  return String(Number(year) + (Number(year) < 50 ? 2_000 : 1_900))
}

function withTime(date: readonly (string | undefined)[], clock: string): Parts | undefined {
  const time = clock.trim() === '' ? midnight : timeOf(clock.trim())
  if (!time) return undefined
  const [year, month, day] = date.map(Number)
  return { ...time, year: year ?? 0, month: month ?? 0, day: day ?? 0 }
}

/** `08:05`, `8:05:03.25 PM`, `08:05 GMT+2`, `PM 8:05`, `24:00:00`; a time without a zone is UTC. */
function timeOf(clock: string): Time | undefined {
  const match = /^(?:([ap])m )?(\d{1,2})(?:[:.h](\d{1,2}))?(?:[:.](\d{1,2})(?:[.,]\d{1,9})?)? ?(?:([ap])\.?m\.?\b)? ?(.*)$/i.exec(clock)
  if (!match) return undefined
  const half = (match[1] ?? match[5])?.toLowerCase()
  if (match[3] === undefined && half === undefined) return undefined
  const hour = Number(match[2])
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined
  const zone = zoneOf((match[6] ?? '').trim())
  if (zone === undefined) return undefined
  const turned = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0)
  return { hour: turned, minute: Number(match[3] ?? 0), second: Number(match[4] ?? 0), zone }
}

/** Minutes east of Greenwich; RFC 2822 has single letters other than Z mean nothing known, as `-0000`. */
function zoneOf(text: string): number | undefined {
  const zone = text.toLowerCase().replace(/^(?:gmt|utc|ut|z) ?(?=[+-])/, '')
  if (zone === '' || /^[a-ik-z]$/.test(zone)) return 0
  const offset = /^([+-]|\u2212)(\d{1,2}):?(\d\d)?(?: [a-z]{2,5})?$/.exec(zone)
  if (!offset) return zoneMinutes.get(zone)
  const [hours, minutes] = [Number(offset[2]), Number(offset[3] ?? 0)]
  if (hours > 14 || minutes > 59) return undefined
  return (offset[1] === '+' ? 1 : -1) * (hours * 60 + minutes)
}

function dayOfYear(year: number, day: number): Parts | undefined {
  const days = daysSinceEpoch(year + 1, 1, 1) - daysSinceEpoch(year, 1, 1)
  if (day < 1 || day > days) return undefined
  return { ...midnight, year, month: 1, day }
}

function instantOfParts(parts: Parts): Instant | undefined {
  const { year, month, day, hour, minute, second, zone } = parts
  const isOrdinal = month === 1 && day > 31
  if (month < 1 || month > 12 || day < 1 || (!isOrdinal && day > daysIn(year, month))) return undefined
  const isMidnight24 = hour === 24 && minute === 0 && second === 0
  if ((hour > 23 && !isMidnight24) || minute > 59 || second > 60) return undefined
  return daysSinceEpoch(year, month, day) * dayMs + hour * hourMs + (minute - zone) * minuteMs + second * 1_000
}

function daysIn(year: number, month: number): number {
  return (month === 12 ? daysSinceEpoch(year + 1, 1, 1) : daysSinceEpoch(year, month + 1, 1)) - daysSinceEpoch(year, month, 1)
}

/** Days from 1970-01-01 in the Gregorian calendar (Hinnant, “chrono-compatible low-level date algorithms”). */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYearFromMarch = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYearFromMarch
  return era * 146_097 + dayOfEra - 719_468
}
