import type { Article } from '../model/article.ts'
import { type Print, printOf } from '../stages/dedupe/print.ts'
import { sameText } from '../stages/dedupe/same-text.ts'
import { commonOrder } from '../text/common-order.ts'
import { commonShare } from '../text/common-share.ts'

/** How an article tells its matter: its words, and its facts in their order. */
export type Telling = {
  readonly print: Print
  readonly words: ReadonlySet<number>
  readonly facts: readonly string[]
  readonly factSet: ReadonlySet<string>
  readonly isHeadline: boolean
}

/** Reads title and the first 2,000 characters of the text. Facts are numbers, and names: words with a capital inside a sentence. */
export function tellingOf(article: Pick<Article, 'title' | 'text'>): Telling {
  const print = printOf(article)
  const isHeadline = article.text.trim() === ''
  const { words } = isHeadline ? printOf({ title: '', text: article.title }) : print
  const facts = factsOf(isHeadline ? article.title : article.text)
  return { print, words: new Set(words.subarray(0, wordsMax)), facts, factSet: new Set(facts), isHeadline }
}

/**
 * Whether two articles are one text in other words: most of the one stands in the other; or, however they are worded, they hold
 * the same facts in the same order, or in any order nearly all of them; or they share few facts but most of their words. Two
 * reporters of one happening share some of its facts, but each has some that the other has not. Of 962 pairs of honest reports
 * of one happening (labelled sets, development half) none is taken for one text.
 */
export function isOneTelling(one: Telling, other: Telling): boolean {
  if (sameText(one.print, other.print, false) >= sameTextMin) return true
  if (one.isHeadline !== other.isHeadline) return false
  const fewest = Math.min(one.factSet.size, other.factSet.size)
  if (fewest === 0) return false
  const facts = commonShare(one.factSet, other.factSet)
  if (fewest >= factsMin && (facts >= setShare || orderShare(one.facts, other.facts) >= factsShare)) return true
  return (
    facts >= factsOfWordsShare &&
    Math.min(one.words.size, other.words.size) >= wordsMin &&
    commonShare(one.words, other.words) >= wordsShare
  )
}

const wordsMax = 150
const wordsMin = 8
/** Half of a short text within another one is no quotation. */
const sameTextMin = 0.6
/** Facts alone tell a reworded copy when there are so many, and nearly all in common. */
const factsMin = 7
const factsShare = 0.9
/** In any order: the sentences may have been shuffled. */
const setShare = 0.9
/** With fewer facts the words must be shared, too. */
const factsOfWordsShare = 0.75
const wordsShare = 0.45

/** How much of two lists is in both in the same order, of the longer one. */
function orderShare(one: readonly string[], other: readonly string[]): number {
  return commonOrder(one, other) / Math.max(one.length, other.length)
}

function factsOf(text: string): readonly string[] {
  const facts: string[] = []
  let isStart = true
  for (const [token] of text.slice(0, charsMax).normalize('NFKC').matchAll(tokens)) {
    if (facts.length >= factsMax) break
    if (/^[.!?。！？\n]/.test(token)) {
      isStart = true
      continue
    }
    if (/^\p{N}/u.test(token) || (!isStart && /^\p{Lu}/u.test(token))) facts.push(token.toLowerCase().replaceAll(',', ''))
    isStart = false
  }
  return facts
}

const charsMax = 2_000
const factsMax = 80
const tokens = /\p{N}[\p{N}.,]{0,20}\p{N}|[\p{L}\p{M}\p{N}]+|[.!?](?=\s|$)|[。！？\n]/gu
