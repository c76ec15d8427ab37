import { acrossLanguages as likelyOne } from '../../text/abroad/likeness.ts'
import type { Entry } from './entry.ts'
import type { Profile } from './profile.ts'
import { type Sign, signOf } from './signs.ts'
import { weights } from './weights.ts'
import { informationOf, type Window } from './window.ts'

/** What two articles have in common, by kinds of evidence. */
export type Likeness = {
  /** By shared rare words and names, 0 to 1. */
  readonly words: number
  /** By the vectors of their titles, 0 to 1; absent where one has none. */
  readonly sense?: number
  readonly sign: Sign
  /** What stands against it: days between them, other numbers. A factor. */
  readonly doubt: number
  readonly isOneOutlet: boolean
  /** Whether one of them is a headline and nothing else. */
  readonly isHeadline: boolean
}

/** How much each kind of evidence counts, and how much is needed. */
export type Evidence = {
  /** The average similarity to a story’s articles that joins it, 0 to 1. */
  readonly similarityMin: number
  /** How much the vectors count at most, 0 to 1; where one is a headline alone. */
  readonly sense: number
  readonly senseOfHeadlines: number
  /** The cosine of vectors from which on they count. */
  readonly senseMin: number
  /** What two reports of one outlet lose: they are two happenings more often than not. */
  readonly sameOutletLess: number
}

/** How like two articles are, 0 to 1. What each kind of evidence leaves open the next one may fill (noisy-or, Pearl 1988). */
export function similarityOf({ words, sense, sign, doubt, isOneOutlet, isHeadline }: Likeness, evidence: Evidence): number {
  const { senseMin } = evidence
  const most = isHeadline ? evidence.senseOfHeadlines : evidence.sense
  const sensed = sense === undefined || sense <= senseMin ? 0 : (most * (sense - senseMin)) / (1 - senseMin)
  const similarity = doubt * (1 - (1 - words) * (1 - sensed) * (1 - sign.weight))
  return isOneOutlet ? similarity * weights.sameOutlet - evidence.sameOutletLess : similarity
}

/** Compares one article with others: `against(slot)` for each. */
export type Comparison = { against(other: number): Likeness }

/** What the comparisons of a window share: scratch space, and the weights of words as they stand now. */
export type Scale = {
  readonly window: Window
  readonly own: Float64Array
  readonly ownIsName: Uint8Array
  readonly ownKeys: Uint8Array
  readonly weighed: Map<number, Weighed>
}

type Weighed = { readonly weights: Float64Array; readonly nameLength: number }

/** Opens the scale over a window as it stands: the weights of words hold until the window changes. */
export function scaleOf(window: Window): Scale {
  const size = window.vocabulary.words.length
  return { window, own: new Float64Array(size), ownIsName: new Uint8Array(size), ownKeys: new Uint8Array(size), weighed: new Map() }
}

/**
 * Does `work` with an article laid on the scale. Words are weighed by tf–idf (Salton and Buckley 1988) and compared by cosine;
 * names across languages; vectors by their dot product; then what links, records and documents say, nearness in time, and
 * whether one outlet wrote both.
 */
export function compare<Answer>(scale: Scale, one: number, work: (comparison: Comparison) => Answer): Answer | undefined {
  const entry = scale.window.entries[one]
  if (!entry) return undefined
  const weighed = weigh(scale, one, entry)
  entry.terms.forEach((term, at) => {
    scale.own[term] = weighed.weights[at] ?? 0
    scale.ownIsName[term] = entry.isName[at] ?? 0
  })
  for (const key of entry.finders) scale.ownKeys[key] = 1
  const answer = work({ against: (other) => likenessOf(scale, { slot: one, entry, weighed }, other) })
  for (const term of entry.terms) scale.own[term] = 0
  for (const key of entry.finders) scale.ownKeys[key] = 0
  return answer
}

type Laid = { readonly slot: number; readonly entry: Entry; readonly weighed: Weighed }

function weigh(scale: Scale, slot: number, entry: Entry): Weighed {
  const known = scale.weighed.get(slot)
  if (known) return known
  const found = new Float64Array(entry.terms.length)
  let all = 0
  let named = 0
  for (let at = 0; at < found.length; at += 1) {
    const weight = (entry.frequencies[at] ?? 0) * informationOf(scale.window, entry.terms[at] ?? 0)
    found[at] = weight
    all += weight * weight
    if (entry.isName[at] === 1) named += weight * weight
  }
  const length = Math.sqrt(all) || 1
  for (let at = 0; at < found.length; at += 1) found[at] = (found[at] ?? 0) / length
  const weighed = { weights: found, nameLength: Math.sqrt(named) / length }
  scale.weighed.set(slot, weighed)
  return weighed
}

