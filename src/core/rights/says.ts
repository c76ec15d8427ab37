/** A signal’s words are kept up to here; what is longer is no signal but a text. */
export const saysCharsMax = 500

/** The words of a signal as one line without control characters, cut to 500: they are shown to people. */
export function says(words: string): string {
  return words
    .replace(/[\u0000-\u001f\u007f]/g, ' ')
    .slice(0, saysCharsMax * 2)
    .split(/\s+/)
    .join(' ')
    .trim()
    .slice(0, saysCharsMax)
}
