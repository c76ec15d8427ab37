import type { Article } from '../../model/article.ts'
import { keyed } from '../../text/abroad/abroad-of.ts'
import { bucketsOf } from './buckets.ts'
import { type Entry, entryOf, keysOf, numberOf, type Vocabulary } from './entry.ts'
import type { Held } from './stories.ts'
import { weights } from './weights.ts'

/**
 * The articles of the open stories, by slot, with everything that finds one by what it holds: an inverted index over words
 * (Salton and McGill 1983), over links and records, and over buckets of vectors. It changes in place: a desk keeps one for
 * weeks, and an article costs what its own words cost, not what the window holds.
 */
export type Window = {
  readonly vocabulary: Vocabulary
  /** By slot; undefined once it has left. */
  readonly entries: (Entry | undefined)[]
  readonly slotOf: Map<string, number>
  /** By term: the slots that hold it, oldest first. They may name slots that have left. */
  readonly byTerm: (number[] | undefined)[]
  /** By link, own address or record. */
  readonly bySign: Map<string, number[]>
  /** By bucket of like vectors. */
  readonly byBucket: Map<number, number[]>
  /** By term: in how many stories it stands, which is how common it is. */
  readonly storyCounts: number[]
  /** By slot: the terms that were counted for it. */
  readonly counted: (readonly number[] | undefined)[]
  readonly counts: { stories: number; live: number; gone: number }
  /** The CVE of a GHSA, from articles that name exactly one of either. */
  readonly aliases: Map<string, string>
  /** By term: how many articles of a batch hold it, until it is known which of them are one story. */
  readonly batchCounts: Map<number, number>
  room: Room
}

/** Room to add up in, kept because there is much of it: all zeros between two uses, but for `information`. */
export type Room = {
  /** By slot: what a look into the index found it worth; which slots were found. */
  readonly worth: Float64Array
  readonly found: number[]
  /** By term: the weight in the article that is compared, whether it is a name there, whether it is a finder. */
  readonly own: Float64Array
  readonly ownIsName: Uint8Array
  readonly ownKeys: Uint8Array
  /** By term: how much it tells. */
  readonly information: Float64Array
}

/** An empty window. */
export function openWindow(): Window {
  return {
    vocabulary: { numbers: new Map(), words: [], isClass: [] },
    entries: [],
    slotOf: new Map(),
    byTerm: [],
    bySign: new Map(),
    byBucket: new Map(),
    storyCounts: [],
    counted: [],
    counts: { stories: 0, live: 0, gone: 0 },
    aliases: new Map(),
    batchCounts: new Map(),
    room: roomFor(0, 0),
  }
}

/** The room of a window, larger once it has grown. */
export function roomOf(window: Window): Room {
  const [slots, terms] = [window.entries.length, window.vocabulary.words.length]
  if (window.room.worth.length < slots || window.room.own.length < terms) window.room = roomFor(slots * 2, terms * 2)
  return window.room
}

function roomFor(slots: number, terms: number): Room {
  return {
    worth: new Float64Array(slots),
    found: [],
    own: new Float64Array(terms),
    ownIsName: new Uint8Array(terms),
    ownKeys: new Uint8Array(terms),
    information: new Float64Array(terms),
  }
}

/** Takes an article in and answers its slot. */
export function enter(window: Window, article: Article, dense: Float32Array | undefined): number {
  return enterEntry(window, entryOf(article, dense, window.vocabulary))
}

function enterEntry(window: Window, entry: Entry): number {
  const slot = window.entries.push(entry) - 1
  window.slotOf.set(entry.profile.id, slot)
  window.counts.live += 1
  for (const term of entry.finders) {
    const posting = window.byTerm[term]
    if (posting) posting.push(slot)
    else window.byTerm[term] = [slot]
  }
  for (const sign of signsOf(entry)) put(window.bySign, sign, slot)
  for (const bucket of bucketsOf(entry.dense)) put(window.byBucket, bucket, slot)
  learnAlias(window, entry)
  return slot
}

/** Lets an article go; its places in the index are skipped from now on. */
export function leave(window: Window, slot: number): void {
  const entry = window.entries[slot]
  if (!entry) return
  uncount(window, slot)
  window.entries[slot] = undefined
  window.slotOf.delete(entry.profile.id)
  window.counts.live -= 1
  window.counts.gone += 1
}

/**
 * Counts the words of a story once, whoever of its reports holds them: a happening of which everybody writes does not make
 * its own words common. `held` are reports of the story that were counted before.
 */
