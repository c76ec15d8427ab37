import type { Article } from '../../model/article.ts'
import { dayMs } from '../../model/instant.ts'
import { hostOf } from '../../text/address.ts'
import { distanceOf } from '../distance-of.ts'
import { type Print, printOf, sharedShare } from './print.ts'
import { sameWordsShare, wordingOf } from './reworded.ts'

/** An article whose text is another’s, the other one, and the share of the shorter text that both hold. */
export type Copy = { readonly id: string; readonly of: string; readonly share: number }

export type CopiesInput = { readonly articles: readonly Article[]; readonly known: readonly Article[]; readonly sameTextMin: number }

/**
 * Finds articles with one text: `sameTextMin` of the shorter text’s word groups stand in the other (containment of shingles,
 * Broder 1997), or, at two places, the same words in the same order but for a few, or the same long title and lead. The
 * original of two is the one nearer to the happening: first-hand or reporting before lists and forums, with text before
 * headline, then the earlier. Only pairs with a new article are looked at.
 */
export function copiesOf({ articles, known, sameTextMin }: CopiesInput): readonly Copy[] {
  const all = [...known, ...articles]
  const prints = all.map(printOf)
  const candidates = candidatesOf(prints, known.length)
  const found = new Map<string, { readonly of: Article; readonly share: number }>()
  for (const [one, other] of candidates) {
    const [a, b, mine, theirs] = [all[one], all[other], prints[one], prints[other]]
    if (!a || !b || !mine || !theirs || a.id === b.id || Math.abs(a.publishedAt - b.publishedAt) > apartMaxMs) continue
    const share = shareOf({ a, b, mine, theirs })
    if (share < sameTextMin) continue
    const [original, copy] = isNearer(a, b) ? [a, b] : [b, a]
    const best = found.get(copy.id)
    if (!best || isNearer(original, best.of)) found.set(copy.id, { of: original, share })
  }
  const rootOf = (article: Article): string => {
    let at: string = article.id
    let next = found.get(at)?.of.id ?? article.reprintOf
    for (let hop = 0; hop < hopsMax && next !== undefined && next !== at; hop += 1) {
      at = next
      next = found.get(at)?.of.id
    }
    return at
  }
  return [...found].map(([id, { of, share }]) => ({ id, of: rootOf(of), share })).filter(({ id, of }) => id !== of)
}

type Pair = { readonly a: Article; readonly b: Article; readonly mine: Print; readonly theirs: Print }

/** A copy elsewhere may keep the headline alone, or change a word here and there. */
function shareOf({ a, b, mine, theirs }: Pair): number {
  const shared = sharedShare(mine, theirs)
  if (hostOf(a.url) === hostOf(b.url)) return shared
  return isSameHeadline(mine, theirs) ? 1 : Math.max(shared, sameWordsShare(wordingOf(a), wordingOf(b)))
}

/** The same words a month later are a new publication of a standing text. */
const apartMaxMs = 5 * dayMs
const hopsMax = 10

function isNearer(a: Article, b: Article): boolean {
  const [mine, theirs] = [distanceOf(a), distanceOf(b)]
  if (mine !== theirs) return mine < theirs
  return a.publishedAt !== b.publishedAt ? a.publishedAt < b.publishedAt : a.id < b.id
}

/** The same headline, long enough not to be chance, and the same lead as far as both have one. */
function isSameHeadline(one: Print, other: Print): boolean {
  if (one.title !== other.title || one.titleWeight < titleWeightMin) return false
  return one.lead === '' || other.lead === '' || one.lead === other.lead
}

/** Words of a title that is not written twice by chance; a character of an unspaced script counts half. */
const titleWeightMin = 6

/** A word group that stands in more articles than this is a phrase, not a sign of a copy. */
const holdersMax = 30

function candidatesOf(prints: readonly Print[], newFrom: number): readonly (readonly [number, number])[] {
  const holders = new Map<number | string, number[]>()
  const pairs: (readonly [number, number])[] = []
  prints.forEach((print, one) => {
    const counts = new Map<number, number>()
    for (const key of [...print.pieces, print.title]) {
      const held = holders.get(key) ?? []
      if (one >= newFrom && held.length <= holdersMax)
        for (const other of held) counts.set(other, (counts.get(other) ?? 0) + (key === print.title ? sharedMin : 1))
      if (held.length <= holdersMax) held.push(one)
      holders.set(key, held)
    }
    for (const [other, count] of counts) if (count >= sharedMin) pairs.push([one, other])
  })
  return pairs
}

/** A copy shares many word groups; fewer are not worth a comparison. */
const sharedMin = 5
