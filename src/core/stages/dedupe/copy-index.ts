import type { Article } from '../../model/article.ts'
import { dayMs, type Instant } from '../../model/instant.ts'
import { type CopyEntry, copyEntry } from './copy-entry.ts'
import { hashOfText } from './hash.ts'
import { type Keys, keysOf } from './keys.ts'
import { openPostings, type Postings } from './postings.ts'
import { sameText } from './same-text.ts'
import { translatedShare } from './translated.ts'

/** An article whose text another one holds, and how much of the shorter of both: 0 to 1. */
export type CopyFound = { readonly entry: CopyEntry; readonly share: number; readonly isTranslation: boolean }

/**
 * The articles of the window as copies are looked for among them. A look costs the same however many there are: it meets only
 * those that share rare pieces of the text, the title, figures or the address, at most `looksMax` of them.
 */
export type CopyIndex = {
  /** Takes an article in; one of that id that was here before goes. */
  add(article: Article): void
  /** An article that went into another. */
  forget(id: string): void
  /** Forgets what was first seen before that time, whole days at once. */
  dropBefore(at: Instant): void
  /** The articles at the same address and those with the same text: what `dedupe` must be given as `known` for this one. */
  find(article: Article): readonly string[]
  /** Those with the same text, and how much of it. */
  copies(article: Article): readonly CopyFound[]
  /** How many articles it holds. */
  count(): number
}

export type CopyIndexOptions = {
  /** The share of the shorter text’s word groups that the other text must hold. */
  readonly sameTextMin: number
}

/** The articles first seen on one day, looked up together and forgotten together. */
type Day = { readonly entries: (CopyEntry | undefined)[]; readonly pieces: Postings; readonly strong: Postings }

/**
 * Opens an empty index of copies.
 *
 * ```ts
 * const index = openCopies({ sameTextMin: 0.8 })
 * for (const article of known) index.add(article)
 * const near = fresh.flatMap((article) => index.find(article))   // load these, and give them to `dedupe` as `known`
 * ```
 */
export function openCopies({ sameTextMin }: CopyIndexOptions): CopyIndex {
  const days = new Map<number, Day>()
  const places = new Map<string, { readonly day: number; readonly row: number }>()
  /** An article is looked for and then taken in: it is read once. */
  const lately = new Map<Article, CopyEntry>()
  const entryOf = (article: Article): CopyEntry => {
    const entry = lately.get(article) ?? copyEntry(article)
    if (lately.size >= latelyMax) lately.clear()
    lately.set(article, entry)
    return entry
  }

  const forget = (id: string): void => {
    const place = places.get(id)
    const day = place && days.get(place.day)
    if (day) day.entries[place.row] = undefined
    places.delete(id)
  }
  const add = (article: Article): void => {
    const entry = entryOf(article)
    lately.delete(article)
    forget(entry.id)
    const number = Math.floor(entry.firstSeenAt / dayMs)
    const day = days.get(number) ?? { entries: [], pieces: openPostings(holdersMax), strong: openPostings(holdersMax) }
    days.set(number, day)
    const row = day.entries.push(entry) - 1
    places.set(entry.id, { day: number, row })
    const keys = keysOf(entry.print)
    for (const key of keys.pieces) day.pieces.add(key, row)
    for (const key of [...keys.strong, ...placeKeys(entry)]) day.strong.add(key, row)
  }
  const copiesOf = (mine: CopyEntry): readonly CopyFound[] => {
    const found: CopyFound[] = []
    const keys = keysOf(mine.print)
    for (const entry of candidatesIn(days, keys, mine)) {
      if (entry.id === mine.id || Math.abs(entry.publishedAt - mine.publishedAt) > apartMaxMs) continue
      const translation = translatedShare(mine, entry)
      const share = Math.max(translation, sameText(mine.print, entry.print, mine.host === entry.host))
      if (share >= sameTextMin) found.push({ entry, share, isTranslation: share === translation })
      if (found.length >= foundMax) break
    }
    return found
  }
  return {
    add,
    forget,
    dropBefore(at) {
      for (const [number, { entries }] of days) {
        if ((number + 1) * dayMs > at) continue
        for (const entry of entries) if (entry !== undefined) places.delete(entry.id)
        days.delete(number)
      }
    },
    find(article) {
      const mine = entryOf(article)
      const ids = new Set(copiesOf(mine).map(({ entry }) => entry.id))
      for (const { entries, strong } of days.values()) {
        strong.each(addressKey(mine), (row) => {
          const entry = entries[row]
          if (entry !== undefined && entry.address === mine.address) ids.add(entry.id)
        })
      }
      return [...ids]
    },
    copies: (article) => copiesOf(entryOf(article)),
    count: () => places.size,
  }
}

function candidatesIn(days: ReadonlyMap<number, Day>, keys: Keys, mine: CopyEntry): readonly CopyEntry[] {
  const counts = new Map<CopyEntry, number>()
  const enough = Math.min(sharedMin, keys.pieces.size)
  const strong = [...keys.strong, ...placeKeys(mine)]
  for (const { entries, pieces, strong: strongly } of days.values()) {
    const count = (more: number) => (row: number) => {
      const entry = entries[row]
      if (entry !== undefined) counts.set(entry, (counts.get(entry) ?? 0) + more)
    }
    for (const key of keys.pieces) pieces.each(key, count(1))
    for (const key of strong) strongly.each(key, count(enough))
  }
  return [...counts]
    .filter(([, count]) => count >= enough)
    .sort(([one, a], [other, b]) => b - a || (one.id < other.id ? -1 : 1))
    .slice(0, looksMax)
    .map(([entry]) => entry)
}

/** Keys of one table, told apart by what they are of. */
function addressKey({ address }: CopyEntry): number {
  return hashOfText(`at ${address}`)
}

function placeKeys(entry: CopyEntry): readonly number[] {
  return entry.page === 0 ? [addressKey(entry)] : [addressKey(entry), hashOfText(`page ${entry.page}`)]
}

/** The same words a month later are a new publication of a standing text. */
const apartMaxMs = 5 * dayMs
/** Of a day’s articles that hold a piece, the first so many are noted: of a flood of copies any of them leads to the original. */
const holdersMax = 8
/** A copy shares several pieces; a single one is a quotation. */
const sharedMin = 2
/** So many candidates are compared, those with the most in common first. */
const looksMax = 16
const latelyMax = 2_000
/** Enough to know the original by. */
const foundMax = 6
