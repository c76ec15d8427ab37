import { acrossLanguages as likelyOne } from '../../text/abroad/likeness.ts'
import type { Entry } from './entry.ts'
import type { Profile } from './profile.ts'
import { type Sign, signOf } from './signs.ts'
import { weights } from './weights.ts'
import { informationOf, type Room, roomOf, type Window } from './window.ts'

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
  /** Whether they share words of the trade alone. */
  readonly isTradeOnly: boolean
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
  /** With less likeness by words beside it, what headlines mean counts less: those of one template mean the same. */
  readonly wordsBeside: number
  /** What is left of two reports that share words of the trade alone: they are two happenings more often than not. */
  readonly tradeOnly: number
  /** What two reports of one outlet lose: they are two happenings more often than not. */
  readonly sameOutletLess: number
}

/** How like two articles are, 0 to 1. What each kind of evidence leaves open the next one may fill (noisy-or, Pearl 1988). */
export function similarityOf({ words, sense, sign, doubt, isOneOutlet, isTradeOnly, isHeadline }: Likeness, evidence: Evidence): number {
  const { senseMin } = evidence
  const most = isHeadline ? evidence.senseOfHeadlines : evidence.sense
  const sensed = sense === undefined || sense <= senseMin ? 0 : (most * (sense - senseMin)) / (1 - senseMin)
  const borne = isHeadline && evidence.wordsBeside > 0 ? sensed * Math.min(1, words / evidence.wordsBeside) : sensed
  const byTrade = isTradeOnly ? evidence.tradeOnly : 1
  const similarity = byTrade * doubt * (1 - (1 - words) * (1 - borne) * (1 - sign.weight))
  return isOneOutlet ? similarity * weights.sameOutlet - evidence.sameOutletLess : similarity
}

/** What the comparisons of a window share: room to add up in, and the weights of words as they stand now. */
export type Scale = {
  readonly window: Window
  readonly room: Room
  readonly weighed: Map<number, Weighed>
}

type Weighed = { readonly weights: Float64Array; readonly nameLength: number }

/** Opens the scale over a window as it stands: the weights of words hold until the window changes. One scale at a time. */
export function scaleOf(window: Window): Scale {
  const room = roomOf(window)
  room.information.fill(0)
  return { window, room, weighed: new Map() }
}

/**
 * Does `work` with an article laid on the scale: `against(slot)` compares it with another one and gives undefined where they have
 * nothing in common. Words are weighed by tf–idf (Salton and Buckley 1988) and compared by cosine;
 * names across languages; vectors by their dot product; then what links, records and documents say, nearness in time, and
 * whether one outlet wrote both.
 */
export function compare(scale: Scale, one: number, work: (against: (other: number) => Likeness | undefined) => void): void {
  const entry = scale.window.entries[one]
  if (!entry) return
  const weighed = weigh(scale, one, entry)
  entry.terms.forEach((term, at) => {
    scale.room.own[term] = weighed.weights[at] ?? 0
    scale.room.ownIsName[term] = entry.isName[at] ?? 0
  })
  for (const key of entry.finders) scale.room.ownKeys[key] = 1
  work((other) => likenessOf(scale, { entry, weighed }, other))
  for (const term of entry.terms) scale.room.own[term] = 0
  for (const key of entry.finders) scale.room.ownKeys[key] = 0
}

/** How much a term tells, worked out once as long as the window stands still. */
function tells({ room: { information }, window }: Scale, term: number): number {
  const known = information[term] ?? 0
  if (known > 0) return known
  const found = informationOf(window, term)
  information[term] = found
  return found
}

type Laid = { readonly entry: Entry; readonly weighed: Weighed }

