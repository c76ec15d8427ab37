import type { CompiledBeat, SectionWord } from '../../beats/compile-beat.ts'
import { splitWords, type Words } from '../../beats/split-words.ts'
import { findTerms, longest, type Match } from '../../beats/term-index.ts'
import type { Article } from '../../model/article.ts'
import type { Happening } from '../../model/beat.ts'
import type { LeaveOutReason } from '../../model/reason.ts'
import type { Outlet, Role, Source } from '../../model/source.ts'
import { type Address, addressOf, isAt } from './address.ts'
import { type CodePlace, codePlaceOf } from './code-place.ts'
import { type Reach, reachOf } from './reach.ts'
import { happeningsIn, type TitleSigns, titleSignsOf } from './title-signs.ts'
import { statedVersion, type Version } from './version.ts'

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
  /** Where on a code host it stands: a project’s page, what people say and do there (issues, changes, releases), or its files. */
  readonly codeHost: CodePlace
  /** Whoever owns the project there has a name that the beat knows: `codehost.example/tarn/…`. */
  readonly isKnownHouse: boolean
  /** A project’s page under its bare name, as lists of what is starred today have it. */
  readonly isListing: boolean
  /** Somebody else than its author found it worth a link: it is discussed, or stands in a list of links. */
  readonly isPassedOn: boolean
  /** A database’s record of one flaw. */
  readonly isRecord: boolean
  /** What its outlet is to the beat: `muted` when nothing of it is told. */
  readonly role: Role | 'muted'
  readonly isForum: boolean
  /** Its outlet is known as one that speaks first-hand. */
  readonly isFirstHand: boolean
  readonly version: Version | undefined
  /** The words that make it matter more to the readers of the beat, or less. */
  readonly boosts: readonly Match<number>[]
  /** How many its title or lead says it reaches. */
  readonly reach: Reach | undefined
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

/** Reads title, lead and address of an article with the beat’s words. */
export function signsOf(article: Article, { compiled, origins }: SignsContext): Signs {
  const title = splitWords(article.title)
  const lead = splitWords(article.text.slice(0, leadChars))
  const address = addressOf(article.url)
  const codePlace = codePlaceOf(address, compiled.beat.codeHosts)
  const isListing = codePlace === 'project' && article.discussionUrl === undefined && /^[^\s/]+\/[^\s/]+$/.test(article.title)
  const isRecord = compiled.beat.records.some((place) => isAt(address, place))
  const isPassedOn = article.discussionUrl !== undefined || (article.role === 'aggregator' && !isListing)
  const titleSigns = titleSignsOf(title, compiled)
  const beatRole = roleInBeat(address, compiled)
  const outletRole = origins.outlets.get(article.outletId)?.role
  return {
    title,
    address,
    titleTerms: onceEach(findTerms(compiled.terms, title)),
    leadTerms: onceEach(findTerms(compiled.terms, lead)),
    titleNames: titleSigns.names,
    leadNames: longest(findTerms(compiled.names, lead)),
    addressNames: addressNamesOf(address, codePlace, compiled),
    outsiders: findTerms(compiled.outsiders, title),
    titleHappenings: titleSigns.happenings,
    leadHappenings: happeningsIn(lead, compiled),
    against:
      article.facts?.is === 'roundup'
        ? new Map([['aggregate', `${article.facts.listedCount} entries`]])
        : againstOf(title, address, { compiled, isThread: codePlace === 'thread' && isPassedOn, isRecord, isStep: isStep(titleSigns) }),
    place: placeWeight(address, compiled),
    codeHost: codePlace,
    isKnownHouse: codePlace !== 'none' && findTerms(compiled.names, splitWords(address.segments[0] ?? '')).length > 0,
    isListing,
    isPassedOn,
    isRecord,
    role: beatRole ?? outletRole ?? article.role,
    isForum:
      (beatRole ?? article.role) === 'discussion' || (beatRole === undefined && compiled.beat.forums.some((place) => isAt(address, place))),
    isFirstHand: (beatRole ?? outletRole) === 'primary',
    version: article.facts?.is === 'release' ? statedVersion(article.facts) : titleSigns.version,
    boosts: [...findTerms(compiled.boosts, title), ...findTerms(compiled.boosts, lead)],
    reach: reachOf(title) ?? reachOf(lead),
    titleSections: longest(findTerms(compiled.sections, title)),
    leadSections: [...longest(findTerms(compiled.sections, lead)), ...findTerms(compiled.sections, address.words)],
    sourceSections: origins.sources.get(article.sourceId)?.sections ?? [],
  }
}

