/** A true sentence, the text it stands in, and texts it does not stand in: one about the same thing where there is one. */
export type Sentence = {
  readonly text: string
  readonly source: string
  readonly language: string
  readonly alike: string | undefined
  readonly other: string
}

/** Names as a reader sees them: capitals within a sentence, one word or several. */
export function namesIn(text: string): readonly string[] {
  return [...new Set(text.match(/(?<=[\p{Ll},] )\p{Lu}[\p{L}\p{N}]{2,}(?: \p{Lu}[\p{L}\p{N}]+){0,2}/gu) ?? [])]
}

/** The sentence with the piece at `found` replaced. */
export function swapped(text: string, found: RegExpMatchArray, by: string): string {
  const at = found.index ?? 0
  return text.slice(0, at) + by + text.slice(at + found[0].length)
}

/** One of the places where a form stands in a text. */
export function placesOf(text: string, form: RegExp): readonly RegExpMatchArray[] {
  return [...text.matchAll(form)]
}
