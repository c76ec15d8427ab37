import type { Article } from '../../model/article.ts'

/** A short text as it is compared word by word. */
export type Wording = {
  readonly words: readonly string[]
  /** Names and numbers: words with a digit or a capital inside a sentence. */
  readonly names: ReadonlySet<string>
}

/** Takes the first 150 words of a text. */
export function wordingOf({ text }: Pick<Article, 'text'>): Wording {
  const words: string[] = []
  const names = new Set<string>()
  let isStart = true
  for (const [token] of text.slice(0, charsMax).normalize('NFKC').matchAll(tokens)) {
    if (words.length >= wordsMax) break
    if (/^[.!?。！？\n]/.test(token)) {
      isStart = true
      continue
    }
    const word = token.toLowerCase()
    words.push(word)
    if (/\p{N}/u.test(token) || (!isStart && /^\p{Lu}/u.test(token))) names.add(word)
    isStart = false
  }
  return { words, names }
}

const charsMax = 3_000
const wordsMax = 150
const tokens = /[\p{L}\p{M}\p{N}]+|[.!?。！？](?=\s|$)|\n/gu

/**
 * How much of two texts is the same words in the same order, 0 to 1: twice their longest common subsequence over the words of
 * both (the Ratcliff–Obershelp idea with Hunt–Szymanski’s measure). 0 when they are too short to tell, or when they do not name
 * the same names and numbers: a form that is filled in anew for each package is no copy.
 * “… on Monday, sources said.” and “… this Monday, insiders stated.” at the end of 30 equal words → 0.92
 */
export function sameWordsShare(one: Wording, other: Wording): number {
  const [a, b] = [one.words, other.words]
  if (Math.min(a.length, b.length) < wordsMin || one.names.size === 0) return 0
  if (one.names.size !== other.names.size || [...one.names].some((name) => !other.names.has(name))) return 0
  return (2 * commonLength(a, b)) / (a.length + b.length)
}

/** Shorter texts are headlines and teasers, which meet by chance. */
const wordsMin = 20

function commonLength(a: readonly string[], b: readonly string[]): number {
  let row = new Uint16Array(b.length + 1)
  for (const word of a) {
    const next = new Uint16Array(b.length + 1)
    for (let at = 0; at < b.length; at += 1) {
      next[at + 1] = word === b[at] ? (row[at] ?? 0) + 1 : Math.max(next[at] ?? 0, row[at + 1] ?? 0)
    }
    row = next
  }
  return row[b.length] ?? 0
}
