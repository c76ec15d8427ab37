import { hashOfRange, hashOfText } from './hash.ts'
import type { Print } from './print.ts'

/** What an article is looked up by in the index of copies. */
export type Keys = {
  /** A share of the hashes of every five words in a row. */
  readonly pieces: ReadonlySet<number>
  /** One hash of the title; one of each three figures in a row. Any single one is worth a look. */
  readonly strong: readonly number[]
}

/**
 * The keys of a print. Of the word groups only those stay that are the smallest of their neighborhood (winnowing, Schleimer,
 * Wilkerson and Aiken 2003): two texts with 12 equal words in a row have one of them in common for certain, and a text of 65
 * words has about 14.
 */
export function keysOf({ words, title, titleWeight, figures }: Print): Keys {
  const strong: number[] = []
  if (titleWeight >= titleWeightMin) strong.push(hashOfText(`title ${title}`))
  for (let at = 0; at + figuresInRow <= figures.length && strong.length < strongMax; at += 1) {
    strong.push(hashOfText(`figures ${figures[at]} ${figures[at + 1]} ${figures[at + 2]}`))
  }
  return { pieces: winnowed(shinglesOf(words)), strong }
}

/** Hashes of every five words in a row, in their order. */
export function shinglesOf(words: Int32Array): Int32Array {
  const shingles = new Int32Array(Math.max(0, words.length - shingleWords + 1))
  for (let at = 0; at < shingles.length; at += 1) shingles[at] = hashOfRange(words, at, at + shingleWords)
  return shingles
}

/** Words of a title that is not written twice by chance. */
export const titleWeightMin = 6

const shingleWords = 5
const figuresInRow = 3
const strongMax = 30
const neighborhood = 8
/** In a text of fewer groups the neighborhood is narrower, so that a short one has keys enough. */
const shortMax = 40
const shortNeighborhood = 4

function winnowed(shingles: Int32Array): ReadonlySet<number> {
  const width = Math.min(shingles.length, shingles.length <= shortMax ? shortNeighborhood : neighborhood)
  const kept = new Set<number>()
  for (let from = 0; from + width <= shingles.length && width > 0; from += 1) {
    let smallest = shingles[from] ?? 0
    for (let at = from + 1; at < from + width; at += 1) smallest = Math.min(smallest, shingles[at] ?? 0)
    kept.add(smallest)
  }
  return kept
}
