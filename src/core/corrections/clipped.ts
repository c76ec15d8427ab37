const charsMax = 240

/** A text to be quoted in a note: whole, or up to a word’s end with an ellipsis. `clipped('Brave new pipes')` → `Brave new pipes` */
export function clipped(text: string, max: number = charsMax): string {
  if (text.length <= max) return text
  const cut = text.lastIndexOf(' ', max - 1)
  return `${text.slice(0, cut > max / 2 ? cut : max - 1).toWellFormed()}…`
}
