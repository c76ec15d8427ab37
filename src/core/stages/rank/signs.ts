import type { CompiledBeat, SectionWord } from '../../beats/compile-beat.ts'
import { splitWords, type Words } from '../../beats/split-words.ts'
import { findTerms, longest, type Match } from '../../beats/term-index.ts'
import type { Article } from '../../model/article.ts'
import type { Happening } from '../../model/beat.ts'
import type { LeaveOutReason } from '../../model/reason.ts'
import type { Outlet, Source } from '../../model/source.ts'
import { type Address, addressOf, isAt } from './address.ts'
import { type Version, versionOf } from './version.ts'

/** What one article shows of the beat: the counted facts that features are made of. */
export type Signs = {
  readonly title: Words
  readonly address: Address
  /** Weights and texts of the beat’s terms, for and against. */
  readonly titleTerms: readonly Match<number>[]
  readonly leadTerms: readonly Match<number>[]
  readonly titleNames: readonly Match<number>[]
  readonly leadNames: readonly Match<number>[]
  readonly addressNames: readonly Match<number>[]
  readonly outsiders: readonly Match<true>[]
  /** Each kind of happening once, strongest first. */
  readonly titleHappenings: readonly Match<Happening>[]
  readonly leadHappenings: readonly Match<Happening>[]
  /** The reasons whose rules fit, with the words that fit. */
  readonly against: ReadonlyMap<LeaveOutReason, string>
  /** Weight of the place it was published at, 0 to 3. */
  readonly place: number
  readonly codeHost: 'none' | 'project' | 'inside'
  /** A database’s record of one flaw. */
  readonly isRecord: boolean
  readonly isForum: boolean
  /** Its outlet is known as one that speaks first-hand. */
  readonly isFirstHand: boolean
  readonly version: Version | undefined
  readonly titleSections: readonly Match<SectionWord>[]
  readonly leadSections: readonly Match<SectionWord>[]
  /** The sections its source usually belongs to. */
  readonly sourceSections: readonly string[]
}

/** What is known about where articles come from, by id. */
export type Origins = {
  readonly outlets: ReadonlyMap<string, Outlet>
  readonly sources: ReadonlyMap<string, Source>
}

export type SignsContext = { readonly compiled: CompiledBeat; readonly origins: Origins }

const leadChars = 500
/** A title of so many parts between semicolons is the day’s headlines in a row: a bulletin’s habit, in Chinese above all. */
const headlinesMin = 3
/** What a release is worth where the beat does not say. */
const releaseWeight = 1.5

/** Reads title, lead and address of an article with the beat’s words. */
export function signsOf(article: Article, { compiled, origins }: SignsContext): Signs {
  const title = splitWords(article.title)
  const lead = splitWords(article.text.slice(0, leadChars))
  const address = addressOf(article.url)
  const titleNames = longest(findTerms(compiled.names, title))
  const titleHappenings = happeningsIn(title, compiled)
  return {
    title,
    address,
    titleTerms: oncePerPlace(findTerms(compiled.terms, title)),
    leadTerms: oncePerPlace(findTerms(compiled.terms, lead)),
    titleNames,
    leadNames: longest(findTerms(compiled.names, lead)),
    addressNames: isOwnPlace(address, compiled) ? findTerms(compiled.names, address.words) : [],
    outsiders: findTerms(compiled.outsiders, title),
    titleHappenings,
    leadHappenings: happeningsIn(lead, compiled),
    against:
      article.facts?.is === 'roundup'
        ? new Map([['aggregate', `${article.facts.listedCount} entries`]])
        : againstOf(title, address, compiled),
    place: placeWeight(address, compiled),
    codeHost: codeHostOf(address, compiled),
    isRecord: compiled.beat.records.some((place) => isAt(address, place)),
    isForum: article.role === 'discussion' || compiled.beat.forums.some((place) => isAt(address, place)),
    isFirstHand: origins.outlets.get(article.outletId)?.role === 'primary',
    version: announcedVersion(title, titleHappenings),
    titleSections: longest(findTerms(compiled.sections, title)),
    leadSections: [...longest(findTerms(compiled.sections, lead)), ...findTerms(compiled.sections, address.words)],
    sourceSections: origins.sources.get(article.sourceId)?.sections ?? [],
  }
}

/** A word and its plural may both be listed; what stands once counts once, at its highest weight. Terms without a place stay. */
function oncePerPlace(matches: readonly Match<number>[]): readonly Match<number>[] {
  return matches.filter(
    (match, at) =>
      match.end === 0 ||
      !matches.some(
        (other, before) =>
          other.start === match.start &&
          other.end === match.end &&
          (other.owner > match.owner || (other.owner === match.owner && before < at)),
      ),
  )
}

/** A title that tells of something greater than a release names a version without announcing it: “X 6.8 flaw exploited”. */
function announcedVersion(title: Words, happenings: readonly Match<Happening>[]): Version | undefined {
  const release = happenings.find((match) => match.owner.id === 'release')
  const strongest = happenings[0]?.owner.weight ?? 0
  if (strongest > (release?.owner.weight ?? releaseWeight)) return undefined
  return versionOf(title, release !== undefined)
}

/** Names in an address say something only where projects live; a newspaper’s slug repeats its title. */
function isOwnPlace(address: Address, compiled: CompiledBeat): boolean {
  return codeHostOf(address, compiled) !== 'none' || address.segments.length <= 3
}

/** Each kind once, strongest first. A kind worth 0 only takes its words away: a “foundation model” is no foundation. */
function happeningsIn(words: Words, compiled: CompiledBeat): readonly Match<Happening>[] {
  const matches = findTerms(compiled.happenings, words)
  const figures = matches.filter(({ owner }) => owner.weight === 0)
  const once = new Map<string, Match<Happening>>()
  for (const match of matches) {
    const isFigure = figures.some(({ start, end }) => start < end && start <= match.start && end >= match.end && match.end > 0)
    if (!isFigure && match.owner.weight > 0 && !once.has(match.owner.id)) once.set(match.owner.id, match)
  }
  return [...once.values()].sort((a, b) => b.owner.weight - a.owner.weight || (a.owner.id < b.owner.id ? -1 : 1))
}

function againstOf(title: Words, address: Address, compiled: CompiledBeat): ReadonlyMap<LeaveOutReason, string> {
  const against = new Map<LeaveOutReason, string>()
  for (const { text, owner, start, end } of findTerms(compiled.rules, title)) {
    const isThere = owner.spot === 'anywhere' || (owner.spot === 'start' ? start === 0 : end === title.tokens.length)
    if (isThere && !against.has(owner.rule.reason)) against.set(owner.rule.reason, text)
  }
  if (/[?？]\s*$/.test(title.raw) && !against.has('question')) against.set('question', '?')
  if (title.raw.split(/[;；]/, headlinesMin).length === headlinesMin && !against.has('aggregate')) against.set('aggregate', ';')
  for (const rule of compiled.beat.leaveOut) {
    const place = rule.places.find((at) => isAt(address, at))
    if (place !== undefined && !against.has(rule.reason)) against.set(rule.reason, place)
  }
  return against
}

function placeWeight(address: Address, compiled: CompiledBeat): number {
  const group = compiled.beat.places.filter((entry) => entry.places.some((place) => isAt(address, place)))
  return Math.max(0, ...group.map((entry) => entry.weight))
}

function codeHostOf(address: Address, compiled: CompiledBeat): Signs['codeHost'] {
  if (!compiled.beat.codeHosts.some((host) => isAt(address, host))) return 'none'
  return address.segments.length > 2 ? 'inside' : 'project'
}
