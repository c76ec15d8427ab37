/** What the desk knows of a language: enough to part sentences, to compare words and to find dates. */
export type Language = {
  /** BCP 47 primary tag. */
  readonly tag: string
  /** Its name in English. */
  readonly name: string
  /** Words that say little about what a text is about, in lower case. */
  readonly stopWords: ReadonlySet<string>
  /** Words that end in a period without ending a sentence, in lower case and without the period. */
  readonly abbreviations: ReadonlySet<string>
  /** January to December, in lower case; every form that a date may have. */
  readonly monthNames: readonly (readonly string[])[]
}

/** Words of a text block, for the tables: parted by white space. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ''))
}

/** Twelve months parted by white space, forms of one month by `|`: `january|jan february|feb …`. */
export function months(text: string): readonly (readonly string[])[] {
  return text
    .trim()
    .split(/\s+/)
    .map((month) => month.split('|'))
}