/** A word and its plural may both be listed, and a word may stand twice: each counts once, at its highest weight. */
function onceEach(matches: readonly Match<number>[]): readonly Match<number>[] {
  const isSame = (one: Match<number>, other: Match<number>): boolean =>
    one.text === other.text || (one.end > 0 && one.start === other.start && one.end === other.end)
  return matches.filter(
    (match, at) =>
      !matches.some((other, before) => isSame(match, other) && (other.owner > match.owner || (other.owner === match.owner && before < at))),
  )
}

/**
 * Names in an address say something only where projects live; a newspaper’s slug repeats its title. What lives on a code host
 * is not about the host.
 */
function addressNamesOf(address: Address, codePlace: CodePlace, compiled: CompiledBeat): readonly Match<number>[] {
  if (codePlace !== 'none') return findTerms(compiled.names, address.pathWords)
  return address.segments.length <= 3 ? findTerms(compiled.names, address.words) : []
}

/** A question and nothing before it: `X bought Y: what now?` tells something first. */
const asksAlone = /^[^:.–—]{1,300}[?？]\s*$/

type Against = { readonly compiled: CompiledBeat; readonly isThread: boolean; readonly isRecord: boolean; readonly isStep: boolean }

/** The forms of no news a title or place has. In a thread that people pass on, a question or a plea is what happened. */
function againstOf(title: Words, address: Address, { compiled, isThread, isRecord, isStep }: Against): ReadonlyMap<LeaveOutReason, string> {
  if (isThread) return new Map()
  const against = new Map<LeaveOutReason, string>()
  for (const { text, owner, start, end } of findTerms(compiled.rules, title)) {
    const isThere = owner.spot === 'anywhere' || (owner.spot === 'start' ? start === 0 : end === title.tokens.length)
    if (isThere && !against.has(owner.rule.reason)) against.set(owner.rule.reason, text)
  }
  if (asksAlone.test(title.raw) && !against.has('question')) against.set('question', '?')
  if (title.raw.split(/[;；]/, headlinesMin).length === headlinesMin && !against.has('aggregate')) against.set('aggregate', ';')
  for (const rule of compiled.beat.leaveOut) {
    const place = rule.places.find((at) => isAt(address, at))
    if (place !== undefined && !against.has(rule.reason)) against.set(rule.reason, place)
  }
  // Nobody speaks of himself in a record: “my” is part of a name there.
  if (isRecord) against.delete('personal')
  // Wherever a known project’s new version is listed, that it is out is news.
  if (isStep) against.delete('promotional')
  return against
}

/** Whether a title announces a new version, not a patch, of a project that many know. */
function isStep({ names, version }: TitleSigns): boolean {
  return (version?.size === 'major' || version?.size === 'minor') && names.some(({ owner }) => owner >= 2)
}

/** What the beat says its outlet is; of several places the nearest one. */
function roleInBeat(address: Address, { beat }: CompiledBeat): Signs['role'] | undefined {
  const found = beat.outlets.filter(({ place }) => isAt(address, place))
  return found.toSorted((a, b) => b.place.length - a.place.length)[0]?.role
}

function placeWeight(address: Address, compiled: CompiledBeat): number {
  const group = compiled.beat.places.filter((entry) => entry.places.some((place) => isAt(address, place)))
  return Math.max(0, ...group.map((entry) => entry.weight))
}