function likenessOf(scale: Scale, one: Laid, other: number): Likeness {
  const entry = scale.window.entries[other]
  if (!entry) return { words: 0, sign: noSign, doubt: 0, isOneOutlet: false, isHeadline: false }
  const sense = senseOf(one.entry.dense, entry.dense)
  return {
    words: isAbroad(one.entry.profile, entry.profile) ? acrossLanguages(scale, one, [other, entry]) : wordsOf(scale, [other, entry]),
    ...(sense === undefined ? {} : { sense }),
    sign: signOf(scale.window, one.entry.profile, entry.profile),
    doubt: doubtOf(scale, one.entry, entry),
    isOneOutlet: one.entry.profile.outletId === entry.profile.outletId,
    isHeadline: one.entry.profile.isHeadline || entry.profile.isHeadline,
  }
}

const noSign: Sign = { weight: 0, kind: 'none', what: '' }

/** Words of two scripts cannot meet; those of one script can, though a feed may declare the wrong language. */
function isAbroad(one: Profile, other: Profile): boolean {
  return one.script !== other.script || (one.script === 'Latn' && one.language !== other.language)
}

/** The cosine of the rare words of two articles, less where they share few: two are often one phrase. */
function wordsOf(scale: Scale, [slot, entry]: readonly [number, Entry]): number {
  const weighed = weigh(scale, slot, entry)
  let cosine = 0
  let count = 0
  for (let at = 0; at < entry.terms.length; at += 1) {
    const own = scale.own[entry.terms[at] ?? 0] ?? 0
    if (own === 0) continue
    cosine += own * (weighed.weights[at] ?? 0)
    count += 1
  }
  return cosine * Math.min(1, count / weights.sharedTermsMin) ** 2
}

/** What two reports in different languages share by names, numbers and senses; their common words where they have some. */
function acrossLanguages(scale: Scale, one: Laid, [slot, entry]: readonly [number, Entry]): number {
  if (!sharesAny(scale, entry)) return 0
  const likely = likelyOne(one.entry.abroad, entry.abroad, (key) => informationOf(scale.window, key))
  const words = Math.max(wordsOf(scale, [slot, entry]), weights.acrossLanguages * nameShare(scale, one, [slot, entry]))
  return Math.max(weights.likelyAbroad * likely, words * Math.min(1, likely / weights.likelyMin))
}

function sharesAny({ ownKeys }: Scale, { finders }: Entry): boolean {
  return finders.some((key) => ownKeys[key] === 1)
}

/** Names that two articles share, seen from either. */
type Shared = { length: number; information: number; count: number }

/**
 * How much of one report’s names and numbers stands in the other one, by what they tell. Asked of the one that does not write
 * in Latin letters, because in English headlines every word looks like a name; else of the one that has fewer.
 */
function nameShare(scale: Scale, one: Laid, [slot, entry]: readonly [number, Entry]): number {
  const weighed = weigh(scale, slot, entry)
  const mine: Shared = { length: 0, information: 0, count: 0 }
  const theirs: Shared = { length: 0, information: 0, count: 0 }
  for (let at = 0; at < entry.terms.length; at += 1) {
    const term = entry.terms[at] ?? 0
    const own = scale.own[term] ?? 0
    if (own === 0) continue
    const information = informationOf(scale.window, term)
    if (scale.ownIsName[term] === 1) add(mine, own, information)
    if (entry.isName[at] === 1) add(theirs, weighed.weights[at] ?? 0, information)
  }
  const [here, there] = [one.entry.profile.script !== 'Latn', entry.profile.script !== 'Latn']
  const isMine = here === there ? one.weighed.nameLength <= weighed.nameLength : here
  const [shared, length] = isMine ? [mine, one.weighed.nameLength] : [theirs, weighed.nameLength]
  if (shared.count < weights.namesMin) return 0
  return (Math.sqrt(shared.length) / (length || 1)) * Math.min(1, shared.information / weights.sharedNamesMin)
}

function add(shared: Shared, weight: number, information: number): void {
  shared.length += weight * weight
  shared.information += information
  shared.count += 1
}

/** The cosine of two title vectors, 0 to 1. */
function senseOf(one: Float32Array | undefined, other: Float32Array | undefined): number | undefined {
  if (one === undefined || other === undefined || one.length !== other.length) return undefined
  let dot = 0
  for (let at = 0; at < one.length; at += 1) dot += (one[at] ?? 0) * (other[at] ?? 0)
  return Math.max(0, Math.min(1, dot))
}

function doubtOf(scale: Scale, one: Entry, other: Entry): number {
  const apartMs = Math.max(0, Math.abs(one.profile.at - other.profile.at) - weights.oneDayMs)
  const byTime = 0.5 ** (apartMs / weights.halfLifeMs)
  return byTime * byNumbers(scale, one, other)
}

/** Two reports that both give numbers and share none tell of two happenings more often than not. */
function byNumbers({ own }: Scale, one: Entry, other: Entry): number {
  if (one.numbers.length === 0 || other.numbers.length === 0) return 1
  return other.numbers.some((term) => (own[term] ?? 0) > 0) ? 1 : weights.otherNumbers
}
