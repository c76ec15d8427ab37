import type { Language } from '../../languages/language.ts'
import { languageOf } from '../../languages/registry.ts'
import { ownWordsOf } from './own-words.ts'

/**
 * How likely each of some languages is to spell words as a text does, in nats below the likeliest of them (which has 0). A
 * language’s own words in the registry teach which letter follows which two (a Markov chain of order two, interpolated
 * after Jelinek and Mercer, 1980), so that words in no table speak too: `-grzesz-` is no Czech.
 * `spellingOf('przyszłość', ['cs', 'pl'])` → pl 0, cs far below
 */
export function spellingOf(prose: string, tags: readonly string[]): ReadonlyMap<string, number> {
  const words = [...new Set(prose.toLowerCase().match(/[\p{L}\p{M}]+/gu))].slice(0, wordsMax)
  const pieces = words.flatMap((word) => piecesOf(framed(word)).filter((piece) => piece.length === 3))
  const scores = tags.map((tag) => [tag, likelihoodOf(pieces, chainOf(tag))] as const)
  const best = Math.max(...scores.map(([, score]) => score))
  return new Map(scores.map(([tag, score]) => [tag, score - best]))
}

/** So many words show how a text spells; titles have no more. */
const wordsMax = 8
const wordCharsMax = 24

/** A word with marks at its beginning and its end, which letters follow or precede as they do each other. */
function framed(word: string): string {
  return `^^${word.slice(0, wordCharsMax)}$`
}

/** One, two and three letters up to each letter of a framed word. */
function piecesOf(word: string): readonly string[] {
  return Array.from({ length: word.length - 2 }, (_, at) => [1, 2, 3].map((length) => word.slice(at + 3 - length, at + 3))).flat()
}

/** By a piece of one, two or three letters: how often its last letter stands there after those before it, from 0 to 1. */
type Chain = ReadonlyMap<string, number>

const chains = new Map<string, Chain>()

function chainOf(tag: string): Chain {
  const known = chains.get(tag)
  if (known !== undefined) return known
  const made = chainFrom(languageOf(tag))
  chains.set(tag, made)
  return made
}

function chainFrom(language: Language): Chain {
  const own = [...language.stopWords, ...ownWordsOf(language)]
  const counts = new Map<string, number>()
  const leads = new Map<string, number>()
  for (const piece of own.flatMap((word) => piecesOf(framed(word)))) {
    const lead = `${piece.length}${piece.slice(0, -1)}`
    counts.set(piece, (counts.get(piece) ?? 0) + 1)
    leads.set(lead, (leads.get(lead) ?? 0) + 1)
  }
  return new Map([...counts].map(([piece, count]) => [piece, count / (leads.get(`${piece.length}${piece.slice(0, -1)}`) ?? 1)]))
}

/** What each length of memory adds; the last for letters never seen. */
const shares = { afterTwo: 0.3, afterOne: 0.5, alone: 0.18, unseen: 0.0008 }

function likelihoodOf(pieces: readonly string[], chain: Chain): number {
  let sum = 0
  for (const piece of pieces) {
    const afterTwo = chain.get(piece) ?? 0
    const afterOne = chain.get(piece.slice(1)) ?? 0
    const alone = chain.get(piece.slice(2)) ?? 0
    sum += Math.log(shares.unseen + shares.alone * alone + shares.afterOne * afterOne + shares.afterTwo * afterTwo)
  }
  return sum
}
