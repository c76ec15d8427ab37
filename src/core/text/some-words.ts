/** The first words of a list, and how many more there are: `a, b and 3 more`. */
export function someWords(words: readonly string[], shownMax: number): string {
  const more = words.length - shownMax
  return `${words.slice(0, shownMax).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
