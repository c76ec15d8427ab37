import type { Profile } from './profile.ts'
import { signOf } from './signs.ts'
import type { Vectors } from './vectors.ts'
import { weights } from './weights.ts'

/** Two articles (by number, `one` the later) and how similar they are, 0 to 1. */
export type Pair = { readonly one: number; readonly other: number; readonly similarity: number }

export type Window = {
  readonly profiles: readonly Profile[]
  readonly vectors: Vectors
  /** Articles from this number on are new; those before are in stories already and are not compared with each other. */
  readonly newFrom: number
  readonly ageMaxMs: number
}

/**
 * Every pair of a new article with another one that has something in common. Looks up words, links and records in an
 * inverted index, so that an article costs what its own terms cost, and not what the window holds.
 */
export function similarPairs(window: Window): readonly Pair[] {
  const { profiles, newFrom } = window
  const index = indexFor(window)
  const pairs: Pair[] = []
  profiles.forEach((profile, one) => {
    if (one >= newFrom) {
      const found = lookUp(index, window, one)
      for (const other of found) {
        const similarity = similarityOf(window, { one, other, cosine: index.cosine[other] ?? 0, count: index.count[other] ?? 0 })
        if (similarity >= weights.similarityFloor) pairs.push({ one, other, similarity })
        forget(index, other)
      }
    }
    enter(index, window, { profile, one })
  })
  return pairs
}

type Posting = { readonly articles: number[]; readonly weights: number[] }
type Index = {
  readonly byTerm: (Posting | undefined)[]
  readonly bySign: Map<string, number[]>
  /** By article, while one is looked up: the cosine and the shared terms so far. */
  readonly cosine: Float64Array
  readonly count: Uint16Array
}

function indexFor({ profiles, vectors }: Window): Index {
  const size = profiles.length
  return {
    byTerm: new Array(vectors.idf.length),
    bySign: new Map(),
    cosine: new Float64Array(size),
    count: new Uint16Array(size),
  }
}

function lookUp(index: Index, { profiles, vectors, ageMaxMs }: Window, one: number): readonly number[] {
  const found = new Set<number>()
  vectors.terms[one]?.forEach((term, place) => {
    const posting = index.byTerm[term]
    if (!posting) return
    const weight = vectors.weights[one]?.[place] ?? 0
    for (let at = 0; at < posting.articles.length; at += 1) {
      const other = posting.articles[at] ?? 0
      if (index.cosine[other] === 0) found.add(other)
      index.cosine[other] = (index.cosine[other] ?? 0) + weight * (posting.weights[at] ?? 0)
      index.count[other] = (index.count[other] ?? 0) + 1
    }
  })
  const profile = profiles[one]
  if (!profile) return []
  for (const sign of signsOf(profile)) for (const other of index.bySign.get(sign) ?? []) found.add(other)
  return [...found].filter((other) => {
    const isNear = Math.abs((profiles[other]?.at ?? 0) - profile.at) <= ageMaxMs
    if (!isNear) forget(index, other)
    return isNear
  })
}

function forget(index: Index, other: number): void {
  index.cosine[other] = 0
  index.count[other] = 0
}

function enter(index: Index, { vectors }: Window, { profile, one }: { readonly profile: Profile; readonly one: number }): void {
  vectors.terms[one]?.forEach((term, place) => {
    if (vectors.isCommon[term] === 1) return
    const posting = index.byTerm[term] ?? { articles: [], weights: [] }
    index.byTerm[term] = posting
    posting.articles.push(one)
    posting.weights.push(vectors.weights[one]?.[place] ?? 0)
  })
  for (const sign of signsOf(profile)) {
    const entered = index.bySign.get(sign)
    if (entered) entered.push(one)
    else index.bySign.set(sign, [one])
  }
}

/** What can be looked up beside words. An article’s own address is found by those that link to it, and the other way. */
function* signsOf({ address, targets, records }: Profile): Generator<string> {
  if (address !== '') yield address
  yield* targets
  if (records.length <= weights.recordsMax) yield* records
}

type Found = { readonly one: number; readonly other: number; readonly cosine: number; readonly count: number }

function similarityOf(window: Window, found: Found): number {
  const [one, other] = [window.profiles[found.one], window.profiles[found.other]]
  if (!one || !other) return 0
  let similarity = found.cosine * Math.min(1, found.count / weights.sharedTermsMin) ** 2
  if (one.article.language !== other.article.language) similarity = Math.max(similarity, acrossLanguages(window, found))
  similarity = 1 - (1 - similarity) * (1 - signOf(one, other).weight)
  similarity *= 0.5 ** (Math.abs(one.at - other.at) / weights.halfLifeMs)
  return one.article.outletId === other.article.outletId ? similarity * weights.sameOutlet : similarity
}

/**
 * How much of one report’s names and numbers stands in the other one. Asked of the one that does not write in Latin
 * letters, because in English headlines every word looks like a name; else of the one that has fewer.
 */
function acrossLanguages({ profiles, vectors }: Window, { one, other }: Found): number {
  const isFewer = (vectors.nameLengths[one] ?? 0) <= (vectors.nameLengths[other] ?? 0)
  const [mine, theirsIs] = [profiles[one]?.isForeign, profiles[other]?.isForeign]
  const [less, more] = (mine === theirsIs ? isFewer : mine) ? [one, other] : [other, one]
  const [names, theirs] = [profiles[less]?.names, profiles[more]?.counts]
  if (!names || !theirs) return 0
  let length = 0
  let information = 0
  let count = 0
  vectors.terms[less]?.forEach((term, place) => {
    const text = vectors.text[term] ?? ''
    if (!names.has(text) || !theirs.has(text)) return
    length += (vectors.weights[less]?.[place] ?? 0) ** 2
    information += vectors.idf[term] ?? 0
    count += 1
  })
  if (count < weights.namesMin) return 0
  const share = Math.sqrt(length) / (vectors.nameLengths[less] || 1)
  return weights.acrossLanguages * share * Math.min(1, information / weights.sharedNamesMin)
}
