/** Words that begin a line or a sentence: `left out` → `Left out`. */
export function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
