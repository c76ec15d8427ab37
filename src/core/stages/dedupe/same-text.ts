import { commonOrder } from '../../text/common-order.ts'
import { shinglesOf, titleWeightMin } from './keys.ts'
import { type Print, wordingWords } from './print.ts'

/**
 * How much of two texts at two places is one text, 0 to 1. It is the best of: the share of the shorter text’s word groups that
 * the other one holds (containment of shingles, Broder 1997); the same words in the same order but for a few; 1 for the same
 * long title with the same beginning, as far as both have one. With `isOneHost` only the word groups count: two entries of one
 * host may well share headline and form.
 */
export function sameText(one: Print, other: Print, isOneHost: boolean): number {
  if (!isOneHost && isSameHeadline(one, other)) return 1
  const shared = sharedShare(one, other)
  return isOneHost || shared === 1 ? shared : Math.max(shared, sameWords(one, other))
}

function isSameHeadline(one: Print, other: Print): boolean {
  if (one.title !== other.title || one.titleWeight < titleWeightMin) return false
  if (one.words.length === 0 || other.words.length === 0) return true
  for (let at = 0; at < leadWords; at += 1) if (one.words[at] !== other.words[at]) return false
  return true
}

const leadWords = 30

/** 0 when either text is too short to tell: two honest reports of one announcement may hold the same sentence and nothing else. */
function sharedShare(one: Print, other: Print): number {
  const [fewer, more] = one.words.length <= other.words.length ? [one, other] : [other, one]
  if (fewer.words.length < wordsMin) return 0
  const [smaller, larger] = [new Set(shinglesOf(fewer.words)), new Set(shinglesOf(more.words))]
  let shared = 0
  for (const shingle of smaller) if (larger.has(shingle)) shared += 1
  return shared / Math.min(smaller.size, larger.size)
}

const wordsMin = 40

/**
 * How much is the same words in the same order: twice their longest common subsequence over the words of both (the
 * Ratcliff–Obershelp idea with Hunt–Szymanski’s measure). 0 when they are too short to tell, or when they do not name the same
 * names and numbers: a form that is filled in anew for each package is no copy.
 * “… on Monday, sources said.” and “… this Monday, insiders stated.” at the end of 30 equal words → 0.92
 */
function sameWords(one: Print, other: Print): number {
  if (Math.min(one.weight, other.weight) < wordingMin || one.nameCount === 0) return 0
  if (one.nameCount !== other.nameCount || one.names !== other.names) return 0
  const [a, b] = [[...one.words.subarray(0, wordingWords)], [...other.words.subarray(0, wordingWords)]]
  return (2 * commonOrder(a, b)) / (a.length + b.length)
}

/** Shorter texts are headlines and teasers, which meet by chance. */
const wordingMin = 20
