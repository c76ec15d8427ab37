/**
 * A text as it goes into the index: each letter of a script that writes no spaces stands alone, so that a word is found as a
 * run of letters, wherever a segmenter would have cut. `开源 news` → ` 开  源  news`
 */
export function indexed(text: string): string {
  return text.replace(spaceless, ' $& ')
}

/**
 * A reader’s query as an FTS5 expression: every word is quoted, so none is an operator, and a quote cannot be closed. `all`
 * asks for every word; `begun` for words that begin as the last one, too; `any` for one of them, and of a run of letters without spaces for any two neighbors. Undefined when
 * there is no word.
 */
export function matchOf(query: string, how: 'all' | 'any' | 'begun'): string | undefined {
  const words = wordsOf(query)
  if (how === 'begun') return begunOf(words)
  const sought = how === 'all' ? words : [...new Set(words.flatMap(neighborsOf))].slice(0, neighborsMax)
  if (sought.length === 0) return undefined
  return sought.map((word) => `"${indexed(word)}"`).join(how === 'all' ? ' AND ' : ' OR ')
}

/** Every word, and the last one may go on. One letter begins half of all words, so it is none. */
function begunOf(words: readonly string[]): string | undefined {
  const isLong = [...(words.at(-1) ?? '')].length > 1
  return isLong ? `${words.map((word) => `"${indexed(word)}"`).join(' AND ')} *` : undefined
}

/** The words of a query, at most 16 of its first 1,000 characters; what has no letter and no digit is no word. */
export function wordsOf(query: string): readonly string[] {
  const words = query.slice(0, queryCharsMax).replace(unquotable, ' ').split(/\s+/u)
  return [...new Set(words.filter((word) => /[\p{L}\p{N}]/u.test(word)))].slice(0, queryWordsMax)
}

const queryCharsMax = 1_000
// Any of the sixteen commonest words over 40,000 articles: 70 ms.
const queryWordsMax = 16

const neighborsMax = 32

function neighborsOf(word: string): readonly string[] {
  const letters = [...word]
  if (letters.length < 3 || !letters.every((letter) => isSpaceless.test(letter))) return [word]
  return letters.slice(1).map((letter, place) => `${letters[place]}${letter}`)
}

const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu

const isSpaceless = new RegExp(spaceless.source, 'u')

/** Quotes, control characters and halves of characters: what could end a quoted word or the whole expression. */
const unquotable = /["\p{Cc}\p{Cs}]/gu
