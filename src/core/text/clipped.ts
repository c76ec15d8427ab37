/**
 * Words to stand in a line of ours, of `charsMax` UTF-16 units at most: whole, or up to the end of a word with an ellipsis.
 * `clipped('Brave new pipes, and old ones', 20)` → `Brave new pipes…`
 */
export function clipped(words: string, charsMax: number): string {
  if (words.length <= charsMax) return words
  const end = words.lastIndexOf(' ', charsMax - 1)
  const cut = words.slice(0, end > charsMax / 2 ? end : charsMax - 1).toWellFormed()
  return `${cut.replace(/[\s,;:–—-]{1,20}$/, '')}…`
}
