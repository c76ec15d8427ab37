/** Of several texts the one that holds most of the words, cut to 240 characters around the first: plain text, no markup. */
export function snippetOf(title: string, texts: readonly string[], words: readonly string[]): string {
  const sought = words.map(folded)
  let best = { text: title, found: -1 }
  for (const text of texts.slice(0, textsMax)) {
    const low = folded(text)
    const found = sought.filter((word) => low.includes(word)).length
    if (found > best.found) best = { text, found }
    if (found === sought.length) break
  }
  return cut(best.text, sought)
}

const textsMax = 500
const snippetChars = 240
/** How much of what comes before the first word is shown. */
const leadChars = 80

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

function cut(text: string, sought: readonly string[]): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (line.length <= snippetChars) return line
  const low = folded(line)
  const places = sought.map((word) => low.indexOf(word)).filter((place) => place >= 0)
  // A folded text may be a little shorter than the text; for a snippet that is near enough.
  const from = Math.max(0, Math.min(Math.min(...places, line.length) - leadChars, line.length - snippetChars))
  const space = line.indexOf(' ', from)
  const start = from > 0 && space >= 0 && space < from + leadChars / 2 ? space + 1 : from
  const piece = line.slice(start, start + snippetChars)
  const isWhole = start + piece.length >= line.length
  const end = isWhole ? piece.length : Math.max(piece.lastIndexOf(' '), snippetChars - leadChars)
  // Where there is no space, the cut may fall inside a character of two halves.
  const clean = piece.slice(0, end).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/gu, '')
  return `${start > 0 ? '… ' : ''}${clean.trim()}${isWhole ? '' : ' …'}`
}
