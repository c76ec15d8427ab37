import type { Article } from '../../model/article.ts'

/** What an article’s text is recognized by. */
export type Print = {
  /** Hashes of every five words in a row; empty for a short text. */
  readonly shingles: ReadonlySet<number>
  /** The same of any text, however short: what it may be compared with. */
  readonly pieces: ReadonlySet<number>
  /** Title and lead in letters and digits alone. */
  readonly title: string
  readonly titleWeight: number
  readonly lead: string
}

/** Takes an article’s print from its title and the first 400 words of its text. */
export function printOf({ title, text }: Article): Print {
  const words = text.slice(0, charsMax).normalize('NFKC').toLowerCase().match(wordPattern)?.slice(0, wordsMax) ?? []
  const titleWords = title.normalize('NFKC').toLowerCase().match(wordPattern) ?? []
  const pieces = shinglesOf(words)
  return {
    shingles: words.length < wordsMin ? new Set() : pieces,
    pieces,
    title: titleWords.join(' '),
    titleWeight: titleWords.reduce((sum, word) => sum + (unspaced.test(word) ? 0.5 : 1), 0),
    lead: words.slice(0, leadWords).join(' '),
  }
}

/** The share of the smaller print’s shingles that the other one holds; 0 when either text is too short to tell. */
export function sharedShare(one: Print, other: Print): number {
  const [smaller, larger] = one.shingles.size <= other.shingles.size ? [one.shingles, other.shingles] : [other.shingles, one.shingles]
  if (smaller.size === 0) return 0
  let shared = 0
  for (const shingle of smaller) if (larger.has(shingle)) shared += 1
  return shared / smaller.size
}

const charsMax = 8_000
const wordsMax = 400
/** Below this many words, two honest reports of one announcement may hold the same sentence and nothing else. */
const wordsMin = 40
const leadWords = 30
const shingleWords = 5

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
const wordPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[[\p{L}\p{M}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]]+/gv

function shinglesOf(words: readonly string[]): ReadonlySet<number> {
  const hashes = words.map(hashOfWord)
  const shingles = new Set<number>()
  for (let at = 0; at + shingleWords <= hashes.length; at += 1) {
    let hash = 0
    for (const word of hashes.slice(at, at + shingleWords)) hash = (Math.imul(hash, 31) + word) | 0
    shingles.add(hash)
  }
  return shingles
}

/** FNV-1a, 32 bits. */
function hashOfWord(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash
}
