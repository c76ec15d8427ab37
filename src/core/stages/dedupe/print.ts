import type { Article } from '../../model/article.ts'
import { figuresOf } from './figures.ts'
import { hashOfRange, hashOfText, wideHash } from './hash.ts'

/** What an article’s text is recognized by. */
export type Print = {
  /** Hashes of the first 400 words in their order; in a script without spaces every character is a word. */
  readonly words: Int32Array
  /** How many words these are for a reader: a character of an unspaced script counts half. */
  readonly weight: number
  /** Hash of the title in letters and digits alone. */
  readonly title: number
  readonly titleWeight: number
  /** The names and numbers among the first 150 words, as one hash over all of them; their count. */
  readonly names: number
  readonly nameCount: number
  /** What a translation keeps, in its order. */
  readonly figures: readonly string[]
}

/**
 * Takes an article’s print from its title and the first 8,000 characters of its text. Names are words with a digit or a capital
 * inside a sentence.
 */
export function printOf({ title, text }: Pick<Article, 'title' | 'text'>): Print {
  const part = text.slice(0, charsMax).normalize('NFKC')
  const words: number[] = []
  const names = new Set<number>()
  let weight = 0
  let isStart = true
  for (const token of part.match(tokens) ?? []) {
    if (words.length >= wordsMax) break
    if (endings.has(token)) {
      isStart = true
      continue
    }
    const lower = token.toLowerCase()
    const hash = hashOfText(lower)
    if (words.length < wordingWords && ((!isStart && lower.charCodeAt(0) !== token.charCodeAt(0)) || digit.test(token))) names.add(hash)
    words.push(hash)
    weight += weightOf(token)
    isStart = false
  }
  const titleWords = title.slice(0, titleMax).normalize('NFKC').toLowerCase().match(titleTokens) ?? []
  const sorted = Int32Array.from(names).sort()
  return {
    words: Int32Array.from(words),
    weight,
    title: wideHash(titleWords.join(' ')),
    titleWeight: titleWords.reduce((sum, word) => sum + weightOf(word), 0),
    names: hashOfRange(sorted, 0, sorted.length),
    nameCount: names.size,
    figures: figuresOf(part),
  }
}

/** Whether a text has so many words for a reader, counted as in a print; it reads no further than it must. */
export function hasWords(text: string, wordsMin: number): boolean {
  let weight = 0
  for (const [token] of text.slice(0, charsMax).normalize('NFKC').matchAll(titleTokens)) {
    weight += weightOf(token)
    if (weight >= wordsMin) return true
  }
  return false
}

/** A reworded copy is told by its first so many words. */
export const wordingWords = 150

const charsMax = 8_000
const titleMax = 1_000
const wordsMax = 400
const alone = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}'
const word = `[${alone}]|[[\\p{L}\\p{M}\\p{N}]--[${alone}]]+`
const titleTokens = new RegExp(word, 'gv')
/** Words, and the ends of sentences between them. */
const tokens = new RegExp(`${word}|[.!?](?=\\s|$)|[。！？\\n]`, 'gv')
const endings = new Set('.!?。！？\n')
const digit = /\p{N}/u
const unspaced = new RegExp(`^[${alone}]$`, 'v')

function weightOf(token: string): number {
  return token.length <= 2 && unspaced.test(token) ? 0.5 : 1
}
