import type { Profile } from './profile.ts'
import { weights } from './weights.ts'

/** The articles of a window as vectors of unit length over their terms. */
export type Vectors = {
  /** By article: its term numbers and, beside them, their weights. */
  readonly terms: readonly Int32Array[]
  readonly weights: readonly Float64Array[]
  /** By article: the length of the part made of names. */
  readonly nameLengths: Float64Array
  /** By term. */
  readonly idf: Float64Array
  readonly isCommon: Uint8Array
  readonly text: readonly string[]
}

/**
 * Weighs terms by tf–idf (Salton and Buckley 1988), where the document frequency is counted by story and not by article:
 * a happening of which everybody writes does not make its own words common. `storyOf` gives each article’s story, as far
 * as it is known; articles without one count as stories of their own.
 */
export function vectorsOf(profiles: readonly Profile[], storyOf: readonly number[]): Vectors {
  const numbers = new Map<string, number>()
  const terms = profiles.map(({ counts }) => Int32Array.from(counts.keys(), (text) => numberOf(text, numbers)))
  const frequency = storyFrequency(terms, storyOf, numbers.size)
  const stories = Math.max(new Set(storyOf).size, weights.storiesMin)
  const idf = Float64Array.from(frequency, (count) => Math.max(0.1, Math.log((stories + 1) / (count + weights.storiesMore))))
  const nameLengths = new Float64Array(profiles.length)
  const vectors = profiles.map(({ counts, names }, at) => {
    let all = 0
    let named = 0
    const vector = Float64Array.from(counts, ([text, count]) => {
      const isName = names.has(text)
      const weight = (1 + Math.log(1 + count)) * (idf[numbers.get(text) ?? 0] ?? 0) * (isName ? weights.name : 1)
      all += weight * weight
      if (isName) named += weight * weight
      return weight
    })
    const length = Math.sqrt(all) || 1
    nameLengths[at] = Math.sqrt(named) / length
    return vector.map((weight) => weight / length)
  })
  const commonFrom = Math.max(weights.commonMin, profiles.length * weights.commonShare)
  const isCommon = Uint8Array.from(articleFrequency(terms, numbers.size), (count) => (count > commonFrom ? 1 : 0))
  return { terms, weights: vectors, nameLengths, idf, isCommon, text: [...numbers.keys()] }
}

function numberOf(text: string, numbers: Map<string, number>): number {
  const known = numbers.get(text)
  if (known !== undefined) return known
  numbers.set(text, numbers.size)
  return numbers.size - 1
}

function storyFrequency(terms: readonly Int32Array[], storyOf: readonly number[], termCount: number): Float64Array {
  const byStory = new Map<number, Set<number>>()
  terms.forEach((row, at) => {
    const story = storyOf[at] ?? -1 - at
    const seen = byStory.get(story) ?? new Set()
    byStory.set(story, seen)
    for (const term of row) seen.add(term)
  })
  const frequency = new Float64Array(termCount)
  for (const seen of byStory.values()) for (const term of seen) frequency[term] = (frequency[term] ?? 0) + 1
  return frequency
}

function articleFrequency(terms: readonly Int32Array[], termCount: number): Float64Array {
  const frequency = new Float64Array(termCount)
  for (const row of terms) for (const term of row) frequency[term] = (frequency[term] ?? 0) + 1
  return frequency
}
