/** What the desk knows of a language: enough to know it by, to part sentences, to compare words and to find dates. */
export type Language = {
  /** BCP 47 primary tag. */
  readonly tag: string
  /** Its name in English. */
  readonly name: string
  /** Words that say little about what a text is about, in lower case. */
  readonly stopWords: ReadonlySet<string>
  /** Words that end in a period without ending a sentence, in lower case and without the period. */
  readonly abbreviations: ReadonlySet<string>
  /** Words after which a number with a period is an ordinal, where nouns have a capital: `der 2. Weltkrieg`. */
  readonly ordinalLeads?: ReadonlySet<string>
  /** January to December, in lower case; every form that a date may have. */
  readonly monthNames: readonly (readonly string[])[]
  /**
   * The letters its own words are written with: beside a to z where those are its alphabet, all of them where it has another.
   * Empty where the script has no letters to tell neighbors apart by.
   */
  readonly letters: string
  /**
   * What gives it away beside its stop words: whole words (`versión`), and parts of words: at the end (`-ción`), at the
   * beginning (`des-`), inside (`-ñ-`). In lower case.
   */
  readonly telltales: ReadonlySet<string>
}

/** Words of a text block, for the tables: parted by white space. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ''))
}

/** Twelve months parted by white space, forms of one month by `|`, a space inside a form as `_`: `january|jan february|feb …`. */
export function months(text: string): readonly (readonly string[])[] {
  return text
    .trim()
    .split(/\s+/)
    .map((month) => month.replaceAll('_', ' ').split('|'))
}
