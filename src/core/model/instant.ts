/** A point in time: milliseconds since 1970-01-01T00:00:00Z. The one file of the core that may use Date. */
export type Instant = number

export const minuteMs = 60_000
export const hourMs = 3_600_000
export const dayMs = 86_400_000

/** `isoOf(0)` → `1970-01-01T00:00:00.000Z` */
export function isoOf(at: Instant): string {
  return new Date(at).toISOString()
}

/** Reads an ISO 8601 or RFC 2822 date; undefined when it is neither. */
export function instantOf(text: string): Instant | undefined {
  const at = Date.parse(text)
  return Number.isNaN(at) ? undefined : at
}

/** The date a reader in `zone` would write for this instant: `dayOf(0, 'UTC')` → `1970-01-01`. */
export function dayOf(at: Instant, zone: string): string {
  return formatter(zone, 'day').format(at)
}

/** `timeOf(0, 'UTC')` → `00:00` */
export function timeOf(at: Instant, zone: string): string {
  return formatter(zone, 'time').format(at)
}

/** `shortDay(0, 'UTC')` → `1 January` */
export function shortDay(at: Instant, zone: string): string {
  return formatter(zone, 'short').format(at)
}

/** `longDate('2026-05-28')` → `Thursday, 28 May 2026` */
export function longDate(date: string): string {
  return formatter('UTC', 'long')
    .format(Date.parse(`${date}T12:00:00Z`))
    .replace(/^(\w+) /, '$1, ')
}

/** The first instant of a date in a zone. Tries both sides, so that a clock change does not move the day. */
export function startOfDay(date: string, zone: string): Instant {
  const guess = Date.parse(`${date}T00:00:00Z`)
  for (let at = guess - 15 * hourMs; at <= guess + 15 * hourMs; at += 15 * minuteMs) {
    if (dayOf(at, zone) === date) return at
  }
  return guess
}

/** The date `days` after `date`: `addDays('2026-02-28', 1)` → `2026-03-01`. */
export function addDays(date: string, days: number): string {
  return isoOf(Date.parse(`${date}T12:00:00Z`) + days * dayMs).slice(0, 10)
}

/** Whether a text is a date that exists: `2026-02-30` is not. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text
}

/** Whether the platform knows the zone's name. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

const forms = {
  day: ['en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' }],
  time: ['en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }],
  short: ['en-GB', { day: 'numeric', month: 'long' }],
  long: ['en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }],
} as const satisfies Record<string, readonly [string, Intl.DateTimeFormatOptions]>

// Making a formatter takes longer than a thousand uses of it.
const formatters = new Map<string, Intl.DateTimeFormat>()
function formatter(zone: string, form: keyof typeof forms): Intl.DateTimeFormat {
  const key = `${form} ${zone}`
  const known = formatters.get(key)
  if (known) return known
  const [locale, format] = forms[form]
  const made = new Intl.DateTimeFormat(locale, { timeZone: zone, ...format })
  formatters.set(key, made)
  return made
}
