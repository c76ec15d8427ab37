import { dayMs, hourMs, minuteMs } from '../../model/instant.ts'
import { present } from '../../model/present.ts'
import type { FeedHead } from '../../stages/read/read.ts'
import { webAddress } from '../links.ts'
import { plainText } from '../plain-text.ts'
import { childOf, childrenOf, childText, type Element, textOf } from './element.ts'

/** What a feed asks of those who fetch it, and where it can be asked to send its news. */
export type HeadParts = Pick<FeedHead, 'waitMs' | 'skipHours' | 'skipDays' | 'hub' | 'self'>

/**
 * Reads the manners a feed asks for: `ttl` in minutes, `skipHours` and `skipDays` (RSS 2.0), a period and how often in it
 * (RSS 1.0 syndication module), and its WebSub hub with its own address. `base` is what relative addresses stand on.
 * `<ttl>60</ttl><skipDays><day>Sunday</day></skipDays>` → `{ waitMs: 3600000, skipDays: [0] }`
 */
export function headPartsOf(channel: Element, base: string): HeadParts {
  return present({
    waitMs: waitOf(channel),
    skipHours: skipHoursOf(channel),
    skipDays: skipDaysOf(channel),
    hub: linkOf(channel, 'hub', base),
    self: linkOf(channel, 'self', base),
  })
}

const periodMs: Readonly<Record<string, number>> = {
  hourly: hourMs,
  daily: dayMs,
  weekly: 7 * dayMs,
  monthly: 30 * dayMs,
  yearly: 365 * dayMs,
}

/** When both are there `ttl` counts: it is the narrower promise. */
function waitOf(channel: Element): number | undefined {
  const ttl = Number(childText(channel, 'ttl') ?? Number.NaN)
  if (Number.isFinite(ttl) && ttl > 0) return Math.min(ttl * minuteMs, waitMaxMs)
  const period = plainText(childText(channel, 'sy:updateperiod') ?? '', 'text').toLowerCase()
  const everyMs = Object.hasOwn(periodMs, period) ? periodMs[period] : undefined
  if (everyMs === undefined) return undefined
  const frequency = Number(childText(channel, 'sy:updatefrequency') ?? 1)
  return Math.min(Math.round(everyMs / (Number.isFinite(frequency) && frequency >= 1 ? frequency : 1)), waitMaxMs)
}

const waitMaxMs = 30 * dayMs

/** RSS 2.0 counts hours from 0 to 23, RSS 0.91 from 1 to 24: 24 is midnight. A list of all hours would mean “never” and is a mistake. */
function skipHoursOf(channel: Element): readonly number[] | undefined {
  const hours = listIn(channel, 'skiphours', 'hour').map((text) => (/^\d{1,2}$/.test(text) ? Number(text) : Number.NaN))
  return someOf(
    hours.filter((hour) => hour <= 24).map((hour) => hour % 24),
    24,
  )
}

const weekdays: readonly string[] = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

function skipDaysOf(channel: Element): readonly number[] | undefined {
  const days = listIn(channel, 'skipdays', 'day').map((text) => weekdays.indexOf(text.toLowerCase()))
  return someOf(
    days.filter((day) => day !== -1),
    7,
  )
}

function listIn(channel: Element, list: string, entry: string): readonly string[] {
  const element = childOf(channel, list)
  return element ? childrenOf(element, entry).slice(0, listMax).map(textOf) : []
}

const listMax = 100

function someOf(numbers: readonly number[], all: number): readonly number[] | undefined {
  const each = [...new Set(numbers)].toSorted((a, b) => a - b)
  return each.length === 0 || each.length >= all ? undefined : each
}

/** WebSub (W3C 2018), section 4: the links `hub` and `self` of an Atom or RSS feed. */
function linkOf(channel: Element, relation: string, base: string): string | undefined {
  for (const link of childrenOf(channel, 'atom:link')) {
    const relations = link.attributes.get('rel')?.toLowerCase().split(/\s+/) ?? []
    const address = relations.includes(relation) ? webAddress(link.attributes.get('href'), base) : undefined
    if (address !== undefined) return address
  }
  return undefined
}