export function countStory(window: Window, held: readonly number[], fresh: readonly number[]): void {
  const seen = new Set<number>()
  for (const slot of held) for (const term of window.counted[slot] ?? []) seen.add(term)
  for (const slot of fresh) {
    const own: number[] = []
    for (const term of window.entries[slot]?.keys ?? []) {
      if (seen.has(term)) continue
      seen.add(term)
      own.push(term)
      window.storyCounts[term] = (window.storyCounts[term] ?? 0) + 1
    }
    window.counted[slot] = own
  }
  if (held.length === 0 && fresh.length > 0) window.counts.stories += 1
}

/** Counts the words of a batch by its articles, as long as its stories are not known; without any, that is over. */
export function countBatch({ batchCounts, entries }: Window, slots: readonly number[]): void {
  batchCounts.clear()
  for (const slot of slots) for (const key of entries[slot]?.keys ?? []) batchCounts.set(key, (batchCounts.get(key) ?? 0) + 1)
}

/** Takes back what was counted for an article. */
export function uncount(window: Window, slot: number): void {
  for (const term of window.counted[slot] ?? []) window.storyCounts[term] = Math.max(0, (window.storyCounts[term] ?? 0) - 1)
  window.counted[slot] = undefined
}

/** How much a term says, by the stories that hold it (inverse document frequency, Spärck Jones 1972), never nothing. */
export function informationOf(window: Window, term: number): number {
  const stories = Math.max(window.counts.stories, weights.storiesMin)
  const inBatch = window.batchCounts.get(term) ?? 0
  const holders = (window.storyCounts[term] ?? 0) + (inBatch === 0 ? 0 : inBatch ** weights.batchPower)
  const elsewhere = window.vocabulary.isClass[term] === true ? weights.classHolders : 0
  return Math.max(0.1, Math.log((stories + 1) / (holders + elsewhere + weights.storiesMore)))
}

/** What can be looked up beside words. An article’s own address is found by those that link to it, and the other way. */
export function* signsOf({ profile: { address, targets, records } }: Entry): Generator<string> {
  if (address !== '') yield address
  yield* targets
  if (records.length <= weights.recordsMax) yield* records
}

/** Whether a document that two reports point at says that they are one story: few do, or it is a report of the window itself. */
export function isTelling(window: Window, target: string): boolean {
  const slots = window.bySign.get(target)
  if (slots === undefined) return false
  if (slots.length <= weights.documentReportsMax) return true
  const live = slots.filter((slot) => window.entries[slot] !== undefined)
  if (live.length < slots.length) window.bySign.set(target, live)
  return live.length <= weights.documentReportsMax || live.some((slot) => window.entries[slot]?.profile.address === target)
}

/**
 * The window without the places of articles that have left, once these are the greater part; else as it is. The words that
 * nobody holds any more go too. `stories` of the grouping are given their new slots.
 */
export function compact({ window, stories }: { readonly window: Window; readonly stories: Map<string, Held> }): Window {
  if (window.counts.gone <= Math.max(window.counts.live, goneMin)) return window
  const fresh = openWindow()
  const wordOf = window.vocabulary.words
  const slotBySlot = new Map<number, number>()
  window.entries.forEach((entry, slot) => {
    if (!entry) return
    const renumbered = (term: number): number => numberOf(wordOf[term] ?? '', fresh.vocabulary)
    const [terms, abroad] = [entry.terms.map(renumbered), keyed(entry.abroad, renumbered)]
    const moved = { ...entry, terms, numbers: entry.numbers.map(renumbered), abroad, ...keysOf(terms, abroad) }
    slotBySlot.set(slot, enterEntry(fresh, moved))
  })
  for (const held of stories.values()) {
    const slots = held.slots.map((slot) => slotBySlot.get(slot) ?? -1)
    stories.set(held.id, { ...held, slots })
    countStory(fresh, [], slots)
  }
  return fresh
}

/** Fewer are not worth the work. */
const goneMin = 2_000

function put<Key>(index: Map<Key, number[]>, key: Key, slot: number): void {
  const slots = index.get(key)
  if (slots) slots.push(slot)
  else index.set(key, [slot])
}

function learnAlias({ aliases }: Window, { profile: { records } }: Entry): void {
  const cves = records.filter((id) => id.startsWith('CVE-'))
  const ghsas = records.filter((id) => id.startsWith('GHSA-'))
  const [cve, ghsa] = [cves[0], ghsas[0]]
  if (cves.length === 1 && ghsas.length === 1 && cve && ghsa) aliases.set(ghsa, cve)
}
