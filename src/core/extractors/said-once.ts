/** Shorter paragraphs may well stand twice: names, dates, headings. */
const paragraphCharsMin = 60

/**
 * A text without the paragraphs that it holds a second time: pages print a part once for wide and once for small screens, and
 * threads quote. Paragraphs are parted by blank lines.
 * `saidOnce('A long paragraph …\n\nBen said:\n\nA long paragraph …')` → `A long paragraph …\n\nBen said:`
 */
export function saidOnce(text: string): string {
  const seen = new Set<string>()
  return text
    .split('\n\n')
    .filter((paragraph) => {
      if (paragraph.length < paragraphCharsMin) return true
      if (seen.has(paragraph)) return false
      seen.add(paragraph)
      return true
    })
    .join('\n\n')
}
