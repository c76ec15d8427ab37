import { languageOf } from '../../../languages/registry.ts'
import type { Article, Passage } from '../../../model/article.ts'
import type { EventKind } from '../../../model/edition.ts'
import { addDays, dayOf } from '../../../model/instant.ts'
import { advertising, cuesByLanguage, type EventCues, eventKinds } from './cues.ts'
import { datesNamed, type NamedDate } from './dates-named.ts'
import { eventTitle } from './event-title.ts'

/** A dated happening that one passage announces. */
export type DatedEvent = { readonly date: string; readonly endDate?: string; readonly kind: EventKind; readonly title: string }

export type EventContext = {
  readonly article: Pick<Article, 'title' | 'publishedAt' | 'language'>
  /** The day from which on a happening is to come, and the time zone of days. */
  readonly today: string
  readonly zone: string
}

const horizonDays = 180
/** The words that make a date an announcement stand beside it. */
const beforeCharsMax = 110
const afterCharsMax = 70

/**
 * What a passage announces for a day from `today` on and within half a year, with the kind and a title of a few words; undefined for one
 * that names no such day, tells of the past, or sells something. A day without a year counts from when the article was
 * published, and must lie after that.
 * “Lamp 3.0 will be released on 12 June.” → 2026-06-12, a release, `Lamp 3.0: release`
 */
export function eventIn(passage: Pick<Passage, 'text'>, { article, today, zone }: EventContext): DatedEvent | undefined {
  const { text } = passage
  const cues = cuesByLanguage[languageOf(article.language).tag]
  if (cues === undefined || !/\d|day\b/.test(text) || advertising.test(text)) return undefined
  const saidOn = dayOf(article.publishedAt, zone)
  const limit = addDays(today, horizonDays)
  for (const named of datesNamed(text, article.language, saidOn)) {
    const isAhead = named.date > saidOn && (named.endDate ?? named.date) >= today && named.date <= limit
    const found = isAhead ? announced(text, named, patternsOf(cues)) : undefined
    if (found === undefined) continue
    const { date, endDate } = named
    const title = eventTitle({ ...found, text, dateAt: named.at, article })
    return { date, ...(endDate === undefined ? {} : { endDate }), kind: found.kind, title }
  }
  return undefined
}

type Patterns = {
  readonly kinds: readonly { readonly kind: EventKind; readonly pattern: RegExp; readonly nouns: ReadonlyMap<string, string> }[]
  readonly ahead: RegExp
  readonly past: RegExp
}
/** What is announced, the noun for it, and where the words for it stand: what is to be, and that it is to be. */
type Announced = { readonly kind: EventKind; readonly noun: string | undefined; readonly kindAt: number; readonly aheadAt: number }

/** What is announced for a date of a text, by the words beside it. */
function announced(text: string, { at, length }: NamedDate, { kinds, ahead, past }: Patterns): Announced | undefined {
  const start = Math.max(0, at - beforeCharsMax)
  const beside = text.slice(start, at + length + afterCharsMax)
  const planned = ahead.exec(beside)
  if (planned === null || past.test(beside)) return undefined
  for (const { kind, pattern, nouns } of kinds) {
    const found = pattern.exec(beside)
    if (found === null) continue
    return { kind, noun: nouns.get(found[0].toLowerCase()), kindAt: start + found.index, aheadAt: start + planned.index }
  }
  return undefined
}

const known = new Map<EventCues, Patterns>()

function patternsOf(cues: EventCues): Patterns {
  const before = known.get(cues)
  if (before !== undefined) return before
  const made = {
    kinds: eventKinds.map((kind) => {
      const rows = cues.kinds[kind].map((row) => row.split(' > '))
      const nouns = new Map(rows.flatMap(([cue = '', noun]) => (noun === undefined ? [] : [[cue, noun] as const])))
      return { kind, pattern: anyOf(rows.map(([cue = '']) => cue)), nouns }
    }),
    ahead: anyOf(cues.ahead),
    past: anyOf(cues.past),
  }
  known.set(cues, made)
  return made
}

/** Only the words of the table go into the pattern; where a script has no spaces they may stand inside of others. */
function anyOf(cues: readonly string[]): RegExp {
  if (cues.length === 0) return /(?!)/u
  const written = cues.map((cue) => cue.replace(/[.()]/g, '\\$&').replace('*', '\\p{L}{0,12}')).sort((a, b) => b.length - a.length)
  const isSpaced = !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(cues.join(''))
  return new RegExp(isSpaced ? `(?<![\\p{L}\\p{N}-])(?:${written.join('|')})(?![\\p{L}\\p{N}])` : written.join('|'), 'iu')
}