function weigh(scale: Scale, slot: number, entry: Entry): Weighed {
  const known = scale.weighed.get(slot)
  if (known) return known
  const found = new Float64Array(entry.terms.length)
  let all = 0
  let named = 0
  for (let at = 0; at < found.length; at += 1) {
    const weight = (entry.frequencies[at] ?? 0) * tells(scale, entry.terms[at] ?? 0)
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

function likenessOf(scale: Scale, one: Laid, other: number): Likeness | undefined {
  const entry = scale.window.entries[other]
  if (!entry) return undefined
  const [mine, theirs] = [one.entry.profile, entry.profile]
  const isTwo = isAbroad(mine, theirs)
  const { words, telling } = isTwo ? acrossLanguages(scale, one, [other, entry]) : wordsOf(scale, one, [other, entry])
  const sense = senseOf(one.entry.dense, entry.dense)
  const sign = signOf(scale.window, mine, theirs)
  // Most pairs have nothing in common.
  if (words < weights.wordsFloor && (sense ?? 0) < weights.senseFloor && sign.weight === 0) return undefined
  return {
    words,
    ...(sense === undefined ? {} : { sense }),
    sign,
    doubt: doubtOf(scale, one.entry, entry),
    isTradeOnly: !isTwo && sign.weight === 0 && telling < weights.tellingMin,
    isOneOutlet: mine.outletId === theirs.outletId,
    isHeadline: mine.isHeadline || theirs.isHeadline,
  }
}

/** Words of two scripts cannot meet; those of one script can, though a feed may declare the wrong language. */
function isAbroad(one: Profile, other: Profile): boolean {
  return one.script !== other.script || (one.script === 'Latn' && one.language !== other.language)
}

/** Likeness by words, 0 to 1, and how much the rarest shared word that is none of the trade tells (nats). */
type ByWords = { readonly words: number; readonly telling: number }

/**
 * The cosine of the rare words of two articles, less where they share few: two are often one phrase. Of a headline and a text,
 * also how much of the headline the text holds: its rare names stand in the lead, where the text’s own headline is oblique.
 */
function wordsOf(scale: Scale, one: Laid, [slot, entry]: readonly [number, Entry]): ByWords {
  const weighed = weigh(scale, slot, entry)
  let cosine = 0
  let telling = 0
  let count = 0
  let names = 0
  const covered = { mine: 0, theirs: 0 }
  for (let at = 0; at < entry.terms.length; at += 1) {
    const term = entry.terms[at] ?? 0
    const own = scale.room.own[term] ?? 0
    if (own === 0) continue
    const their = weighed.weights[at] ?? 0
    cosine += own * their
    covered.mine += own * own
    covered.theirs += their * their
    count += 1
    if (scale.window.vocabulary.isClass[term] === true) continue
    const information = tells(scale, term)
    telling = Math.max(telling, information)
    if (scale.room.ownIsName[term] === 1 && entry.isName[at] === 1 && !isNumber(scale.window, term)) names += information
  }
  const likely = cosine * Math.min(1, count / weights.sharedTermsMin) ** 2
  const [mine, theirs] = [one.entry.profile.isHeadline, entry.profile.isHeadline]
  if (mine === theirs) return { words: likely, telling }
  const share = mine ? covered.mine : covered.theirs
  return { words: Math.max(likely, weights.covered * share * Math.min(1, names / weights.coveredNames)), telling }
}

/** Dates above all are no names. */
function isNumber({ vocabulary }: Window, term: number): boolean {
  return /^[#\d]/.test(vocabulary.words[term] ?? '')
}

/** What two reports in different languages share by names, numbers and senses; their common words where they have some. */
function acrossLanguages(scale: Scale, one: Laid, [slot, entry]: readonly [number, Entry]): ByWords {
  if (!sharesAny(scale, entry)) return { words: 0, telling: 0 }
  const likely = likelyOne(one.entry.abroad, entry.abroad, (key) => tells(scale, key))
  const plain = wordsOf(scale, one, [slot, entry])
  const words = Math.max(plain.words, weights.acrossLanguages * nameShare(scale, one, [slot, entry]))
  return { words: Math.max(weights.likelyAbroad * likely, words * Math.min(1, likely / weights.likelyMin)), telling: plain.telling }
}

function sharesAny({ room: { ownKeys } }: Scale, { finders }: Entry): boolean {
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
    const own = scale.room.own[term] ?? 0
    if (own === 0) continue
    const information = tells(scale, term)
    if (scale.room.ownIsName[term] === 1) add(mine, own, information)
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
function byNumbers({ room: { own } }: Scale, one: Entry, other: Entry): number {
  if (one.numbers.length === 0 || other.numbers.length === 0) return 1
  return other.numbers.some((term) => (own[term] ?? 0) > 0) ? 1 : weights.otherNumbers
}
