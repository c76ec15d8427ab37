import { languageOf } from '../languages/registry.ts'
import { wordsOf } from '../languages/words.ts'

/**
 * The words of a text that carry its meaning, by their stems: without stop words and single letters. What two sentences have
 * in common is counted over them. `contentWords('Attackers took the keys', 'en')` → attack, took, key
 */
export function contentWords(text: string, language: string): ReadonlySet<string> {
  const { stopWords } = languageOf(language)
  const words = wordsOf(text, language).filter((word) => word.length > 1 && !stopWords.has(word))
  return new Set(words.map(stemOf))
}

/** The beginning of a word, so that “attackers” meets “attacks”: crude, and right often enough to compare sentences. */
export function stemOf(word: string): string {
  return word.length > 6 ? word.slice(0, 6) : word.replace(/(?<=...)s$/, '')
}
